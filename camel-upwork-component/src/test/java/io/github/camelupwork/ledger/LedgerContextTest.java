// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Two ledgers on one store: what the one thinks of what the other has in hand. */
class LedgerContextTest {

    private final ManualClock clock = new ManualClock();
    private final MemoryLedgerStore store = new MemoryLedgerStore();
    private final List<String> lost = new ArrayList<>();
    private final LedgerOptions options = LedgerOptions.defaults()
            .clock(clock)
            .nanos(clock::nanos)
            .listener(new LedgerListener() {
                @Override
                public void becameUnknown(LedgerEntry entry, String reason) {
                    lost.add(entry.id().key() + " " + entry.state() + ": " + reason);
                }
            });
    private final LedgerContext context = new LedgerContext(store, options);
    private final LedgerContext other = new LedgerContext(store, options);

    /** A payment that was sent by the other, which is alive. */
    private LedgerEntry sentByTheOther() {
        PaymentRequest order = Payments.bonus("INV-1", "110.25");
        LedgerEntry intended = LedgerEntry.intended(order, other.owner().id(), other.now());
        store.insert(
                intended,
                Transition.to(intended, LedgerEvent.INTENDED, other.owner().id(), null));
        LedgerEntry sent = intended.moved(LedgerState.SENT, other.now());
        assertThat(other.record(sent, LedgerEvent.SENT, null)).isTrue();
        store.beat(other.owner(), other.now());
        return sent;
    }

    @Test
    void whatTheOtherHasInHandIsInFlightWhileItIsSeenAlive() {
        LedgerEntry sent = sentByTheOther();
        assertThat(context.inFlight(sent)).isTrue();
        clock.pass(Duration.ofSeconds(30).minusMillis(1));
        assertThat(context.inFlight(sent)).isTrue();

        clock.pass(Duration.ofMillis(1));
        assertThat(context.inFlight(sent)).as("its lease has ended").isFalse();
    }

    @Test
    void noCallLastsLongerThanAtMostHoweverAliveItsSenderIs() {
        LedgerEntry sent = sentByTheOther();
        assertThat(context.inFlight(sent)).isTrue();
        clock.pass(Duration.ofMinutes(15));
        store.beat(other.owner(), other.now());

        assertThat(context.inFlight(sent)).isFalse();
    }

    @Test
    void whoHasLeftHasNothingInFlight() {
        LedgerEntry sent = sentByTheOther();
        store.leave(other.owner());

        assertThat(context.inFlight(sent)).isFalse();
    }

    /** The store says it is this ledger's, but no hand holds it: a fault left it behind. */
    @Test
    void ofItsOwnOnlyWhatItHasInHandIsInFlight() {
        LedgerEntry sent = sentByTheOther();
        assertThat(other.inFlight(sent)).isFalse();

        other.claims().exchange(other.claims().claim(sent.request()).orElseThrow(), sent);
        assertThat(other.inFlight(sent)).isTrue();
    }

    @Test
    void whatNobodyHasIsNotInFlight() {
        assertThat(context.inFlight(sentByTheOther().moved(LedgerState.UNKNOWN, context.now())))
                .isFalse();
    }

    @Test
    void anOrphanBecomesUnknownOnceAndPeopleAreTold() {
        LedgerEntry sent = sentByTheOther();

        assertThat(context.orphaned(sent)).map(LedgerEntry::state).contains(LedgerState.UNKNOWN);
        assertThat(other.orphaned(sent)).as("somebody was faster").isEmpty();

        assertThat(store.find(sent.id())).map(LedgerEntry::state).contains(LedgerState.UNKNOWN);
        assertThat(lost).containsExactly("INV-1 UNKNOWN: its sender ended before the answer was recorded");
        assertThat(store.history(sent.id()))
                .extracting(Transition::event)
                .containsExactly(LedgerEvent.INTENDED, LedgerEvent.SENT, LedgerEvent.LOST);
        assertThat(store.history(sent.id()))
                .extracting(Transition::recorder)
                .containsExactly(
                        other.owner().id(), other.owner().id(), context.owner().id());
    }

    @Test
    void timeIsKeptToTheMicrosecond() {
        clock.pass(Duration.ofNanos(1_999));

        assertThat(context.now()).isEqualTo(ManualClock.START.plus(1, ChronoUnit.MICROS));
    }
}
