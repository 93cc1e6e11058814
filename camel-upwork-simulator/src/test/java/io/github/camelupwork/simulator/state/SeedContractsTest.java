// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

class SeedContractsTest {

    private final World world = Worlds.world();

    private List<Contract> contracts() {
        return world.hiring().contracts().all().stream().toList();
    }

    @Test
    void everyFreelancerHasTwoHourlyOnesAndOneOfAFixedPriceWithTheCompany() {
        assertThat(world.directory().freelancers()).allSatisfy(freelancer -> {
            List<Contract> own = contracts().stream()
                    .filter(each -> each.parties().freelancerId().equals(freelancer.id()))
                    .filter(each -> !each.parties().clientId().equals(SeedPeople.STRANGER))
                    .toList();
            assertThat(own).filteredOn(each -> each.terms().hourly()).hasSize(2);
            assertThat(own).filteredOn(each -> !each.terms().hourly()).hasSize(1);
        });
        assertThat(contracts())
                .filteredOn(each -> each.parties().clientId().equals(SeedPeople.STRANGER))
                .hasSize(1);
    }

    @Test
    void eachCameOfAnOfferAndAJobThatItFilled() {
        assertThat(contracts()).allSatisfy(contract -> {
            Offer offer = world.hiring().offers().find(contract.offerId()).orElseThrow();
            assertThat(offer.status()).isEqualTo(Offer.Status.ACCEPTED);
            assertThat(offer.created()).isBefore(contract.created());
            assertThat(world.hiring()
                            .job(contract.parties().jobKey())
                            .orElseThrow()
                            .created())
                    .isBefore(offer.created());
        });
    }

    @Test
    void depositsAddUpToTheBudget() {
        assertThat(contracts())
                .filteredOn(contract -> !contract.terms().hourly())
                .isNotEmpty()
                .allSatisfy(contract -> assertThat(contract.milestones().stream()
                                .map(Milestone::deposit)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(contract.terms().chargeRate()));
    }

    @Test
    void someAreSuspendedAndSomeHaveEnded() {
        assertThat(contracts())
                .filteredOn(each -> each.status() == Contract.Status.SUSPENDED)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.terms().hourly()).isTrue());
        assertThat(contracts())
                .filteredOn(each -> each.status() == Contract.Status.ENDED)
                .filteredOn(each -> each.terms().hourly())
                .hasSize(3);
        assertThat(contracts())
                .filteredOn(each -> each.status() == Contract.Status.ENDED)
                .allSatisfy(each -> assertThat(each.endReason()).isEqualTo("API_REAS_JOB_COMPLETED_SUCCESSFULLY"));
    }
}
