// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

class HiringTest {

    private final World world = Worlds.world();
    private final Hiring hiring = world.hiring();

    @Test
    void anOfferForAnApplicationMovesItOn() {
        Application application = hiring.applications().all().stream()
                .filter(each -> each.status() == Application.Status.SHORTLISTED)
                .findFirst()
                .orElseThrow();
        Job job = hiring.job(application.jobKey()).orElseThrow();
        Contract like = Worlds.hourly(world);
        Offer offer = hiring.offer(
                like.terms(),
                new OfferParties(
                        job.teamReference(),
                        "ada_owner",
                        application.freelancerId(),
                        null,
                        job.key(),
                        application.id()),
                Worlds.NOW);

        assertThat(application.status()).isEqualTo(Application.Status.OFFERED);
        hiring.accept(offer, Worlds.NOW);
        assertThat(application.status()).isEqualTo(Application.Status.HIRED);
        assertThat(job.status()).isEqualTo(Job.Status.FILLED);
        assertThat(job.closed()).isEqualTo(Worlds.NOW);
    }

    @Test
    void aFixedPriceOfferWithoutMilestonesIsOneMilestone() {
        OfferTerms terms = new OfferTerms(
                "All at once", false, new BigDecimal("250"), "Hello", "1", null, null, null, true, List.of());
        Contract contract =
                hiring.accept(hiring.offer(terms, Worlds.hourly(world).parties(), Worlds.NOW), Worlds.NOW);

        assertThat(contract.milestones()).singleElement().satisfies(milestone -> {
            assertThat(milestone.deposit()).isEqualTo("250.00");
            assertThat(milestone.state()).isEqualTo(Milestone.State.ACTIVE);
        });
    }

    @Test
    void aJobIsFoundByKeyAndByReference() {
        Job job = hiring.jobs().get(0);
        assertThat(hiring.job(job.reference())).contains(job);
        assertThat(hiring.job(job.key())).contains(job);
    }
}
