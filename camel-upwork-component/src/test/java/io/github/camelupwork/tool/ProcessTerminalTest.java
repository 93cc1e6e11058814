// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessTerminalTest {

    /** As a server might put into error_description, to hide a line or to fake one. */
    @Test
    void showsNoControlCharacters() {
        assertThat(ProcessTerminal.printable("a\u001b[2Kb\rc\u0007d\u202ee\u2028f\tg\nh"))
                .isEqualTo("a?[2Kb?c?d?e?f?g\nh");
        assertThat(ProcessTerminal.printable("Größe: 5 €")).isEqualTo("Größe: 5 €");
    }
}
