// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.World;

/**
 * Search for public jobs, and their profiles. Relevance is not simulated: sorting by it leaves the newest first. For several
 * keys
 * a list of profiles is given, which the reference does not show.
 */
final class JobSearch implements OperationGroup {

    private final World world;
    private final JobFacts facts;

    JobSearch(World world) {
        this.world = world;
        this.facts = new JobFacts(world);
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("jobs/search", this::search, "jobs/profile", this::profiles);
    }

    private Object search(OperationCall call) {
        List<Job> found = world.hiring().jobs().stream()
                .filter(wanted(call))
                .sorted(order(call))
                .toList();
        return Page.of(call, "paging").of(found).stream().map(this::result).toList();
    }

    /** As it was asked for; among equals the newest first. */
    private Comparator<Job> order(OperationCall call) {
        Comparator<Job> newest = Comparator.comparing(Job::created).reversed();
        String[] sort = call.text("sort") == null
                ? new String[] {"create_time", "desc"}
                : call.text("sort").split(" ");
        JobAssignments assignments = new JobAssignments(world);
        Comparator<Job> order =
                switch (sort[0]) {
                    case "create_time" -> Comparator.comparing(Job::created);
                    case "Client_rating" ->
                        Comparator.comparing(job -> facts.rating(job).orElse(BigDecimal.ZERO));
                    case "Client_total_charge" -> Comparator.comparing(job -> assignments.charged(job.teamReference()));
                    case "Client_total_hours" -> Comparator.comparing(job -> assignments.hours(job.teamReference()));
                    case "workload", "duration" ->
                        Comparator.comparing(job ->
                                job.terms().duration() == null ? 0 : job.terms().duration());
                    default -> (one, other) -> 0;
                };
        return (sort.length > 1 && sort[1].equals("asc") ? order : order.reversed()).thenComparing(newest);
    }

    private Predicate<Job> wanted(OperationCall call) {
        Predicate<Job> client = client(call);
        Predicate<BigDecimal> budget = NumberFilter.of(call.text("budget"));
        String duration = call.text("duration");
        String workload = call.text("workload");
        String type = call.text("job_type");
        String status = call.text("job_status");
        Integer days = Inputs.integer(call.text("days_posted"));
        return job -> client.test(job)
                && (duration == null || duration.equals(JobFacts.duration(job)))
                && (workload == null || workload.equals(JobFacts.workload(job)))
                && "public".equals(job.terms().visibility())
                && FreelancerOperations.has(
                        job.terms().title() + " " + job.terms().description(), call.text("q"))
                && FreelancerOperations.has(job.terms().title(), call.text("title"))
                && job.terms().skills().containsAll(Inputs.list(call, "skills", "[;,]"))
                && is(job.terms().category(), call.text("category2"))
                && is(job.terms().subcategory(), call.text("subcategory2"))
                && (type == null || type.equals(job.type()))
                && (status == null || status.equalsIgnoreCase(status(job)))
                && (days == null || !job.created().isBefore(call.now().minusSeconds(days * 86_400L)))
                && (call.text("budget") == null
                        || job.terms().budget() != null
                                && budget.test(job.terms().budget()));
    }

    private Predicate<Job> client(OperationCall call) {
        String feedback = call.text("client_feedback");
        Predicate<BigDecimal> hires = NumberFilter.of(call.text("client_hires"));
        if ("None".equalsIgnoreCase(feedback)) {
            return job -> facts.rating(job).isEmpty() && hires.test(BigDecimal.valueOf(facts.hires(job)));
        }
        Predicate<BigDecimal> rating = NumberFilter.of(feedback);
        return job -> (feedback == null || facts.rating(job).filter(rating).isPresent())
                && hires.test(BigDecimal.valueOf(facts.hires(job)));
    }

    private static boolean is(String value, String wanted) {
        return wanted == null || wanted.equalsIgnoreCase(value);
    }

    private static String status(Job job) {
        return switch (job.status()) {
            case OPEN -> "Open";
            case FILLED -> "Completed";
            case CANCELLED -> "Cancelled";
        };
    }

