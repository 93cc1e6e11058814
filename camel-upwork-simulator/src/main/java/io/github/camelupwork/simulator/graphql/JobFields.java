// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import io.github.camelupwork.simulator.state.Application;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.JobTerms;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.World;

/** The jobs of a client, as the client sees them. */
final class JobFields implements GraphQlGroup {

    private static final Refused NOT_FOUND = Refused.missing("Not Found");

    private final World world;
    private final People people;

    JobFields(World world) {
        this.world = world;
        this.people = new People(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        Map<String, Resolver> resolvers = new HashMap<>();
        resolvers.put("Query.jobPosting", this::get);
        resolvers.put("CurrentOrganization.jobPosting", this::list);
        resolvers.put("Mutation.createJobPosting", this::create);
        resolvers.put("Mutation.updateJobPosting", this::update);
        resolvers.put("Mutation.createClientJobInvitation", this::invite);
        return resolvers;
    }

    private Object get(GraphQlCall call) {
        Job job = numbered(world, call.text("jobPostingId"));
        call.rest("jobs/get", map("job_key", job.key()));
        return posting(job);
    }

    /** The job of that number; its key is not taken, as Upwork does not take it either. */
    static Job numbered(World world, String id) {
        return world.hiring()
                .job(id)
                .filter(job -> job.reference().equals(id))
                .orElseThrow(() -> id.startsWith("~") ? noNumber(id) : NOT_FOUND);
    }

    private static Refused noNumber(String key) {
        return new Refused(200, "'openingsV2DS', 'getOpening', 'Opening not found for uid='" + key + "''");
    }

    private Object list(GraphQlCall call) {
        Map<?, ?> filter = (Map<?, ?>) call.value("jobPostingFilter");
        return Connections.page(
                world.hiring().jobs().stream()
                        .filter(ofTeams(call, filter))
                        .filter(matches(filter))
                        .sorted(Comparator.comparing(Job::created))
                        .map(this::posting)
                        .toList(),
                filter.get("pagination_eq"),
                call.most(Connections.MOST));
    }

    private Predicate<Job> ofTeams(GraphQlCall call, Map<?, ?> filter) {
        List<String> asked = texts(filter.get("postByTeamIds_any"));
        List<String> named = asked.isEmpty() && call.organization().company() != null
                ? List.of(call.organization().rid())
                : asked.stream().map(Uid::reference).toList();
        named.forEach(team -> call.rest("jobs/list", map("buyer_team__reference", team)));
        List<String> teams = named.stream()
                .flatMap(team -> world.directory().teamsBelow(team).stream())
                .map(Team::reference)
                .toList();
        return job -> teams.contains(job.teamReference());
    }

    private Predicate<Job> matches(Map<?, ?> filter) {
        List<String> people = texts(filter.get("postByPersonIds_any")).stream()
                .map(Uid::reference)
                .toList();
        List<String> states = filter.get("statusAndAccess_any") instanceof List<?> wanted
                ? wanted.stream()
                        .flatMap(each -> texts(((Map<?, ?>) each).get("statuses_any")).stream())
                        .toList()
                : List.of();
        Instant from = Values.instant(filter.get("createdDateTimeFrom_eq"));
        Instant till = Values.instant(filter.get("createdDateTimeTo_eq"));
        return job -> (people.isEmpty()
                        || people.contains(
                                world.directory().caller(job.createdBy()).reference()))
                && (states.isEmpty() || states.contains(status(job)))
                && (from == null || !job.created().isBefore(from))
                && (till == null || !job.created().isAfter(till));
    }

    private static List<String> texts(Object list) {
        return list instanceof List<?> many ? many.stream().map(String::valueOf).toList() : List.of();
    }

    private Object create(GraphQlCall call) {
        Map<?, ?> request = call.input();
        Map<?, ?> info = (Map<?, ?>) request.get("jobPostingInfo");
        Map<?, ?> qualifications = request.get("qualifications") instanceof Map<?, ?> given ? given : Map.of();
        Object contractors = qualifications.get("contractorType");
        Map<?, ?> answer = (Map<?, ?>) call.rest(
                "jobs/create",
                map(
                        "buyer_team__reference",
                        team(request),
                        "title",
                        info.get("title"),
                        "job_type",
                        "HOURLY".equals(info.get("type")) ? "hourly" : "fixed-price",
                        "description",
                        info.get("description"),
                        "visibility",
                        visibility(info.get("access")),
                        "category2",
                        info.get("groupId"),
                        "subcategory2",
                        info.get("categoryId"),
                        "start_date",
                        day(info.get("startDate")),
                        "budget",
                        info.get("amount"),
                        "contractor_type",
                        contractors == null ? null : lower(contractors)));
        String key = ((Map<?, ?>) answer.get("job")).get("reference").toString();
        return map("id", world.hiring().job(key).orElseThrow().reference());
    }

    /** Updates a job post; an omitted value stays as it was, although REST requires all of them. */
    private Object update(GraphQlCall call) {
        Job job = numbered(world, call.text("id"));
        Map<?, ?> info = (Map<?, ?>) ((Map<?, ?>) call.value("jobPostingRequest")).get("jobPostingInfo");
        JobTerms terms = job.terms();
        Map<String, Object> changes = map(
                "job_key",
                job.key(),
                "title",
                or(info.get("title"), terms.title()),
                "description",
                or(info.get("description"), terms.description()),
                "visibility",
                or(visibility(info.get("access")), terms.visibility()),
                "category2",
                or(info.get("groupId"), terms.category()),
                "subcategory2",
                or(info.get("categoryId"), terms.subcategory()),
                "start_date",
                or(
                        day(info.get("startDate")),
                        terms.startDate() == null
                                ? null
                                : Values.monthFirst(terms.startDate().toString())),
                "budget",
                or(info.get("amount"), terms.budget()),
                "duration",
                terms.duration(),
                "status",
                info.get("status") == null
                        ? null
                        : restStatus(info.get("status").toString()));
        call.rest("jobs/update", changes);
        return map("id", job.reference());
    }

    private Object invite(GraphQlCall call) {
        Job job = numbered(world, call.text("jobPostingId"));
        call.rest(
                "jobs/invite",
                map(
                        "job_key",
                        job.key(),
                        "provider__reference",
                        Uid.reference(call.text("freelancerId")),
                        "cover",
                        call.text("invitationLetter")));
        List<Application> all = world.hiring().applications().all().stream().toList();
        return all.get(all.size() - 1).id();
    }

    private static String team(Map<?, ?> request) {
        return Uid.reference(request.get("organizationId").toString());
    }

    private static String day(Object day) {
        return day == null ? null : Values.monthFirst(day.toString());
    }

    private static Object or(Object value, Object otherwise) {
        return value == null ? otherwise : value;
    }

    private static String visibility(Object access) {
        return access == null
                ? null
                : switch (access.toString()) {
                    case "PUBLIC_INDEX" -> "public";
                    case "ACCESS_PUBLIC" -> "odesk";
                    default -> "private";
                };
    }

    private static String restStatus(String status) {
        return switch (status) {
            case "REQUESTED" -> "open";
            case "FILLED", "CANCELLED" -> lower(status);
            default -> throw Refused.invalid("Bad Request");
        };
    }

    private static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    private static String status(Job job) {
        return job.status() == Job.Status.OPEN ? "REQUESTED" : job.status().name();
    }

    private Map<String, Object> posting(Job job) {
        JobTerms terms = job.terms();
        Team team = world.directory().team(job.teamReference()).orElseThrow();
        return map(
                "id",
                job.reference(),
                "info",
                info(job),
                "visibility",
                access(terms.visibility()),
                "ownership",
                map(
                        "user",
                        people.user(job.createdBy()),
                        "team",
                        people.team(team),
                        "company",
                        people.company(world.directory().companyOf(team))),
                "content",
                map("title", terms.title(), "description", terms.description()),
                "classification",
                map(
                        "category",
                        map("id", terms.category(), "name", terms.category()),
                        "subCategory",
                        map("id", terms.subcategory(), "name", terms.subcategory()),
                        "skills",
                        terms.skills().stream()
                                .map(skill -> map("id", skill, "preferredLabel", skill))
                                .toList()),
                "contractTerms",
                terms(job),
                "contractorSelection",
                map(
                        "qualification",
                        map("contractorType", terms.contractorType().toUpperCase(Locale.ROOT))),
                "proposalsStatistics",
                statistics(job));
    }

    private static Map<String, Object> info(Job job) {
        return map(
                "status",
                status(job),
                "legacyCiphertext",
                job.key(),
                "auditTime",
                map("createdDateTime", Values.moment(job.created())),
                "filledDateTime",
                job.status() == Job.Status.FILLED ? Values.moment(job.closed()) : null);
    }

    private static Map<String, Object> terms(Job job) {
        return map(
                "contractType",
                job.hourly() ? "HOURLY" : "FIXED",
                "contractStartDate",
                Values.moment(job.terms().startDate()),
                "personsToHire",
                1,
                "fixedPriceContractTerms",
                job.terms().budget() == null
                        ? null
                        : map("amount", Values.money(job.terms().budget())));
    }

    private Map<String, Object> statistics(Job job) {
        List<Application> all = world.hiring().applications().all().stream()
                .filter(application -> application.jobKey().equals(job.key()))
                .toList();
        return map(
                "totalProposals",
                all.size(),
                "totalMessaged",
                count(all, Application.Status.MESSAGED),
                "totalHired",
                count(all, Application.Status.HIRED),
                "totalOffered",
                count(all, Application.Status.OFFERED),
                "totalInvitesSent",
                (int) all.stream().filter(Application::invited).count());
    }

    private static int count(List<Application> all, Application.Status status) {
        return (int) all.stream()
                .filter(application -> application.status() == status)
                .count();
    }

    private static String access(String visibility) {
        return switch (visibility) {
            case "public" -> "PUBLIC_INDEX";
            case "odesk" -> "ACCESS_PUBLIC";
            default -> "ACCESS_PRIVATE";
        };
    }
}
