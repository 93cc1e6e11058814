// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairTest {

    @Test
    void readsAQueryInItsOrder() {
        assertThat(Pair.parse("b=1+2&a=%C3%BC&&c&d=x=y&b="))
                .containsExactly(
                        new Pair("b", "1 2"),
                        new Pair("a", "ü"),
                        new Pair("c", ""),
                        new Pair("d", "x=y"),
                        new Pair("b", ""));
        assertThat(Pair.parse(null)).isEmpty();
        assertThat(Pair.parse("")).isEmpty();
    }

    @Test
    void whatCannotBeDecodedStaysAsItCame() {
        assertThat(Pair.parse("a=%zz")).containsExactly(new Pair("a", "%zz"));
    }
}
