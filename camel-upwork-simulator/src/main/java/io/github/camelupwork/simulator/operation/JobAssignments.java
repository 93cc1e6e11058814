// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;

/** The contracts that resulted from a job, as its profile shows them. All feedback has the best score here. */
final class JobAssignments {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

    private final World world;

    JobAssignments(World world) {
        this.world = world;
    }

    Object of(Job job) {
        List<Fields> found = contracts()
                .filter(contract -> job.key().equals(contract.parties().jobKey()))
                .map(contract -> assignment(job, contract))
                .toList();
        return found.isEmpty() ? "" : new Fields().with("assignment", found);
    }

    long count(String team, boolean fixedOnly) {
        return ofTeam(team)
                .filter(contract -> !fixedOnly || !contract.terms().hourly())
                .count();
    }

    BigDecimal charged(String team) {
        return ofTeam(team).map(world.ledger()::charged).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal hours(String team) {
        return ofTeam(team).map(this::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Fields assignment(Job job, Contract contract) {
        boolean ended = contract.status() == Contract.Status.ENDED;
        return new Fields()
                .with("as_ciphertext", contract.reference())
                .with("as_ciphertext_opening_recno", job.key())
                .with("as_engagement_title", contract.terms().title())
                .with("as_from", MONTH.format(Times.day(contract.created())))
                .with("as_job_type", contract.terms().hourly() ? "Hourly" : "Fixed")
                .with("as_opening_title", job.terms().title())
                .with(
                        "as_rate",
                        "$"
                                + (contract.terms().hourly()
                                        ? contract.terms().chargeRate().toPlainString()
                                        : "0.00"))
                .with("as_status", ended ? "Closed" : "Active")
                .with("as_to", ended ? MONTH.format(Times.day(contract.ended())) : "")
                .with("as_total_charge", world.ledger().charged(contract).toPlainString())
                .with("as_total_hours", hours(contract).toPlainString())
                .with("feedback", feedback());
    }

    private static Fields feedback() {
        return new Fields()
                .with("comment", "A pleasure to work with.")
                .with("comment_is_public", "1")
                .with("score", "5.00")
                .with(
                        "scores",
                        new Fields()
                                .with(
                                        "score",
                                        List.of(new Fields()
                                                .with("description", "Knows the trade")
                                                .with("label", "Skills")
                                                .with("score", "5"))));
    }

    private BigDecimal hours(Contract contract) {
        return world.hours().of(contract.reference(), LocalDate.MIN, LocalDate.MAX).stream()
                .map(JobAssignments::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal hours(WorkedHours worked) {
        return worked.hoursOnline().add(worked.hoursOffline());
    }

    private Stream<Contract> ofTeam(String team) {
        return contracts().filter(contract -> contract.parties().teamReference().equals(team));
    }

    private Stream<Contract> contracts() {
        return world.hiring().contracts().all().stream();
    }
}
