// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.camelupwork.ledger.LedgerProbe.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final ManualClock clock = new ManualClock();
    private final MemoryLedgerStore store = new MemoryLedgerStore();
    private final List<String> heard = new ArrayList<>();
    private final LedgerListener listener = new LedgerListener() {
        @Override
        public void becameUnknown(LedgerEntry entry, String reason) {
            heard.add("unknown " + entry.id().key());
        }

        @Override
        public void settled(LedgerEntry entry, Settlement settlement) {
            heard.add("settled " + entry.id().key());
        }

        @Override
        public void clocksDiffer(String owner, Duration ahead) {
            heard.add("clocks " + ahead.truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
        }

        @Override
        public void contradicted(LedgerEntry entry, String detail) {
            heard.add("contradicted " + entry.id().key());
        }
    };
    private final LedgerOptions options = LedgerOptions.defaults()
            .clock(clock)
            .nanos(clock::nanos)
            .lease(LEASE)
            .listener(listener);
    private final Ledger ledger = new Ledger(store, options);
    private final PaymentRequest order = Payments.bonus("INV-1", "110.00");

    @Test
    void intentionIsRecordedBeforeAnythingElse() {
        assertThat(ledger.begin(order)).isInstanceOf(Decision.Send.class);
        assertThat(ledger.find(order.id())).hasValueSatisfying(entry -> {
            assertThat(entry.state()).isEqualTo(LedgerState.INTENDED);
            assertThat(entry.attempt()).isEqualTo(1);
            assertThat(entry.sentAt()).isNull();
            assertThat(entry.intendedAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void aConfirmedPaymentIsReplayed() {
        ledger.confirmed(Payments.sent(ledger, order), Payments.done());
        Decision.Replay replay = (Decision.Replay) ledger.begin(Payments.bonus("INV-1", "110"));
        assertThat(replay.outcome()).isEqualTo(Payments.done());
        assertThat(replay.entry().answer()).containsEntry("reference", "011223344");
    }

    @Test
    void aRefusedPaymentMayBeTriedAgainUnderItsKey() {
        Ticket first = Payments.sent(ledger, order);
        ledger.refused(first, PaymentOutcome.refused(403, null, "Forbidden"));
        Ticket second = Payments.sent(ledger, order);
        assertThat(second.attempt()).isEqualTo(2);
        ledger.confirmed(second, Payments.done());
        assertThat(events())
                .containsExactly(
                        LedgerEvent.INTENDED,
                        LedgerEvent.SENT,
                        LedgerEvent.REFUSED,
                        LedgerEvent.INTENDED,
                        LedgerEvent.SENT,
                        LedgerEvent.CONFIRMED);
    }

    @Test
    void whatWasNotSentMayBeSent() {
        ledger.notSent(Payments.sent(ledger, order), "connection refused");
        assertThat(state()).isEqualTo(LedgerState.INTENDED);
        assertThat(Payments.send(ledger, order).attempt()).isEqualTo(2);
    }

    @Test
    void goingOnAfterALimitKeepsThePaymentInHand() {
        Ticket first = Payments.sent(ledger, order);
        Ticket second = ledger.again(first, "429");
        assertThat(ledger.begin(order)).isInstanceOf(Decision.InProgress.class);
        assertThatThrownBy(() -> ledger.sent(first)).isInstanceOf(TicketExpiredException.class);
        ledger.sent(second);
        ledger.confirmed(second, Payments.done());
        assertThat(state()).isEqualTo(LedgerState.CONFIRMED);
        assertThatThrownBy(() -> ledger.again(second, "429")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anUnknownPaymentIsNeverSentAgain() {
        ledger.unknown(Payments.sent(ledger, order), "no answer within 60 s");
        assertThat(ledger.begin(order)).isInstanceOf(Decision.Reconcile.class);
        assertThat(other().begin(order)).isInstanceOf(Decision.Reconcile.class);
        assertThat(heard).containsExactly("unknown INV-1");
        assertThat(((Decision.Reconcile) ledger.begin(order)).exception())
                .hasMessageContaining("'INV-1' of account acme");
    }

    @Test
    void theSameKeyForAnotherOrderIsAConflict() {
        ledger.begin(order);
        Decision other = ledger.begin(Payments.bonus("INV-1", "111"));
        assertThat(other).isInstanceOf(Decision.Conflict.class);
        assertThat(((Decision.Conflict) other).exception())
                .hasMessageContaining("an order with other arguments (charge_amount)")
                .hasMessageNotContaining("110")
                .hasMessageNotContaining("111");
    }

    @Test
    void theSameKeyOfAnotherTenantIsAnotherPayment() {
        ledger.begin(order);
        PaymentId elsewhere = new PaymentId("acme", "org-2", "INV-1");
        assertThat(ledger.begin(PaymentRequest.of(elsewhere, order.operation(), java.util.Map.of())))
                .isInstanceOf(Decision.Send.class);
    }

    @Test
    void aPaymentInHandIsInProgress() {
        Ticket ticket = Payments.send(ledger, order);
        assertThat(ledger.begin(order)).isInstanceOf(Decision.InProgress.class);
        ledger.sent(ticket);
        assertThat(ledger.begin(order)).isInstanceOf(Decision.InProgress.class);
        assertThat(other().begin(order)).isInstanceOf(Decision.InProgress.class);
    }

    @Test
    void whatADeadLedgerOnlyIntendedIsTakenOver() {
        Ticket dead = Payments.send(ledger, order);
        Ledger other = otherAfterTheLease();
        Ticket taken = Payments.send(other, order);
        assertThatThrownBy(() -> ledger.sent(dead)).isInstanceOf(TicketExpiredException.class);
        other.sent(taken);
        assertThat(state()).isEqualTo(LedgerState.SENT);
    }

    @Test
    void whatADeadLedgerHadSentBecomesUnknown() {
        Payments.sent(ledger, order);
        Ledger other = otherAfterTheLease();
        assertThat(other.begin(order)).isInstanceOf(Decision.Reconcile.class);
        assertThat(state()).isEqualTo(LedgerState.UNKNOWN);
        assertThat(heard).containsExactly("unknown INV-1");
    }

    @Test
    void aHeartbeatKeepsTheOthersOff() {
        Payments.sent(ledger, order);
        clock.pass(LEASE.minusSeconds(1));
        ledger.beat();
        clock.pass(LEASE.minusSeconds(1));
        assertThat(other().begin(order)).isInstanceOf(Decision.InProgress.class);
    }

    @Test
    void noCallLastsForEver() {
        Payments.sent(ledger, order);
        Ledger other = otherAfterTheLease();
        clock.pass(options.atMost());
        ledger.beat();
        assertThat(other.begin(order)).isInstanceOf(Decision.Reconcile.class);
    }

    @Test
    void aClosedLedgerHasNothingInHand() {
        Payments.send(ledger, order);
        ledger.close();
        assertThat(other().begin(order)).isInstanceOf(Decision.Send.class);
    }

    @Test
    void recoveringFindsWhatTheDeadHadSent() {
        Payments.sent(ledger, order);
        Payments.send(ledger, Payments.bonus("INV-2", "5"));
        assertThat(ledger.recover()).isEmpty();
        Ledger other = other();
        assertThat(other.recover()).isEmpty();
        clock.pass(LEASE.plusSeconds(1));
        assertThat(other.recover()).extracting(entry -> entry.id().key()).containsExactly("INV-1");
        assertThat(other.recover()).isEmpty();
    }

    @Test
    void aLateAnswerSettlesWhatWasThoughtUnknown() {
        Ticket slow = Payments.sent(ledger, order);
        Ledger other = otherAfterTheLease();
        other.begin(order);
        ledger.confirmed(slow, Payments.done());
        assertThat(other.begin(order)).isInstanceOf(Decision.Replay.class);
    }

    @Test
    void aLateAnswerCorrectsAWrongSettlement() {
        Ticket slow = Payments.sent(ledger, order);
        Ledger other = otherAfterTheLease();
        other.settle(order.id(), new Settlement(false, "nothing there", "Ada", null));
        ledger.confirmed(slow, Payments.done());
        assertThat(state()).isEqualTo(LedgerState.CONFIRMED);
    }

    @Test
    void aLateAnswerToAnAttemptThatWasGivenUpIsKeptAsAContradiction() {
        Ticket slow = Payments.sent(ledger, order);
        Ledger other = otherAfterTheLease();
        other.settle(order.id(), new Settlement(false, "nothing there", "Ada", null));
        Ticket second = Payments.sent(other, order);
        assertThatThrownBy(() -> ledger.confirmed(slow, Payments.done())).isInstanceOf(TicketExpiredException.class);
        assertThat(heard).contains("contradicted INV-1");
        assertThat(events()).contains(LedgerEvent.CONTRADICTED);
        other.confirmed(second, Payments.done());
    }

    @Test
    void executedIsSettledToConfirmedWithTheFoundAnswer() {
        ledger.unknown(Payments.sent(ledger, order), "reset");
        ledger.settle(order.id(), new Settlement(true, "transaction 77", "Ada", "{\"reference\":\"77\"}"));
        Decision.Replay replay = (Decision.Replay) ledger.begin(order);
        assertThat(replay.entry().answer()).containsEntry("reference", "77");
        assertThat(replay.entry().settledBy()).isEqualTo("Ada");
        assertThat(replay.outcome().message()).isEqualTo("transaction 77");
        assertThat(heard).containsExactly("unknown INV-1", "settled INV-1");
    }

    @Test
    void notExecutedIsSettledToRefusedAndMayBeSentAgain() {
        ledger.unknown(Payments.sent(ledger, order), "reset");
        LedgerEntry settled = ledger.settle(order.id(), new Settlement(false, "no such transaction", "Ada", null));
        assertThat(settled.state()).isEqualTo(LedgerState.REFUSED);
        assertThat(Payments.send(ledger, order).attempt()).isEqualTo(2);
        assertThat(ledger.history(order.id())).anySatisfy(line -> {
            assertThat(line.event()).isEqualTo(LedgerEvent.SETTLED_NOT_EXECUTED);
            assertThat(line.detail()).isEqualTo("Ada: no such transaction");
        });
    }

    @Test
    void aVerdictOnAnEarlierAttemptSettlesNothing() {
        LedgerEntry seen = ledger.unknown(Payments.sent(ledger, order), "reset");
        Settlement notThere = new Settlement(false, "no such transaction", "Ada", null);
        ledger.settle(seen, notThere);
        ledger.unknown(Payments.sent(ledger, order), "reset");
        assertThatThrownBy(() -> ledger.settle(seen, notThere)).hasMessageContaining("tried again meanwhile");
        assertThat(state()).isEqualTo(LedgerState.UNKNOWN);
    }

    @Test
    void onlyTheUnknownCanBeSettled() {
        Settlement settlement = new Settlement(true, "seen", "Ada", null);
        assertThatThrownBy(() -> ledger.settle(order.id(), settlement)).hasMessageContaining("no such payment");
        Ticket ticket = Payments.send(ledger, order);
        assertThatThrownBy(() -> ledger.settle(order.id(), settlement)).hasMessageContaining("INTENDED, not UNKNOWN");
        ledger.sent(ticket);
        assertThatThrownBy(() -> ledger.settle(order.id(), settlement)).isInstanceOf(PaymentInProgressException.class);
        ledger.confirmed(ticket, Payments.done());
        assertThatThrownBy(() -> ledger.settle(order.id(), settlement)).hasMessageContaining("CONFIRMED, not UNKNOWN");
        assertThatThrownBy(() -> new Settlement(true, " ", "Ada", null)).hasMessageContaining("evidence");
    }

    @Test
    void abandoningFollowsHowFarThePaymentWas() {
        Ticket intended = Payments.send(ledger, order);
        ledger.abandon(intended, "fault");
        assertThat(state()).isEqualTo(LedgerState.INTENDED);
        Ticket sent = Payments.sent(ledger, order);
        ledger.abandon(sent, "fault");
        assertThat(state()).isEqualTo(LedgerState.UNKNOWN);
        ledger.abandon(sent, "fault");
        assertThat(heard).containsExactly("unknown INV-1");
    }

    /** Whoever gave it up may have told so: its bytes must not leave afterwards. */
    @Test
    void whatWasGivenUpIsNotSentLater() {
        Ticket abandoned = Payments.send(ledger, order);
        ledger.abandon(abandoned, "the route was stopped");
        assertThatThrownBy(() -> ledger.sent(abandoned)).isInstanceOf(TicketExpiredException.class);
        assertThat(state()).isEqualTo(LedgerState.INTENDED);

        Ticket notSent = Payments.send(ledger, order);
        ledger.notSent(notSent, "no connection");
        assertThatThrownBy(() -> ledger.sent(notSent)).isInstanceOf(TicketExpiredException.class);
        assertThat(state()).isEqualTo(LedgerState.INTENDED);
    }

    @Test
    void givingUpAtTheMomentOfSendingNeverFreesWhatWasSent() {
        MemoryLedgerStore slow = new MemoryLedgerStore();
        Ticket[] ticket = new Ticket[1];
        boolean[] armed = {false};
        Ledger[] both = new Ledger[1];
        both[0] = new Ledger(
                new ForwardingStore(slow) {
                    @Override
                    public boolean update(LedgerEntry entry, Transition transition) {
                        if (armed[0] && entry.state() == LedgerState.SENT) {
                            armed[0] = false;
                            both[0].abandon(ticket[0], "stopped");
                        }
                        return super.update(entry, transition);
                    }
                },
                options);
        ticket[0] = Payments.send(both[0], order);
        armed[0] = true;

        assertThatThrownBy(() -> both[0].sent(ticket[0])).isInstanceOf(TicketExpiredException.class);
        assertThat(slow.find(order.id()).orElseThrow().state()).isEqualTo(LedgerState.INTENDED);
    }

    @Test
    void sendingAtTheMomentOfGivingUpLeavesItUnknown() {
        MemoryLedgerStore slow = new MemoryLedgerStore();
        boolean[] armed = {false};
        Ledger stopped = new Ledger(
                new ForwardingStore(slow) {
                    @Override
                    public boolean update(LedgerEntry entry, Transition transition) {
                        if (armed[0]) {
                            armed[0] = false;
                            LedgerEntry before = slow.find(order.id()).orElseThrow();
                            LedgerEntry sent = before.moved(LedgerState.SENT, clock.instant());
                            slow.update(sent, Transition.to(sent, LedgerEvent.SENT, "me", null));
                        }
                        return super.update(entry, transition);
                    }
                },
                options);
        Ticket ticket = Payments.send(stopped, order);
        armed[0] = true;

        stopped.abandon(ticket, "stopped");

        assertThat(slow.find(order.id()).orElseThrow().state()).isEqualTo(LedgerState.UNKNOWN);
    }

    /** Nothing is sent again because of it; what a dead process left waits until the time has come again. */
    @Test
    void aClockThatGoesBackFreesNothingThatWasSent() {
        Payments.sent(ledger, order);
        Ledger other = other();
        clock.pass(Duration.ofHours(-2));
        assertThat(other.begin(order)).isInstanceOf(Decision.InProgress.class);
        assertThat(ledger.begin(order)).isInstanceOf(Decision.InProgress.class);
        assertThat(other.recover()).isEmpty();

        clock.pass(Duration.ofHours(2).plus(LEASE).plusSeconds(1));
        assertThat(other.begin(order)).isInstanceOf(Decision.Reconcile.class);
    }

    @Test
    void abandoningWhatAnotherLedgerTookOverLeavesItAlone() {
        Ticket slow = Payments.send(ledger, order);
        Ledger other = otherAfterTheLease();
        Ticket taken = Payments.sent(other, order);
        ledger.abandon(slow, "fault");
        assertThat(state()).isEqualTo(LedgerState.SENT);
        other.confirmed(taken, Payments.done());
    }

    @Test
    void aTicketIsGoodOnce() {
        Ticket ticket = Payments.sent(ledger, order);
        assertThatThrownBy(() -> ledger.sent(ticket)).isInstanceOf(TicketExpiredException.class);
        ledger.refused(ticket, PaymentOutcome.refused(400, null, "Invalid state"));
        assertThatThrownBy(() -> ledger.unknown(ticket, "x")).isInstanceOf(TicketExpiredException.class);
    }

    /** Stopped at each named point, then found by the next ledger: sent again only where nothing can have left. */
    @ParameterizedTest
    @EnumSource(Point.class)
    void aCrashAtAnyPointNeverSendsTwice(Point point) {
        Ledger crashing = new Ledger(store, options.probe((reached, id) -> {
            if (reached == point) {
                throw new Crash();
            }
        }));
        assertThatThrownBy(() -> crashing.confirmed(Payments.sent(crashing, order), Payments.done()))
                .isInstanceOf(Crash.class);
        Ledger other = other();
        Decision decision = other.begin(order);
        if (decision instanceof Decision.InProgress) {
            clock.pass(LEASE.plusSeconds(1));
            decision = other.begin(order);
        }
        switch (point) {
            case BEFORE_INTEND, AFTER_INTEND -> assertThat(decision).isInstanceOf(Decision.Send.class);
            case BEFORE_SEND, AFTER_ANSWER -> assertThat(decision).isInstanceOf(Decision.Reconcile.class);
            case AFTER_RECORD -> assertThat(decision).isInstanceOf(Decision.Replay.class);
            default -> throw new AssertionError(point);
        }
    }

    /** The record of an answer failed in a living process: nobody may wait for a ticket that is gone. */
    @Test
    void anAnswerThatCouldNotBeRecordedIsReadAtUpworkLater() {
        Ledger faulty = new Ledger(store, options.probe((reached, id) -> {
            if (reached == Point.AFTER_ANSWER) {
                throw new Crash();
            }
        }));
        Ticket ticket = Payments.sent(faulty, order);
        assertThatThrownBy(() -> faulty.confirmed(ticket, Payments.done())).isInstanceOf(Crash.class);
        assertThat(faulty.begin(order)).isInstanceOf(Decision.Reconcile.class);
    }

    @Test
    void listsByStateAndAge() {
        ledger.unknown(Payments.sent(ledger, order), "reset");
        clock.pass(Duration.ofHours(2));
        ledger.unknown(Payments.sent(ledger, Payments.bonus("INV-2", "5")), "reset");
        LedgerFilter unknown = LedgerFilter.all().in(LedgerState.UNKNOWN);
        assertThat(ledger.list(unknown)).extracting(entry -> entry.id().key()).containsExactly("INV-1", "INV-2");
        assertThat(ledger.list(unknown.before(clock.instant().minusSeconds(3600))))
                .hasSize(1);
        assertThat(ledger.list(unknown.first(1))).hasSize(1);
        assertThat(ledger.count(LedgerFilter.all()))
                .containsEntry(LedgerState.UNKNOWN, 2L)
                .containsEntry(LedgerState.CONFIRMED, 0L);
    }

    private Ledger other() {
        return new Ledger(store, options);
    }

    /** A ledger that has seen the first one alive, and nothing of it since for as long as its lease. */
    private Ledger otherAfterTheLease() {
        Ledger other = other();
        assertThat(other.begin(order)).isInstanceOf(Decision.InProgress.class);
        clock.pass(LEASE.plusSeconds(1));
        return other;
    }

    /** Only what is seen of it counts, by a clock that nobody sets. */
    @ParameterizedTest
    @ValueSource(longs = {-3 * 86400, -360, 360, 3 * 86400})
    void aClockThatIsSetFreesNothing(long seconds) {
        Payments.sent(ledger, order);
        Ledger other = other();
        assertThat(other.begin(order)).isInstanceOf(Decision.InProgress.class);
        clock.jump(Duration.ofSeconds(seconds));
        assertThat(other.begin(order)).isInstanceOf(Decision.InProgress.class);
        assertThat(other.recover()).isEmpty();

        clock.pass(LEASE.plusSeconds(1));
        assertThat(other.begin(order)).isInstanceOf(Decision.Reconcile.class);
    }

    @Test
    void hubsWhoseClocksDifferAreToldSoOnce() {
        ManualClock ahead = new ManualClock();
        ahead.jump(Duration.ofMinutes(6));
        Ledger other = new Ledger(store, options.clock(ahead));
        ledger.recover();
        other.beat();
        ahead.pass(Duration.ofSeconds(10));
        clock.pass(Duration.ofSeconds(10));
        other.beat();
        ledger.recover();
        ahead.pass(Duration.ofSeconds(10));
        other.beat();
        ledger.recover();
        assertThat(heard).filteredOn(line -> line.startsWith("clocks")).containsExactly("clocks PT-6M");
    }

    /** The process is frozen after it is recorded that the payment is being sent, or its database hangs in that. */
    @Test
    void whoWasFrozenBetweenTheRecordAndTheBytesSendsNothing() {
        Ledger frozen = new Ledger(store, options.probe((reached, id) -> {
            if (reached == Point.BEFORE_SEND) {
                clock.pass(Duration.ofSeconds(331));
            }
        }));
        Ticket ticket = Payments.send(frozen, order);
        assertThatThrownBy(() -> frozen.sent(ticket))
                .isInstanceOf(SendTooLateException.class)
                .hasMessageContaining("held up for 331000 ms");
        assertThat(state()).isEqualTo(LedgerState.INTENDED);
        assertThat(Payments.send(frozen, order).attempt()).isEqualTo(2);
    }

    /** Meanwhile another hub has settled it as not executed and sent it itself. */
    @Test
    void whoWakesAfterAnotherHubHasSentItSendsNothing() {
        Ledger[] frozen = new Ledger[1];
        frozen[0] = new Ledger(store, options.probe((reached, id) -> {
            if (reached == Point.BEFORE_SEND) {
                Ledger other = other();
                other.begin(order);
                clock.pass(LEASE.plusSeconds(1));
                other.begin(order);
                other.settle(order.id(), new Settlement(false, "nothing there", "Ada", null));
                Payments.sent(other, order);
            }
        }));
        Ticket ticket = Payments.send(frozen[0], order);
        assertThatThrownBy(() -> frozen[0].sent(ticket)).isInstanceOf(TicketExpiredException.class);
        assertThat(ledger.find(order.id()).orElseThrow().attempt()).isEqualTo(2);
        assertThat(state()).isEqualTo(LedgerState.SENT);
    }

    @Test
    void theCorrectedDocumentMayUseTheKeyOfARefusedOne() {
        ledger.refused(Payments.sent(ledger, order), PaymentOutcome.refused(400, null, "too much"));
        PaymentRequest corrected = Payments.bonus("INV-1", "99.00");
        assertThat(ledger.begin(corrected)).isInstanceOf(Decision.Recheck.class);
        ledger.confirmed(Payments.sent(ledger, corrected), Payments.done());
        assertThat(ledger.begin(corrected)).isInstanceOf(Decision.Replay.class);
        assertThat(ledger.begin(order)).isInstanceOf(Decision.Conflict.class);
    }

    @Test
    void whatWasReadAboutAnEarlierRefusalDoesNotCount() {
        ledger.refused(Payments.sent(ledger, order), PaymentOutcome.refused(400, null, "no"));
        LedgerEntry first = ((Decision.Recheck) ledger.begin(order)).entry();
        ledger.refused(Payments.sent(ledger, order), PaymentOutcome.refused(400, null, "no"));
        assertThat(ledger.begin(order, first)).isInstanceOf(Decision.Recheck.class);
    }

    @Test
    void aRowWhoseHistoryIsMissingIsToldAndNothingIsSent() {
        Payments.send(ledger, order);
        ledger.close();
        Ledger other = new Ledger(
                new ForwardingStore(store) {
                    @Override
                    public List<Transition> history(PaymentId id) {
                        return List.of();
                    }
                },
                options);
        assertThatThrownBy(() -> other.begin(order))
                .isInstanceOf(LedgerStoreException.class)
                .hasMessageContaining("its history is missing");
    }

    /** A store that never takes what is recorded and never shows who was faster. */
    @Test
    void tablesThatDoNotFitTogetherAreNoEndlessLoop() {
        Ledger stuck = new Ledger(
                new ForwardingStore(store) {
                    @Override
                    public boolean insert(LedgerEntry entry, Transition transition) {
                        return false;
                    }
                },
                options);
        assertThatThrownBy(() -> stuck.begin(order))
                .isInstanceOf(LedgerStoreException.class)
                .hasMessageContaining("may not fit together");
    }

    private LedgerState state() {
        return ledger.find(order.id()).orElseThrow().state();
    }

    private List<LedgerEvent> events() {
        return ledger.history(order.id()).stream().map(Transition::event).toList();
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
