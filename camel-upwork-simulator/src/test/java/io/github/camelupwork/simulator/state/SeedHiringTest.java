// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class SeedHiringTest {

    private final World world = Worlds.world();

    @Test
    void anOpenJobHasAnApplicationInEveryState() {
        assertThat(world.hiring().jobs())
                .filteredOn(job -> job.terms().title().equals("Camel route developer"))
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.status()).isEqualTo(Job.Status.OPEN);
                    assertThat(world.hiring().applications().all())
                            .filteredOn(each -> each.jobKey().equals(job.key()))
                            .extracting(Application::status)
                            .containsExactlyInAnyOrder(Application.Status.values());
                });
    }

    @Test
    void thereAreTwoOffersInEveryStateThatNobodyAcceptedYet() {
        assertThat(world.hiring().offers().all().stream()
                        .filter(offer -> offer.terms().title().startsWith("Offer "))
                        .filter(offer -> offer.status() != Offer.Status.NEW)
                        .collect(Collectors.groupingBy(Offer::status, Collectors.counting())))
                .isEqualTo(Arrays.stream(Offer.Status.values())
                        .filter(status -> status != Offer.Status.NEW && status != Offer.Status.ACCEPTED)
                        .collect(Collectors.toMap(status -> status, status -> 2L)));
    }

    @Test
    void nothingIsOfTheFuture() {
        Instant now = world.now();

        assertThat(world.hiring().offers().all())
                .allSatisfy(offer -> assertThat(offer.created()).isBefore(now));
        assertThat(world.hiring().applications().all())
                .allSatisfy(each -> assertThat(each.created()).isBefore(now));
        assertThat(world.hiring().jobs())
                .allSatisfy(job -> assertThat(job.created()).isBefore(now));
    }
}
