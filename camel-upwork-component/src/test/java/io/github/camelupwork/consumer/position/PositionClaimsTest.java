// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import io.github.camelupwork.consumer.position.PositionClaims.Claim;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class PositionClaimsTest {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final PositionClaims claims = PositionClaims.of(context);

    @Test
    void aPositionIsOneHoldersUntilItIsGivenBack() {
        Claim offers = new Claim(Path.of("positions"), "offers");
        assertThat(claims.claim(offers, "one")).isTrue();
        assertThat(claims.claim(offers, "one")).as("a restart").isTrue();
        assertThat(claims.claim(new Claim(Path.of("positions"), "offers"), "other"))
                .isFalse();
        claims.release("other");
        assertThat(claims.claim(offers, "other")).isFalse();
        claims.release("one");

        assertThat(claims.claim(offers, "other")).isTrue();
    }

    @Test
    void anotherNameOrPlaceIsAnotherPosition() {
        assertThat(claims.claim(new Claim(Path.of("positions"), "offers"), "one"))
                .isTrue();
        assertThat(claims.claim(new Claim(Path.of("positions"), "jobs"), "other"))
                .isTrue();
        assertThat(claims.claim(new Claim(Path.of("elsewhere"), "offers"), "other"))
                .isTrue();
    }

    @Test
    void areOnesOfTheContext() {
        assertThat(PositionClaims.of(context))
                .isSameAs(claims)
                .isNotSameAs(PositionClaims.of(new DefaultCamelContext()));
    }
}
