// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class SeedTest {

    private final World world = Worlds.world();

    @Test
    void theSameSeedGivesTheSameRows() {
        assertThat(rows(Worlds.world())).isEqualTo(rows(world));
    }

    @Test
    void anotherSeedGivesOtherRows() {
        assertThat(rows(Worlds.world(8))).isNotEqualTo(rows(world));
    }

    @Test
    void aYearHoldsSeveralThousandRows() {
        assertThat(world.hours().all().size()).isBetween(3_000, 10_000);
        assertThat(world.ledger().all().size()).isBetween(3_000, 10_000);
    }

    @Test
    void theCompanyHasTwoTeamsAndTheWorldADozenFreelancers() {
        Company company = world.directory().company("northlight").orElseThrow();
        assertThat(world.directory().teamsOf(company))
                .extracting(Team::id)
                .containsExactly("northlight:engineering", "northlight:design");
        assertThat(world.directory().freelancers()).hasSize(12);
        assertThat(world.directory().freelancers())
                .filteredOn(user -> user.profile().agencyReference() != null)
                .hasSize(4);
    }

    @Test
    void everyStateOccurs() {
        assertThat(world.hiring().offers().all()).extracting(Offer::status).contains(Offer.Status.values());
        assertThat(world.hiring().jobs()).extracting(Job::status).contains(Job.Status.values());
        assertThat(world.hiring().applications().all())
                .extracting(Application::status)
                .contains(Application.Status.values());
        assertThat(world.milestones().milestones()).extracting(Milestone::state).contains(Milestone.State.values());
        assertThat(contracts(true)).extracting(Contract::status).contains(Contract.Status.values());
        assertThat(contracts(false))
                .extracting(Contract::status)
                .contains(Contract.Status.ACTIVE, Contract.Status.ENDED);
        assertThat(world.ledger().all()).extracting(Transaction::kind).contains(Transaction.Kind.values());
    }

    @Test
    void aContractNeverHasTwoFundedMilestones() {
        assertThat(contracts(false)).allSatisfy(contract -> assertThat(contract.milestones())
                .filteredOn(m -> m.state() == Milestone.State.ACTIVE || m.state() == Milestone.State.SUBMITTED)
                .hasSizeLessThan(2));
    }

    @Test
    void invoicesAgreeWithTheHoursToTheCent() {
        for (Contract contract : contracts(true)) {
            BigDecimal worked = sum(world.hours().all().stream()
                    .filter(hours -> hours.contractReference().equals(contract.reference()))
                    .filter(hours -> hours.day().isBefore(LocalDate.of(2026, 3, 9)))
                    .map(WorkedHours::charges)
                    .toList());
            BigDecimal billed = sum(world.ledger().all().stream()
                    .filter(t -> t.contract() == contract)
                    .filter(t -> t.side() == Transaction.Side.CLIENT && t.kind() == Transaction.Kind.HOURLY)
                    .map(Transaction::amount)
                    .toList());
            assertThat(billed).as(contract.terms().title()).isEqualByComparingTo(worked);
        }
    }

    @Test
    void everyAmountIsExactToTheCent() {
        assertThat(world.ledger().all())
                .allSatisfy(row -> assertThat(row.amount().scale()).isEqualTo(2));
    }

    private List<Contract> contracts(boolean hourly) {
        return world.hiring().contracts().all().stream()
                .filter(contract -> contract.terms().hourly() == hourly)
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String rows(World world) {
        return world.hours().all()
                + Arrays.toString(world.ledger().all().stream()
                        .map(row -> List.of(row.reference(), row.date(), row.entity(), row.kind(), row.amount()))
                        .toArray())
                + world.directory().users()
                + world.rooms().all().stream().map(Room::id).collect(Collectors.joining());
    }
}
