// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static io.github.camelupwork.itest.GraphQlScenario.byFreelancer;
import static io.github.camelupwork.itest.GraphQlScenario.byOwner;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;

/** Hours and transactions of the last days that there are any of. */
final class TimeScenarios {

    private TimeScenarios() {}

    static Map<String, GraphQlScenario> all() {
        Map<String, GraphQlScenario> all = new LinkedHashMap<>();
        all.put(
                "timereports/client",
                byOwner(TimeScenarios::lastDay, done -> areHours(done, contract -> isOfClient(done, contract))));
        all.put(
                "timereports/agency",
                new GraphQlScenario(
                        "stella_staffing",
                        TimeScenarios::lastDay,
                        done -> areHours(done, contract -> contract.parties().agencyReference() != null)));
        all.put(
                "timereports/freelancer",
                byFreelancer(
                        TimeScenarios::lastDay,
                        done -> areHours(
                                done,
                                contract -> contract.parties().freelancerId().equals(GraphQlScenario.FREELANCER))));
        all.put(
                "timereports/list",
                byOwner(
                        TimeScenarios::ofOneContract,
                        done -> areHours(done, contract -> contract.reference().equals(done.option("contractIds")))));
        all.put("transactions/account", byOwner(GraphQlScenario::nothing, done -> assertThat(done.object())
                .containsEntry("id", account(done.world()))));
        all.put("transactions/list", byOwner(TimeScenarios::period, TimeScenarios::areTransactions));
        return all;
    }

    private static Map<String, Object> lastDay(World world) {
        String day = last(world).day().toString();
        return Map.of("from", day, "to", day);
    }

    private static Map<String, Object> ofOneContract(World world) {
        Map<String, Object> options = new LinkedHashMap<>(lastDay(world));
        options.put(
                "organizationId",
                GraphQlOutcome.uid(
                        world.directory().company("northlight").orElseThrow().reference()));
        options.put("contractIds", last(world).contractReference());
        return options;
    }

    /** The last hours that were worked for the owner's company. */
    private static WorkedHours last(World world) {
        return world.hours().all().stream()
                .filter(hours -> isOfClient(world, contract(world, hours)))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static Contract contract(World world, WorkedHours hours) {
        return world.hiring().contracts().find(hours.contractReference()).orElseThrow();
    }

    private static boolean isOfClient(GraphQlOutcome done, Contract contract) {
        return isOfClient(done.world(), contract);
    }

    private static boolean isOfClient(World world, Contract contract) {
        return world.directory()
                .team(contract.parties().teamReference())
                .orElseThrow()
                .id()
                .startsWith("northlight:");
    }

    private static void areHours(GraphQlOutcome done, Predicate<Contract> wanted) {
        List<WorkedHours> worked = done.world().hours().all().stream()
                .filter(hours -> hours.day().equals(LocalDate.parse(done.option("from"))))
                .filter(hours -> wanted.test(contract(done.world(), hours)))
                .toList();
        assertThat(done.rows()).isNotEmpty().hasSameSizeAs(worked);
        assertThat(sum(done, "totalCharges"))
                .isEqualByComparingTo(
                        worked.stream().map(WorkedHours::charges).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String account(World world) {
        return world.directory().caller(GraphQlScenario.OWNER).reference();
    }

    private static Map<String, Object> period(World world) {
        LocalDate till = transactions(world).get(transactions(world).size() - 1).date();
        return Map.of("accountingEntityIds", account(world), "from", till.minusDays(6), "to", till);
    }

    private static List<Transaction> transactions(World world) {
        return world.ledger().all().stream()
                .filter(row -> row.entity().reference().equals(account(world)))
                .toList();
    }

    private static void areTransactions(GraphQlOutcome done) {
        LocalDate from = LocalDate.parse(done.option("from"));
        List<Transaction> wanted = new ArrayList<>(transactions(done.world()).stream()
                .filter(row -> !row.date().isBefore(from))
                .toList());
        Collections.reverse(wanted);
        assertThat(done.rows())
                .extracting("recordId")
                .as("newest first")
                .isEqualTo(wanted.stream()
                        .map(row -> String.valueOf(row.reference()))
                        .toList());
        assertThat(sum(done, "transactionAmount"))
                .isEqualByComparingTo(
                        wanted.stream().map(Transaction::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal sum(GraphQlOutcome done, String column) {
        return done.rows().stream()
                .map(row -> new BigDecimal(row.get(column).toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
