// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Profile;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** The public view of freelancers. */
final class FreelancerFields implements GraphQlGroup {

    private final World world;
    private final People people;

    FreelancerFields(World world) {
        this.world = world;
        this.people = new People(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.freelancerProfileSearchRecords",
                this::search,
                "Query.freelancerProfileByProfileKey",
                this::profile);
    }

    private Object search(GraphQlCall call) {
        Map<?, ?> filter = (Map<?, ?>) call.value("searchFilter");
        Map<?, ?> place = filter.get("location") instanceof Map<?, ?> given ? given : Map.of();
        List<Map<String, Object>> found =
                Connections.all(call, "freelancers/search", map("q", filter.get("keyword"))).stream()
                        .map(item -> world.directory()
                                .user(item.get("id").toString())
                                .orElseThrow())
                        .filter(user -> is(user.profile().country(), place.get("country"))
                                && is(user.profile().city(), place.get("city")))
                        .filter(user -> place.get("state") == null && hasOne(call, user, filter.get("occupationIds")))
                        .map(FreelancerFields::result)
                        .toList();
        return Connections.page(found, call.value("pagination"), Connections.MOST);
    }

    /** An occupation is a sub-category, and who works in a category does all of it. */
    private static boolean hasOne(GraphQlCall call, User user, Object ids) {
        return !(ids instanceof List<?> wanted)
                || ((List<?>) call.rest("metadata/categories", map()))
                        .stream()
                                .map(category -> (Map<?, ?>) category)
                                .filter(category -> user.profile().categories().contains(category.get("title")))
                                .flatMap(category -> ((List<?>) category.get("topics")).stream())
                                .anyMatch(topic -> wanted.contains(((Map<?, ?>) topic).get("id")));
    }

    private static boolean is(String value, Object wanted) {
        return wanted == null || value.equalsIgnoreCase(wanted.toString());
    }

    private static Map<String, Object> result(User user) {
        Profile profile = user.profile();
        return map(
                Wiring.TYPE,
                "FreelancerProfilesSearchRecord",
                "id",
                Uid.of(user.reference()),
                "ciphertext",
                user.key(),
                "shortName",
                user.name(),
                "title",
                profile.title(),
                "description",
                profile.overview(),
                "hourlyRate",
                Values.money(profile.rate()),
                "avgFeedbackScore",
                profile.feedback(),
                "location",
                map("country", profile.country(), "city", profile.city()),
                "skills",
                profile.skills().stream()
                        .map(skill -> map("id", skill, "preferredLabel", skill))
                        .toList());
    }

    private Object profile(GraphQlCall call) {
        Map<?, ?> rest = (Map<?, ?>) call.rest("freelancers/get", map("profile_key", call.text("profileKey")));
        User user = world.directory().user(rest.get("ciphertext").toString()).orElseThrow();
        Profile profile = user.profile();
        Map<String, Object> view = map(
                "userDetails",
                people.user(user),
                "fullName",
                user.name(),
                "firstName",
                user.firstName(),
                "lastName",
                user.lastName(),
                "personalData",
                map(
                        "firstName",
                        user.firstName(),
                        "lastName",
                        user.lastName(),
                        "title",
                        profile.title(),
                        "description",
                        profile.overview(),
                        "chargeRate",
                        Values.money(profile.rate()),
                        "profileUrl",
                        rest.get("permalink")),
                "countryDetails",
                map("name", profile.country()),
                "aggregates",
                aggregates(rest));
        view.putAll(ResumeViews.of(world.resumes().of(user)));
        return view;
    }

    private static Map<String, Object> aggregates(Map<?, ?> rest) {
        return map(
                "adjustedFeedbackScore",
                number(rest, "dev_adj_score"),
                "adjustedFeedbackScoreRecent",
                number(rest, "dev_adj_score_recent"),
                "billedContracts",
                number(rest, "dev_billed_assignments"),
                "totalFeedback",
                number(rest, "dev_tot_feedback"),
                "totalHours",
                number(rest, "dev_total_hours"));
    }

    private static BigDecimal number(Map<?, ?> rest, String name) {
        return new BigDecimal(rest.get(name).toString());
    }
}
