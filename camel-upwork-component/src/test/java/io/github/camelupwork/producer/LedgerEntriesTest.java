// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.ManualClock;
import io.github.camelupwork.ledger.MemoryLedgerStore;
import io.github.camelupwork.ledger.Payments;
import io.github.camelupwork.ledger.reconcile.Reconciliation;
import io.github.camelupwork.ledger.reconcile.Verdict;
import org.junit.jupiter.api.Test;

class LedgerEntriesTest {

    private final ManualClock clock = new ManualClock();
    private final Ledger ledger =
            new Ledger(new MemoryLedgerStore(), LedgerOptions.defaults().clock(clock));
    private final LedgerEntry entry = ledger.unknown(Payments.sent(ledger, Payments.bonus("INV-1", "110")), "reset");

    @Test
    void anEntryIsPlainJava() {
        assertThat(LedgerEntries.map(entry))
                .containsEntry("paymentKey", "INV-1")
                .containsEntry("account", "acme")
                .containsEntry("tenant", "org-1")
                .containsEntry("operation", "payments/create")
                .containsEntry("state", "UNKNOWN")
                .containsEntry("attempt", 1)
                .containsEntry("sentAt", "2026-03-02T10:00:00Z")
                .containsEntry("settledBy", null);
        assertThat((Map<?, ?>) LedgerEntries.map(entry).get("arguments")).hasSize(4);
    }

    @Test
    void aVerdictSaysWhatWasSeen() {
        assertThat(verdict(new Verdict.Executed("transaction 7", Map.of()))).isEqualTo("executed: transaction 7");
        assertThat(verdict(new Verdict.NotExecuted("none"))).isEqualTo("notExecuted: none");
        assertThat(verdict(new Verdict.Undecided("403"))).isEqualTo("undecided: 403");
        assertThat(verdict(null)).isEqualTo("settled: its state is UNKNOWN, there is no doubt");
    }

    private String verdict(Verdict verdict) {
        Map<String, Object> map = LedgerEntries.verdict(new Reconciliation.Result(verdict, entry));
        return map.get("verdict") + ": " + map.get("detail");
    }
}
