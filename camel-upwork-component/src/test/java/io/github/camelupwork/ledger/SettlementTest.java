// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SettlementTest {

    @Test
    void moneyIsSettledWithAReasonOnly() {
        for (String evidence : new String[] {null, "", "  "}) {
            assertThatThrownBy(() -> new Settlement(true, evidence, "Ann", null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("with evidence only");
        }
        assertThatThrownBy(() -> new Settlement(true, "seen", null, null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void becomesAnEventAndAnOutcomeOfTheLedger() {
        assertThat(new Settlement(true, "seen", "Ann", "{}").event()).isEqualTo(LedgerEvent.SETTLED_EXECUTED);
        assertThat(new Settlement(false, "seen", "Ann", "{}").event()).isEqualTo(LedgerEvent.SETTLED_NOT_EXECUTED);
        assertThat(new Settlement(true, "seen", "Ann", "{}").outcome())
                .isEqualTo(new PaymentOutcome(null, "{}", "seen"));
    }
}
