// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class NoncesTest {

    private static final Instant NOW = Instant.ofEpochSecond(1000);

    private final Nonces nonces = new Nonces(Duration.ofSeconds(300));

    @Test
    void areUsedOnceByTheirOwnerAndTime() {
        assertThat(nonces.use("a", 1000, "n", NOW)).isTrue();
        assertThat(nonces.use("a", 1000, "n", NOW)).isFalse();
        assertThat(nonces.use("b", 1000, "n", NOW)).isTrue();
        assertThat(nonces.use("a", 1001, "n", NOW)).isTrue();
    }

    @Test
    void areRememberedWhileTheirTimestampIsAccepted() {
        nonces.use("a", 1000, "n", NOW);
        assertThat(nonces.use("a", 1000, "n", NOW.plusSeconds(300))).isFalse();
        assertThat(nonces.inWindow(1000, NOW.plusSeconds(300))).isTrue();
        assertThat(nonces.inWindow(1000, NOW.plusSeconds(301))).isFalse();
    }
}
