// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static io.github.camelupwork.itest.GraphQlScenario.byFreelancer;
import static io.github.camelupwork.itest.GraphQlScenario.byOwner;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;

/** Contracts by the ways that only GraphQL has, and the work diary of a company. */
final class ContractScenarios {

    private ContractScenarios() {}

    static Map<String, GraphQlScenario> all() {
        Map<String, GraphQlScenario> all = new LinkedHashMap<>();
        reads(all);
        changes(all);
        all.put("workdiaries/company", byOwner(ContractScenarios::day, ContractScenarios::isDiary));
        return all;
    }

    private static void reads(Map<String, GraphQlScenario> all) {
        all.put(
                "contracts/get",
                byOwner(world -> Map.of("contractId", hourly(world).reference()), ContractScenarios::isTheContract));
        all.put(
                "contracts/getAll",
                byOwner(world -> Map.of("contractIds", hourly(world).reference()), done -> assertThat(done.rows())
                        .singleElement()
                        .satisfies(contract -> isContract(done.world(), contract))));
        all.put(
                "contracts/getByTerm",
                byOwner(world -> Map.of("termId", hourly(world).reference(), "date", "1999-01-01"), done -> {
                    isTheContract(done);
                    assertThat(done.object().get("terms").toString()).doesNotContain("hourlyRate");
                }));
        all.put(
                "contracts/term",
                byOwner(world -> Map.of("termId", hourly(world).reference()), done -> {
                    isTheContract(done);
                    assertThat(done.object().get("terms").toString())
                            .contains(hourly(done.world()).terms().chargeRate().toPlainString());
                }));
        all.put("contracts/list", byOwner(world -> Map.of("status", "paused"), done -> assertThat(done.rows())
                .extracting("id")
                .containsExactlyInAnyOrderElementsOf(done.world().hiring().contracts().all().stream()
                        .filter(known -> known.status() == Contract.Status.SUSPENDED)
                        .map(Contract::reference)
                        .toList())));
        all.put(
                "contracts/listByVendor",
                byOwner(
                        world -> Map.of(
                                "vendorId",
                                uid(world),
                                "statuses",
                                "active",
                                "startedBefore",
                                LocalDate.ofInstant(hourly(world).created(), ZoneOffset.UTC)
                                        .plusDays(1)
                                        .toString()),
                        done -> assertThat(done.rows())
                                .extracting("id")
                                .contains(hourly(done.world()).reference())
                                .doesNotContain(fixedPrice(done.world()).reference())));
        all.put(
                "contracts/proposal",
                byOwner(
                        world -> Map.of(
                                "proposalId",
                                world.arrivals()
                                        .contractProposal(
                                                GraphQlScenario.FREELANCER,
                                                hourly(world).parties().teamReference(),
                                                world.now())
                                        .id()),
                        done -> assertThat(done.object())
                                .containsEntry("id", done.option("proposalId"))
                                .containsEntry("state", "PENDING")));
    }

    private static void changes(Map<String, GraphQlScenario> all) {
        all.put(
                "contracts/hourlyLimit",
                byOwner(
                        world -> Map.of("contractReference", hourly(world).reference(), "weeklyLimit", "10"),
                        ContractScenarios::isLimited));
        all.put(
                "contracts/endByFreelancer",
                byFreelancer(
                        world -> Map.of(
                                "contractReference",
                                hourly(world).reference(),
                                "reason",
                                "130",
                                "feedback",
                                Map.of("comment", "Clear and fair", "skillsScore", 5, "qualityScore", 4)),
                        done -> {
                            Contract ended = done.world()
                                    .hiring()
                                    .contracts()
                                    .find(done.option("contractReference"))
                                    .orElseThrow();
                            assertThat(ended.status()).isEqualTo(Contract.Status.ENDED);
                            assertThat(ended.onClient().score()).isEqualByComparingTo(new BigDecimal("4.50"));
                            assertThat(rest(done, ended)).containsEntry("status", "closed");
                            assertThat(done.later("contracts/get", Map.of("contractId", ended.reference())))
                                    .containsEntry("status", "closed");
                        }));
    }

    /** It holds from Monday on: seen by both APIs then, and no more hours are booked. */
    private static void isLimited(GraphQlOutcome done) {
        Contract contract = hourly(done.world());
        LocalDate monday =
                LocalDate.ofInstant(done.world().now(), ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        assertThat(done.later("contracts/get", Map.of("contractId", contract.reference()))
                        .get("hourlyLimits"))
                .asList()
                .last()
                .isEqualTo(Map.of("weeklyLimit", "10", "startDate", monday + "T00:00:00+0000"));
        assertThat(rest(done, contract)).containsEntry("weekly_hours_limit", "40");
        WorkedHours worked = done.world().arrivals().hours(contract.reference(), monday, 540, 0);
        WorkedHours more = done.world().arrivals().hours(contract.reference(), monday.plusDays(1), 90, 30);
        assertThat(List.of(worked.onlineMinutes(), more.onlineMinutes(), more.offlineMinutes()))
                .containsExactly(540, 60, 0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> rest(GraphQlOutcome done, Contract contract) {
        return (Map<String, Object>)
                done.byRest("engagements/get", Map.of("engagementReference", contract.reference()));
    }

    private static Map<String, Object> day(World world) {
        return Map.of(
                "companyId",
                GraphQlOutcome.uid(
                        world.directory().company("northlight").orElseThrow().reference()),
                "date",
                worked(world).day(),
                "freelancer",
                uid(world));
    }

    private static void isDiary(GraphQlOutcome done) {
        WorkedHours worked = worked(done.world());
        assertThat(done.rows())
                .anySatisfy(row -> {
                    assertThat(row.get("contract").toString()).contains(worked.contractReference());
                    assertThat(row).containsEntry("durationInt", worked.onlineMinutes() + worked.offlineMinutes());
                    assertThat(row.get("task").toString()).contains(worked.task(), worked.memo());
                })
                .allSatisfy(row -> assertThat(row.get("user").toString()).contains("Maria Lopez"));
    }

    private static WorkedHours worked(World world) {
        return world.hours().all().stream()
                .filter(hours -> hours.contractReference().equals(hourly(world).reference()))
                .findFirst()
                .orElseThrow();
    }

    private static void isTheContract(GraphQlOutcome done) {
        isContract(done.world(), done.object());
    }

    private static void isContract(World world, Map<String, Object> answer) {
        Contract contract = hourly(world);
        assertThat(answer)
                .containsEntry("id", contract.reference())
                .containsEntry("title", contract.terms().title())
                .containsEntry("status", "active");
        assertThat(answer.get("freelancer").toString()).contains("Maria Lopez");
    }

    private static Contract hourly(World world) {
        return contract(world, true);
    }

    private static Contract fixedPrice(World world) {
        return contract(world, false);
    }

    private static Contract contract(World world, boolean hourly) {
        return world.hiring().contracts().all().stream()
                .filter(known -> known.terms().hourly() == hourly)
                .filter(known -> known.parties().freelancerId().equals(GraphQlScenario.FREELANCER))
                .findFirst()
                .orElseThrow();
    }

    private static String uid(World world) {
        return GraphQlOutcome.uid(GraphQlScenario.freelancer(world).reference());
    }
}
