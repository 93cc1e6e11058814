// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentIdTest {

    @Test
    void theSameKeyOfAnotherAccountOrTenantIsAnotherPayment() {
        assertThat(new PaymentId("acme", "1", "INV-1"))
                .isEqualTo(new PaymentId("acme", "1", "INV-1"))
                .isNotEqualTo(new PaymentId("acme", "2", "INV-1"))
                .isNotEqualTo(new PaymentId("other", "1", "INV-1"))
                .isNotEqualTo(new PaymentId("acme", "1", "inv-1"));
        assertThat(new PaymentId("acme", " ", "INV-1")).isEqualTo(new PaymentId("acme", null, "INV-1"));
    }

    @Test
    void saysWhoseItIs() {
        assertThat(new PaymentId("acme", null, "INV-1")).hasToString("'INV-1' of account acme");
        assertThat(new PaymentId("acme", "7", "INV-1")).hasToString("'INV-1' of account acme, tenant 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {" INV-1", "INV-1   ", "\tINV-1\r\n", "\u00a0INV-1\u3000"})
    void blanksAroundAKeyMakeItNoOtherPayment(String padded) {
        assertThat(new PaymentId("acme", null, padded)).isEqualTo(new PaymentId("acme", null, "INV-1"));
    }

    @Test
    void takesKeysOfEveryScript() {
        String key = "Rechnung 7/2026 \u2013 \u8acb\u6c42\u66f8 \ud83d\udcb0";
        assertThat(new PaymentId("acme", null, key).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "4711.0, 4711",
        "4711.00, 4711",
        "1.0E7, 10000000",
        "1E+7, 10000000",
        "4.711E+12, 4711000000000",
        "1.2345E7, 12345000",
        "007.0, 007",
        "u\u0308ber, \u00fcber",
        "INV\u00a01, INV 1"
    })
    void oneDocumentIsOneKeyWhateverItsForm(String given, String key) {
        assertThat(new PaymentId("acme", null, given)).isEqualTo(new PaymentId("acme", null, key));
    }

    @ParameterizedTest
    @CsvSource({"4711.1, 4711", "4711.10, 4711.1", "007, 7", "1E5, 100000", "1.5E-3, 0", "1.0E7x, 10000000", "12, 1.2"})
    void otherDocumentsStayOthers(String given, String other) {
        assertThat(new PaymentId("acme", null, given)).isNotEqualTo(new PaymentId("acme", null, other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INV\u3164-1", "INV\u2800-1", "INV\u034f-1", "INV\ufe0f-1", "INV\uffa0-1"})
    void refusesFillersThatLookLikeNothing(String key) {
        assertThatThrownBy(() -> new PaymentId("acme", null, key)).hasMessageContaining("cannot be seen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeffINV-1", "INV\u200b-1", "INV-1\u202e", "INV\ud83d-1", "INV\u2028-1"})
    void refusesWhatNobodySees(String key) {
        assertThatThrownBy(() -> new PaymentId("acme", null, key)).hasMessageContaining("cannot be seen");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t", "\u00a0"})
    void refusesABlankKey(String key) {
        assertThatThrownBy(() -> new PaymentId("acme", null, key)).hasMessageContaining("payment key is blank");
    }

    @Test
    void refusesAKeyThatAStoreCouldCutOrALogCouldMisread() {
        assertThat(new PaymentId("acme", null, "k".repeat(255)).key()).hasSize(255);
        assertThatThrownBy(() -> new PaymentId("acme", null, "k".repeat(256)))
                .hasMessageContaining("256")
                .hasMessageContaining("255");
        assertThatThrownBy(() -> new PaymentId("acme", null, "a\nb"))
                .hasMessageContaining("without control characters");
    }
}
