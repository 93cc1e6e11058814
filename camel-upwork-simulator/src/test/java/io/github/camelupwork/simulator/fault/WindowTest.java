// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void readsSeveral() {
        assertThat(Window.parse("10/1s, 300/1m,40000/1d"))
                .containsExactly(
                        new Window(10, Duration.ofSeconds(1)),
                        new Window(300, Duration.ofMinutes(1)),
                        new Window(40000, Duration.ofDays(1)));
    }

    @Test
    void nothingIsNoLimit() {
        assertThat(Window.parse("")).isEmpty();
        assertThat(Window.parse(null)).isEmpty();
    }

    @Test
    void quotesWhatItCannotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.parse("40 a minute"))
                .withMessageContaining("'40 a minute'");
    }
}
