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
        assertThat(PastedCode.of("https://hub.example/back?code=c%2F1&state=s", "s"))
                .isEqualTo(new PastedCode("s", "c/1"));
        assertThat(PastedCode.of("https://hub.example/back?oauth_token=t&oauth_verifier=v", "t"))
                .isEqualTo(new PastedCode("t", "v"));
    }

    @Test
    void refusesAnAddressWithoutACode() {
        assertThatThrownBy(() -> PastedCode.of("https://hub.example/back?error=access_denied", "request"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither a code");
    }

    @Test
    void refusesAnAddressOfAnotherRequestOrOfNone() {
        for (String foreign : new String[] {"code=c", "code=c&state=other", "oauth_token=other&oauth_verifier=v"}) {
            assertThatThrownBy(() -> PastedCode.of("https://hub.example/back?" + foreign, "request"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("does not belong to this sign-in");
        }
    }

    @Test
    void doesNotShowTheCode() {
        assertThat(PastedCode.of("c0de", "request").toString()).doesNotContain("c0de");
    }
}