    private Fields result(Job job) {
        Fields result = new Fields();
        result.put("budget", job.terms().budget());
        result.with("category2", job.terms().category())
                .with("client", client(job))
                .with("date_created", job.created().toString().replaceAll("(\\.\\d+)?Z$", "+0000"))
                .put("duration", JobFacts.duration(job));
        return result.with("id", job.key())
                .with("job_status", status(job))
                .with("job_type", type(job))
                .with("skills", job.terms().skills())
                .with("snippet", job.terms().description())
                .with("subcategory2", job.terms().subcategory())
                .with("title", job.terms().title())
                .with("url", Links.page("jobs/" + job.key()))
                .with("workload", JobFacts.workloadInWords(job));
    }

    private Fields client(Job job) {
        return new Fields()
                .with("country", facts.client(job).country())
                .with("feedback", facts.rating(job).orElse(BigDecimal.ZERO))
                .with("jobs_posted", facts.posted(job).size())
                .with("past_hires", facts.hires(job))
                .with("payment_verification_status", facts.client(job).verification())
                .with("reviews_count", facts.scores(job).size());
    }

    private static String type(Job job) {
        return job.hourly() ? "Hourly" : "Fixed";
    }

    private Object profiles(OperationCall call) {
        List<Fields> found = Inputs.list(call, "job_key").stream()
                .map(key -> profile(world.hiring().job(key).orElseThrow(() -> Refused.invalid("Bad Request"))))
                .toList();
        if (found.isEmpty()) {
            throw Refused.invalid("Bad Request");
        }
        return found.size() == 1 ? found.get(0) : found;
    }

    private Fields profile(Job job) {
        Fields profile = new Fields()
                .with("amount", plain(job.terms().budget()))
                .with("assignment_info", "")
                .with("assignments", new JobAssignments(world).of(job))
                .with("buyer", buyer(job))
                .with("candidates", "")
                .with("ciphertext", job.key())
                .with("engagement_weeks", "")
                .with("interviewees_total_active", "0")
                .with("job_category_level_one", job.terms().category())
                .with("job_category_level_two", job.terms().subcategory())
                .with("job_type", type(job))
                .with("op_attached_doc", "")
                .with("op_cny_upm_verified", "1")
                .with("op_contractor_tier", "")
                .with("op_ctime", Times.millis(job.created()))
                .with("op_description", job.terms().description())
                .with("op_engagement", JobFacts.workloadInWords(job));
        for (String zero : List.of(
                "op_high_hourly_rate_all",
                "op_low_hourly_rate_all",
                "op_pref_english_skill",
                "op_pref_fb_score",
                "op_pref_has_portfolio",
                "op_pref_odesk_hours",
                "op_tot_feedback")) {
            profile.with(zero, "0");
        }
        for (String empty : List.of(
                "op_other_jobs",
                "op_pref_hourly_rate_max",
                "op_pref_hourly_rate_min",
                "op_pref_location",
                "op_pref_group_id",
                "op_pref_group_name",
                "op_pref_group_logo")) {
            profile.with(empty, "");
        }
        return profile.with("op_required_skills", String.join(",", job.terms().skills()))
                .with("op_title", job.terms().title())
                .with(
                        "op_tot_cand",
                        String.valueOf(world.hiring().applications().all().stream()
                                .filter(application -> application.jobKey().equals(job.key()))
                                .count()))
                .with("ui_opening_status", job.status() == Job.Status.OPEN ? "Open" : "Closed");
    }

    private Fields buyer(Job job) {
        List<Job> posted = facts.posted(job);
        JobAssignments assignments = new JobAssignments(world);
        return new Fields()
                .with("op_adjusted_score", "5")
                .with("op_city", "London")
                .with("op_contract_date", Times.words(Times.day(posted.get(0).created())))
                .with("op_country", facts.client(job).country())
                .with("op_timezone", "Europe/London")
                .with("op_tot_asgs", String.valueOf(assignments.count(job.teamReference(), false)))
                .with("op_tot_charge", assignments.charged(job.teamReference()).toPlainString())
                .with("op_tot_fp_asgs", String.valueOf(assignments.count(job.teamReference(), true)))
                .with("op_tot_hours", assignments.hours(job.teamReference()).toPlainString())
                .with("op_tot_jobs_filled", count(posted, Job.Status.FILLED))
                .with("op_tot_jobs_open", count(posted, Job.Status.OPEN))
                .with("op_tot_jobs_posted", String.valueOf(posted.size()));
    }

    private static String count(List<Job> jobs, Job.Status status) {
        return String.valueOf(
                jobs.stream().filter(job -> job.status() == status).count());
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
