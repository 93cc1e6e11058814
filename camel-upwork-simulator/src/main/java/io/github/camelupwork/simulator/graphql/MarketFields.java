// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.World;

/** Jobs as everybody sees them. */
final class MarketFields implements GraphQlGroup {

    private final World world;

    MarketFields(World world) {
        this.world = world;
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of("Query.marketplaceJobPostingsSearch", this::search,
                "Query.publicMarketplaceJobPostingsSearch", this::searchPublic,
                "Query.marketplaceJobPosting", call -> posting(JobFields.numbered(world, call.text("id"))),
                "Query.marketplaceJobPostingsContents", this::contents);
    }

    private Object search(GraphQlCall call) {
        Map<?, ?> filter = call.value("marketPlaceJobFilter") instanceof Map<?, ?> given ? given : Map.of();
        List<Map<String, Object>> found = Connections.all(call, "jobs/search", map("q", filter.get("searchExpression_eq"),
                "title", filter.get("titleExpression_eq"), "job_type", type(filter))).stream()
                .filter(item -> hasOne(job(item), filter.get("skillExpression_eq"))).map(this::result).toList();
        return Connections.page(found, filter.get("pagination_eq"), Connections.MOST);
    }

    private Object searchPublic(GraphQlCall call) {
        Map<?, ?> filter = (Map<?, ?>) call.value("marketPlaceJobFilter");
        Map<?, ?> page = filter.get("pagination") instanceof Map<?, ?> given ? given : map("pageOffset", 0, "pageSize", 10);
        List<Map<String, Object>> found = Connections.all(call, "jobs/search", map("q", filter.get("searchExpression_eq"),
                "days_posted", filter.get("daysPosted_eq"), "job_type", type(filter))).stream().map(this::result).toList();
        Map<String, Object> connection = Connections.page(found, map("after", page.get("pageOffset"), "first", page.get("pageSize")),
                Connections.MOST);
        return map("jobs", ((List<?>) connection.get("edges")).stream().map(edge -> ((Map<?, ?>) edge).get("node")).toList(),
                "paging", connection.get("pageInfo"));
    }

    private static String type(Map<?, ?> filter) {
        Object type = filter.get("jobType_eq");
        return type == null ? null : "HOURLY".equals(type) ? "hourly" : "fixed-price";
    }

    private static boolean hasOne(Job job, Object skills) {
        return skills == null || Arrays.stream(skills.toString().split(",")).map(String::strip).anyMatch(job.terms().skills()::contains);
    }

    private Job job(Map<?, ?> item) {
        return world.hiring().job(item.get("id").toString()).orElseThrow();
    }

    private Map<String, Object> result(Map<?, ?> item) {
        Job job = job(item);
        return map("id", job.reference(), "ciphertext", job.key(), "recordNumber", job.reference(), "title", job.terms().title(),
                "description", job.terms().description(), "category", job.terms().category(),
                "subcategory", job.terms().subcategory(), "createdDateTime", Values.moment(job.created()),
                "publishedDateTime", Values.moment(job.created()), "amount", amount(job), "type", contractType(job),
                "jobStatus", item.get("job_status"), "totalApplicants", applicants(job), "freelancersToHire", 1,
                "experienceLevel", "INTERMEDIATE",
                "skills", job.terms().skills().stream().map(skill -> map("name", skill, "prettyName", skill)).toList(),
                "client", client((Map<?, ?>) item.get("client")));
    }

    private static Map<String, Object> client(Map<?, ?> client) {
        return map("totalFeedback", client.get("feedback"), "totalPostedJobs", client.get("jobs_posted"),
                "totalHires", client.get("past_hires"), "totalReviews", client.get("reviews_count"));
    }

    private int applicants(Job job) {
        return (int) world.hiring().applications().all().stream()
                .filter(application -> application.jobKey().equals(job.key())).count();
    }

    /** Nothing for an hourly job, by which it is told from one of a fixed price. */
    private static Map<String, Object> amount(Job job) {
        return Values.money(job.terms().budget() == null ? BigDecimal.ZERO : job.terms().budget());
    }

    private static String contractType(Job job) {
        return job.hourly() ? "HOURLY" : "FIXED";
    }

    private Map<String, Object> posting(Job job) {
        boolean open = job.status() == Job.Status.OPEN;
        return map("id", job.reference(), "content", map("title", job.terms().title(), "description", job.terms().description()),
                "workFlowState", map("status", open ? "ACTIVE" : "CLOSED", "closeResult", open ? null : job.status().name()),
                "classification", map("category", label(job.terms().category()), "subCategory", label(job.terms().subcategory()),
                        "skills", job.terms().skills().stream().map(MarketFields::label).toList()),
                "contractTerms", map("contractType", contractType(job), "personsToHire", 1, "fixedPriceContractTerms",
                        job.terms().budget() == null ? null : map("amount", Values.money(job.terms().budget()))));
    }

    private static Map<String, Object> label(String label) {
        return map("id", label, "preferredLabel", label);
    }

    private Object contents(GraphQlCall call) {
        return call.list("ids").stream().map(id -> JobFields.numbered(world, id.toString())).map(job -> map("id", job.reference(),
                "ciphertext", job.key(), "title", job.terms().title(), "description", job.terms().description(),
                "publishedDateTime", Values.moment(job.created()))).toList();
    }
}
