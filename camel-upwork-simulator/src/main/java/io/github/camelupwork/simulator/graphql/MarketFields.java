// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.mood.Mood;
import io.github.camelupwork.simulator.operation.JobFacts;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.World;

/** The public view of jobs. */
final class MarketFields implements GraphQlGroup {

    private static final int END_OF_A_SEARCH = 5_000;

    private final World world;
    private final JobFacts facts;

    MarketFields(World world) {
        this.world = world;
        this.facts = new JobFacts(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.marketplaceJobPostingsSearch",
                this::search,
                "Query.publicMarketplaceJobPostingsSearch",
                this::searchPublic,
                "Query.marketplaceJobPosting",
                call -> posting(JobFields.numbered(world, call.text("id"))),
                "Query.marketplaceJobPostingsContents",
                this::contents);
    }

    private Object search(GraphQlCall call) {
        Map<?, ?> filter = call.value("marketPlaceJobFilter") instanceof Map<?, ?> given ? given : Map.of();
        Stream<Map<String, Object>> found = Connections.all(
                        call,
                        "jobs/search",
                        map(
                                "q",
                                filter.get("searchExpression_eq"),
                                "title",
                                filter.get("titleExpression_eq"),
                                "job_type",
                                type(filter),
                                "sort",
                                sort(call),
                                "workload",
                                lower(filter.get("workload_eq"))))
                .stream()
                .map(this::job)
                .filter(job ->
                        hasOne(job, filter.get("skillExpression_eq")) && isOf(call, job, filter.get("categoryIds_any")))
                .filter(wanted(filter, "experienceLevel_eq"))
                .map(this::result);
        return Connections.page(shown(call, filter, found), filter.get("pagination_eq"), Connections.MOST);
    }

    /** A search shows 5,000 jobs at most. With some moods the filter of the workload finds nothing. */
    private static List<Map<String, Object>> shown(
            GraphQlCall call, Map<?, ?> filter, Stream<Map<String, Object>> found) {
        boolean none = filter.get("workload_eq") != null && call.moods().has(Mood.DEAD_WORKLOAD_FILTER);
        return found.limit(none ? 0 : END_OF_A_SEARCH).toList();
    }

    private Object searchPublic(GraphQlCall call) {
        Map<?, ?> filter = (Map<?, ?>) call.value("marketPlaceJobFilter");
        Map<?, ?> page =
                filter.get("pagination") instanceof Map<?, ?> given ? given : map("pageOffset", 0, "pageSize", 10);
        Stream<Map<String, Object>> found = Connections.all(
                        call,
                        "jobs/search",
                        map(
                                "q",
                                filter.get("searchExpression_eq"),
                                "days_posted",
                                filter.get("daysPosted_eq"),
                                "job_type",
                                type(filter),
                                "workload",
                                lower(filter.get("workload_eq"))))
                .stream()
                .map(this::job)
                .filter(job -> lasts(job, filter.get("duration_any")))
                .filter(wanted(filter, "contractorTier_eq"))
                .map(this::result);
        Map<String, Object> connection = Connections.page(
                shown(call, filter, found),
                map("after", page.get("pageOffset"), "first", page.get("pageSize")),
                Connections.MOST);
        return map(
                "jobs",
                ((List<?>) connection.get("edges"))
                        .stream().map(edge -> ((Map<?, ?>) edge).get("node")).toList(),
                "paging",
                connection.get("pageInfo"));
    }

    /** Returns the criteria that both searches have for the client and the experience. */
    private Predicate<Job> wanted(Map<?, ?> filter, String experience) {
        Object level = filter.get(experience);
        List<?> places = filter.get("locations_any") instanceof List<?> given ? given : List.of();
        boolean verified = Boolean.TRUE.equals(filter.get("verifiedPaymentOnly_eq"));
        return job -> (level == null || level.equals(job.terms().experience()))
                && (!verified || facts.client(job).verified())
                && (places.isEmpty() || places.contains(facts.client(job).country()));
    }

    private static boolean lasts(Job job, Object durations) {
        return !(durations instanceof List<?> wanted)
                || wanted.stream().anyMatch(duration -> lower(duration).equals(JobFacts.duration(job)));
    }

    /** A job names its category by id or by title. */
    private static boolean isOf(GraphQlCall call, Job job, Object ids) {
        return !(ids instanceof List<?> wanted)
                || wanted.contains(job.terms().category())
                || ((List<?>) call.rest("metadata/categories", map()))
                        .stream()
                                .map(category -> (Map<?, ?>) category)
                                .anyMatch(category -> wanted.contains(category.get("id"))
                                        && category.get("title")
                                                .equals(job.terms().category()));
    }

