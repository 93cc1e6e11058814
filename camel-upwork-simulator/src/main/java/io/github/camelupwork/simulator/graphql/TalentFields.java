// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Profile;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.SpecializedProfile;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** The newer form of profiles, and the search among them. */
final class TalentFields implements GraphQlGroup {

    private static final Refused NOT_FOUND = Refused.missing("Not Found");
    private static final BigDecimal TOP = new BigDecimal("4.8");
    private static final int MOST = 50;

    private final World world;

    TalentFields(World world) {
        this.world = world;
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.talentProfile",
                call -> list(Stream.of(general(person(call.text("personId"))))),
                "Query.talentProfiles",
                this::several,
                "Query.talentProfileByProfileKey",
                call -> general(person(call.text("profileKey"))),
                "Query.talentSpecializedProfile",
                this::specialized,
                "Query.talentSpecializedProfiles",
                this::severalSpecialized,
                "Query.search",
                call -> map(),
                "Search.searchFreelancerPublicProfile",
                this::search);
    }

    private static Map<String, Object> list(Stream<Map<String, Object>> profiles) {
        return map("profiles", profiles.toList());
    }

    private User person(Object name) {
        return world.directory()
                .user(Uid.reference(name.toString()))
                .filter(User::isFreelancer)
                .orElseThrow(() -> NOT_FOUND);
    }

    private Object several(GraphQlCall call) {
        return call.list("profileIds").isEmpty()
                ? list(call.list("personIds").stream().map(this::person).map(this::general))
                : severalSpecialized(call);
    }

    private Object specialized(GraphQlCall call) {
        User person = person(call.text("personId"));
        return list(Stream.of(specialized(person)
                .filter(profile -> profile.id().equals(call.text("profileId")))
                .map(profile -> special(person, profile))
                .findFirst()
                .orElseThrow(() -> NOT_FOUND)));
    }

    private Object severalSpecialized(GraphQlCall call) {
        List<String> wanted =
                call.list("profileIds").stream().map(String::valueOf).toList();
        return list(call.list("personIds").stream().map(this::person).flatMap(person -> specialized(person)
                .filter(profile -> wanted.isEmpty() || wanted.contains(profile.id()))
                .map(profile -> special(person, profile))));
    }

    private Stream<SpecializedProfile> specialized(User person) {
        return world.resumes().of(person).specialized().stream();
    }

    private Map<String, Object> special(User person, SpecializedProfile profile) {
        return profile(person, profile.title(), List.of(profile.skill()));
    }

    private Map<String, Object> general(User person) {
        return profile(person, person.profile().title(), person.profile().skills());
    }

    private Map<String, Object> profile(User person, String title, List<String> skills) {
        Profile profile = person.profile();
        return map(
                "personId",
                Uid.of(person.reference()),
                "identity",
                map("id", person.reference(), "ciphertext", person.key()),
                "personalData",
                map(
                        "firstName",
                        person.firstName(),
                        "lastName",
                        person.lastName(),
                        "title",
                        title,
                        "description",
                        profile.overview(),
                        "chargeRate",
                        Values.money(profile.rate()),
                        "profileUrl",
                        "https://www.upwork.com/freelancers/" + person.key()),
                "profileAggregates",
                aggregates(person),
                "skills",
                skills.stream()
                        .map(skill -> map("id", skill, "skill", skill, "prettyName", skill))
                        .toList());
    }

    private Map<String, Object> aggregates(User person) {
        List<Contract> contracts = world.hiring().contracts().all().stream()
                .filter(contract -> contract.parties().freelancerId().equals(person.id()))
                .toList();
        long hourly =
                contracts.stream().filter(contract -> contract.terms().hourly()).count();
        return map(
                "totalJobs",
                contracts.size(),
                "totalHourlyJobs",
                (int) hourly,
                "totalFixedJobs",
                contracts.size() - (int) hourly,
                "totalFeedback",
                person.profile().feedback(),
                "topRatedStatus",
                isTop(person) ? "top_rated" : "not_qualified",
                "lastWorkedOn",
                lastWorked(contracts));
    }

    private static boolean isTop(User person) {
        return person.profile().feedback().compareTo(TOP) >= 0;
    }

    private String lastWorked(List<Contract> contracts) {
        List<String> references = contracts.stream().map(Contract::reference).toList();
        return world.hours().all().stream()
                .filter(hours -> references.contains(hours.contractReference()))
                .reduce((earlier, later) -> later)
                .map(hours -> hours.day().toString())
                .orElse(null);
    }

    private Object search(GraphQlCall call) {
        Map<?, ?> paging = call.value("paging") instanceof Map<?, ?> given ? given : Map.of();
        List<Map<String, Object>> found = world.directory().freelancers().stream()
                .filter(wanted(call))
                .map(person -> map("profile", general(person)))
                .toList();
        Map<String, Object> page =
                Connections.page(found, map("after", paging.get("start"), "first", paging.get("rows")), MOST);
        List<?> profiles = ((List<?>) page.get("edges"))
                .stream().map(edge -> ((Map<?, ?>) edge).get("node")).toList();
        return map(
                "profiles",
                profiles,
                "pagingInfo",
                map("total", found.size(), "offset", paging.get("start"), "count", profiles.size()));
    }

    private static Predicate<User> wanted(GraphQlCall call) {
        Map<?, ?> rate = call.value("hourlyRate") instanceof Map<?, ?> given ? given : Map.of();
        String type = call.text("type");
        return person -> speaksOf(everything(person), call.text("userQuery"))
                && speaksOf(person.profile().title(), call.text("title"))
                && person.profile().skills().containsAll(call.list("skillsNames"))
                && among(person.profile().country(), call.list("countries"))
                && among(person.profile().city(), call.list("cities"))
                && isWithin(person.profile().rate(), rate.get("min"), rate.get("max"))
                && (type == null || type.equals("Agency") == (person.profile().agencyReference() != null))
                && (!"true".equals(call.text("topRated")) || isTop(person));
    }

    private static String everything(User person) {
        return person.name() + " " + person.profile().title() + " "
                + person.profile().overview() + " " + person.profile().skills();
    }

    private static boolean speaksOf(String text, String words) {
        return words == null
                || Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(text.toLowerCase(Locale.ROOT)::contains);
    }

    private static boolean among(String value, List<?> wanted) {
        return wanted.isEmpty() || wanted.stream().anyMatch(one -> value.equalsIgnoreCase(one.toString()));
    }

    private static boolean isWithin(BigDecimal rate, Object min, Object max) {
        return (min == null || rate.compareTo(new BigDecimal(min.toString())) >= 0)
                && (max == null || rate.compareTo(new BigDecimal(max.toString())) <= 0);
    }
}
