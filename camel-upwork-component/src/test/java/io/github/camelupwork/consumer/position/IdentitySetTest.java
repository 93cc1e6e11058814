// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class IdentitySetTest {

    @Test
    void hasWhatWasAddedAndNothingElse() {
        IdentitySet set = new IdentitySet();

        assertThat(IntStream.range(0, 100_000).filter(i -> set.add("row " + i)).count())
                .isEqualTo(100_000);
        assertThat(IntStream.range(0, 100_000).filter(i -> set.add("row " + i)).count())
                .isZero();
        assertThat(IntStream.range(0, 200_000)
                        .filter(i -> set.contains("row " + i))
                        .count())
                .isEqualTo(100_000);
        assertThat(set.add("")).isTrue();
        assertThat(set.contains("")).isTrue();
    }
}
