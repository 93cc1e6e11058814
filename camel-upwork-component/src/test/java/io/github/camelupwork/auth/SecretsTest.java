// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void scrubsEveryOccurrence() {
        assertThat(Secrets.redact("a secret, the secret and other", "secret", "other", null, ""))
                .isEqualTo("a ***, the *** and ***");
        assertThat(Secrets.redact(null, "secret")).isNull();
    }

    @Test
    void namesWithoutTelling() {
        assertThat(Secrets.fingerprint("abc")).isEqualTo("ba7816bf8f01cfea");
    }

    @Test
    void requiresWhatIsThere() {
        assertThat(Secrets.require("clientId", "x")).isEqualTo("x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secrets.require("clientId", ""))
                .withMessageContaining("clientId");
    }
}
