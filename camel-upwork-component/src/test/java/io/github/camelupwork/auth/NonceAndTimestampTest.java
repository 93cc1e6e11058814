// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import io.github.camelupwork.ledger.ManualClock;
import org.junit.jupiter.api.Test;

class NonceAndTimestampTest {

    @Test
    void neverUsesANonceTwiceNorInTwoSigners() {
        Set<String> nonces = ConcurrentHashMap.newKeySet();
        List<NonceAndTimestamp> sources =
                List.of(new NonceAndTimestamp(new ManualClock()), new NonceAndTimestamp(new ManualClock()));

        IntStream.range(0, 20_000)
                .parallel()
                .forEach(i -> nonces.add(sources.get(i % 2).getNonce()));

        assertThat(nonces).hasSize(20_000).allMatch(nonce -> nonce.matches("[0-9a-f]{32}"));
    }

    @Test
    void countsSecondsSince1970() {
        assertThat(new NonceAndTimestamp(new ManualClock()).getTimestampInSeconds())
                .isEqualTo("1772445600");
    }
}