    private static String sort(GraphQlCall call) {
        Object field = call.list("sortAttributes").isEmpty()
                ? null
                : ((Map<?, ?>) call.list("sortAttributes").get(0)).get("field");
        return field == null
                ? null
                : switch (field.toString()) {
                    case "CLIENT_RATING" -> "Client_rating desc";
                    case "CLIENT_TOTAL_CHARGE" -> "Client_total_charge desc";
                    default -> "create_time desc";
                };
    }

    private static String lower(Object constant) {
        return constant == null ? null : constant.toString().toLowerCase(Locale.ROOT);
    }

    private static String type(Map<?, ?> filter) {
        Object type = filter.get("jobType_eq");
        return type == null ? null : "HOURLY".equals(type) ? "hourly" : "fixed-price";
    }

    private static boolean hasOne(Job job, Object skills) {
        return skills == null
                || Arrays.stream(skills.toString().split(","))
                        .map(String::strip)
                        .anyMatch(job.terms().skills()::contains);
    }

    private Job job(Map<?, ?> item) {
        return world.hiring().job(item.get("id").toString()).orElseThrow();
    }

    private Map<String, Object> result(Job job) {
        return map(
                "id",
                job.reference(),
                "ciphertext",
                job.key(),
                "recordNumber",
                job.reference(),
                "title",
                job.terms().title(),
                "description",
                job.terms().description(),
                "category",
                job.terms().category(),
                "subcategory",
                job.terms().subcategory(),
                "createdDateTime",
                Values.moment(job.created()),
                "publishedDateTime",
                Values.moment(job.created()),
                "amount",
                amount(job),
                "type",
                contractType(job),
                "jobStatus",
                status(job),
                "totalApplicants",
                applicants(job),
                "freelancersToHire",
                1,
                "experienceLevel",
                job.terms().experience(),
                "durationLabel",
                JobFacts.duration(job),
                "engagement",
                JobFacts.workload(job),
                "skills",
                job.terms().skills().stream()
                        .map(skill -> map("name", skill, "prettyName", skill))
                        .toList(),
                "client",
                client(job));
    }

    private static String status(Job job) {
        return switch (job.status()) {
            case OPEN -> "Open";
            case FILLED -> "Completed";
            case CANCELLED -> "Cancelled";
        };
    }

    private Map<String, Object> client(Job job) {
        return map(
                "totalFeedback",
                facts.rating(job).orElse(BigDecimal.ZERO),
                "totalPostedJobs",
                facts.posted(job).size(),
                "totalHires",
                (int) facts.hires(job),
                "totalReviews",
                facts.scores(job).size(),
                "verificationStatus",
                facts.client(job).verification(),
                "location",
                map("country", facts.client(job).country()));
    }

    private int applicants(Job job) {
        return (int) world.hiring().applications().all().stream()
                .filter(application -> application.jobKey().equals(job.key()))
                .count();
    }

    /** Returns the budget of a job; zero for an hourly job, which distinguishes it from a fixed-price one. */
    private static Map<String, Object> amount(Job job) {
        return Values.money(
                job.terms().budget() == null ? BigDecimal.ZERO : job.terms().budget());
    }

    private static String contractType(Job job) {
        return job.hourly() ? "HOURLY" : "FIXED";
    }

    private Map<String, Object> posting(Job job) {
        boolean open = job.status() == Job.Status.OPEN;
        return map(
                "id",
                job.reference(),
                "content",
                map("title", job.terms().title(), "description", job.terms().description()),
                "workFlowState",
                map(
                        "status",
                        open ? "ACTIVE" : "CLOSED",
                        "closeResult",
                        open ? null : job.status().name()),
                "classification",
                map(
                        "category",
                        label(job.terms().category()),
                        "subCategory",
                        label(job.terms().subcategory()),
                        "skills",
                        job.terms().skills().stream().map(MarketFields::label).toList()),
                "contractTerms",
                map(
                        "contractType",
                        contractType(job),
                        "personsToHire",
                        1,
                        "fixedPriceContractTerms",
                        job.terms().budget() == null
                                ? null
                                : map("amount", Values.money(job.terms().budget()))));
    }

    private static Map<String, Object> label(String label) {
        return map("id", label, "preferredLabel", label);
    }

    private Object contents(GraphQlCall call) {
        return call.list("ids").stream()
                .map(id -> JobFields.numbered(world, id.toString()))
                .map(job -> map(
                        "id",
                        job.reference(),
                        "ciphertext",
                        job.key(),
                        "title",
                        job.terms().title(),
                        "description",
                        job.terms().description(),
                        "publishedDateTime",
                        Values.moment(job.created())))
                .toList();
    }
}
