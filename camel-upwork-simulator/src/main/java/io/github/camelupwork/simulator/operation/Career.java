// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;

/** The career of a freelancer so far. */
final class Career {

    private final List<Contract> contracts;
    private final List<WorkedHours> worked;

    private final World world;

    Career(World world, User freelancer) {
        this.world = world;
        contracts = world.hiring().contracts().all().stream()
                .filter(contract -> contract.parties().freelancerId().equals(freelancer.id()))
                .toList();
        List<String> references = contracts.stream().map(Contract::reference).toList();
        worked = world.hours().all().stream()
                .filter(hours -> references.contains(hours.contractReference()))
                .toList();
    }

    int contracts() {
        return contracts.size();
    }

    long ended() {
        return contracts.stream()
                .filter(contract -> contract.status() == Contract.Status.ENDED)
                .count();
    }

    BigDecimal hours() {
        return worked.stream()
                .map(hours -> hours.hoursOnline().add(hours.hoursOffline()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal hoursSince(LocalDate day) {
        return worked.stream()
                .filter(hours -> !hours.day().isBefore(day))
                .map(hours -> hours.hoursOnline().add(hours.hoursOffline()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the subcategories of the jobs that the freelancer was hired for. */
    List<String> subcategories() {
        return contracts.stream()
                .map(contract -> contract.parties().jobKey())
                .filter(Objects::nonNull)
                .flatMap(key -> world.hiring().job(key).stream())
                .map(job -> job.terms().subcategory())
                .toList();
    }

    Optional<LocalDate> lastWorked() {
        return worked.isEmpty()
                ? Optional.empty()
                : Optional.of(worked.get(worked.size() - 1).day());
    }
}
