// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;

class LedgerFilterTest {

    private final ManualClock clock = new ManualClock();
    private final Ledger ledger =
            new Ledger(new MemoryLedgerStore(), LedgerOptions.defaults().clock(clock));
    private final LedgerEntry entry = ledger.unknown(Payments.sent(ledger, Payments.bonus("INV-1", "110")), "reset");

    @Test
    void everyConditionCounts() {
        LedgerFilter all = LedgerFilter.all();

        assertThat(all.matches(entry)).isTrue();
        assertThat(all.in(LedgerState.CONFIRMED, LedgerState.UNKNOWN).matches(entry))
                .isTrue();
        assertThat(all.in(LedgerState.CONFIRMED).matches(entry)).isFalse();
        assertThat(all.of("acme", null).matches(entry)).isTrue();
        assertThat(all.of("acme", "org-2").matches(entry)).isFalse();
        assertThat(all.of("other", "org-1").matches(entry)).isFalse();
        assertThat(all.key("INV-1").matches(entry)).isTrue();
        assertThat(all.key("inv-1").matches(entry)).isFalse();
        assertThat(all.operation("payments/create").matches(entry)).isTrue();
        assertThat(all.operation("milestones/approve").matches(entry)).isFalse();
    }

    @Test
    void aTimeBelongsToWhatComesSinceIt() {
        Instant changed = entry.changedAt();

        assertThat(LedgerFilter.all().since(changed).matches(entry)).isTrue();
        assertThat(LedgerFilter.all().since(changed.plusNanos(1)).matches(entry))
                .isFalse();
        assertThat(LedgerFilter.all().before(changed).matches(entry)).isFalse();
        assertThat(LedgerFilter.all().before(changed.plusNanos(1)).matches(entry))
                .isTrue();
    }

    @Test
    void conditionsAreKeptWhenOthersAreAdded() {
        LedgerFilter filter = LedgerFilter.all()
                .of("acme", "org-1")
                .key("INV-1")
                .keyPart("NV")
                .operation("payments/create")
                .in(LedgerState.UNKNOWN)
                .since(Instant.EPOCH)
                .before(Instant.MAX)
                .about("contract 7")
                .reference("77")
                .latest()
                .first(3);

        assertThat(filter)
                .isEqualTo(new LedgerFilter(
                        "acme",
                        "org-1",
                        "INV-1",
                        "NV",
                        "payments/create",
                        Set.of(LedgerState.UNKNOWN),
                        Instant.EPOCH,
                        Instant.MAX,
                        "contract 7",
                        "77",
                        true,
                        3));
        assertThatThrownBy(() -> filter.first(0)).hasMessage("limit is 0; it must be at least 1");
    }
}
