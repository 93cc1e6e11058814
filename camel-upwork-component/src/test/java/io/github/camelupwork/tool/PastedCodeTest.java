// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PastedCodeTest {

    @Test
    void takesABareCode() {
        assertThat(PastedCode.of("c0de", "request")).isEqualTo(new PastedCode("request", "c0de"));
    }

    @Test
    void takesTheAddressOfEitherOAuth() {
        assertThat(PastedCode.of("https://hub.example/back?code=c%2F1&state=s", "request"))
                .isEqualTo(new PastedCode("s", "c/1"));
        assertThat(PastedCode.of("https://hub.example/back?oauth_token=t&oauth_verifier=v", "request"))
                .isEqualTo(new PastedCode("t", "v"));
    }

    @Test
    void refusesAnAddressWithoutACode() {
        assertThatThrownBy(() -> PastedCode.of("https://hub.example/back?error=access_denied", "request"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither a code");
    }

    @Test
    void doesNotShowTheCode() {
        assertThat(PastedCode.of("c0de", "request").toString()).doesNotContain("c0de");
    }
}
