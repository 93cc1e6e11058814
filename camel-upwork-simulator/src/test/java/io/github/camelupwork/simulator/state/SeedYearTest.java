// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class SeedYearTest {

    private final World world = Worlds.world();

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @Test
    void workIsDoneOnWorkingDaysOfTheYearWhileThereIsAContract() {
        assertThat(world.hours().all()).allSatisfy(hours -> {
            assertThat(hours.day()).isBefore(TODAY).isAfterOrEqualTo(TODAY.minusDays(365));
            assertThat(hours.day().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(world.hiring()
                            .contracts()
                            .find(hours.contractReference())
                            .orElseThrow()
                            .created())
                    .isBefore(
                            hours.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        });
    }

    @Test
    void hoursAreBilledOnMondays() {
        assertThat(world.ledger().all())
                .filteredOn(row -> row.kind() == Transaction.Kind.HOURLY)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.date().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY));
    }

    @Test
    void nobodyWithdrawsMoreThanHeHas() {
        assertThat(world.directory().freelancers())
                .allSatisfy(freelancer -> assertThat(world.ledger().balance(AccountingEntity.of(freelancer)))
                        .isGreaterThanOrEqualTo(BigDecimal.ZERO));
    }

    @Test
    void whatWasSubmittedOfLateIsStillToBeApproved() {
        assertThat(world.milestones().milestones())
                .filteredOn(each -> each.state() == Milestone.State.SUBMITTED)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.due()).isAfterOrEqualTo(TODAY.minusDays(11)));
        assertThat(world.milestones().milestones())
                .filteredOn(each -> each.state() == Milestone.State.ACTIVE)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.due()).isAfterOrEqualTo(TODAY));
    }

    @Test
    void whatIsPaidWasBilledToTheCent() {
        assertThat(world.milestones().milestones())
                .filteredOn(each -> each.state() == Milestone.State.PAID)
                .isNotEmpty();
        assertThat(world.hiring().contracts().all())
                .filteredOn(each -> !each.terms().hourly())
                .isNotEmpty()
                .allSatisfy(
                        contract -> assertThat(world.ledger().charged(contract).abs())
                                .isEqualByComparingTo(contract.milestones().stream()
                                        .filter(each -> each.state() == Milestone.State.PAID)
                                        .map(Milestone::deposit)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
}
