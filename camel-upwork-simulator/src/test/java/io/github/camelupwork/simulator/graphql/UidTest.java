// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UidTest {

    @Test
    void aReferenceIsWithinAndComesOutAgain() {
        assertThat(Uid.of("1234")).isEqualTo("1000000000000001234");
        assertThat(Uid.reference("1000000000000001234")).isEqualTo("1234");
    }

    @Test
    void whatIsNoLongIdStaysAsItIs() {
        assertThat(Uid.reference("1234")).isEqualTo("1234");
        assertThat(Uid.reference("northlight")).isEqualTo("northlight");
        assertThat(Uid.reference("2000000000000001234")).isEqualTo("2000000000000001234");
    }
}
