// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Feedback;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.World;

/** The search criteria of a job post other than its words: the amount of work and the client. */
public final class JobFacts {

    private static final int FULL_TIME = 200;

    private final World world;

    /** For the jobs of that world. */
    public JobFacts(World world) {
        this.world = world;
    }

    /**
     * {@code full_time} for an hourly job of many hours, {@code part_time} for one of fewer, {@code as_needed}
     * otherwise.
     */
    public static String workload(Job job) {
        Integer hours = job.terms().duration();
        return hours == null ? "as_needed" : hours >= FULL_TIME ? "full_time" : "part_time";
    }

    /** The workload in words. */
    static String workloadInWords(Job job) {
        return switch (workload(job)) {
            case "full_time" -> "30+ hrs/week";
            case "part_time" -> "Less than 30 hrs/week";
            default -> "As needed";
        };
    }

    /** {@code week}, {@code month}, {@code quarter}, {@code semester} or {@code ongoing}; null if no hours are said. */
    public static String duration(Job job) {
        Integer hours = job.terms().duration();
        if (hours == null) {
            return null;
        }
        return hours <= 40
                ? "week"
                : hours <= 160 ? "month" : hours <= 480 ? "quarter" : hours <= 960 ? "semester" : "ongoing";
    }

    /** The client's company. */
    public Company client(Job job) {
        return world.directory()
                .companyOf(world.directory().team(job.teamReference()).orElseThrow());
    }

    /** Returns the number of times that the client has filled a job. */
    public long hires(Job job) {
        return posted(job).stream()
                .filter(each -> each.status() == Job.Status.FILLED)
                .count();
    }

    /** The jobs that the team has posted. */
    public List<Job> posted(Job job) {
        return world.hiring().jobs().stream()
                .filter(each -> each.teamReference().equals(job.teamReference()))
                .toList();
    }

    /** The scores that freelancers have given the client. */
    public List<BigDecimal> scores(Job job) {
        return world.hiring().contracts().all().stream()
                .filter(contract -> contract.parties().teamReference().equals(job.teamReference()))
                .map(Contract::onClient)
                .filter(Objects::nonNull)
                .map(Feedback::score)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the mean of these scores, with two decimals; empty if there are none. */
    public Optional<BigDecimal> rating(Job job) {
        List<BigDecimal> scores = scores(job);
        return scores.isEmpty()
                ? Optional.empty()
                : Optional.of(scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP));
    }
}
