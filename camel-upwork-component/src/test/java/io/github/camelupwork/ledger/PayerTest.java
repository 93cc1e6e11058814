// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayerTest {

    @ParameterizedTest
    @ValueSource(strings = {"northlight", "oauth2-0123456789abcdef/1061234567890123456", "a/b/c"})
    void readsWhatItWrites(String text) {
        assertThat(Payer.of(text)).hasToString(text);
    }

    @Test
    void namesAccountAndOrganization() {
        assertThat(Payer.of("acme/org-1")).isEqualTo(new Payer("acme", "org-1"));
        assertThat(Payer.of("acme")).isEqualTo(new Payer("acme", null));
        assertThat(Payer.of("acme/org-1").payment("INV-1")).isEqualTo(new PaymentId("acme", "org-1", "INV-1"));
        assertThat(new PaymentId("acme", "org-1", "INV-1").payer()).isEqualTo(Payer.of("acme/org-1"));
    }
}
