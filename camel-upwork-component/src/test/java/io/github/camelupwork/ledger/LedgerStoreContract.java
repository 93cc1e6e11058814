// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** What every store must do; {@link #store} answers a further instance on the same entries, as another process has it. */
interface LedgerStoreContract {

    int THREADS = 12;

    LedgerStore store();

    @Test
    default void anEntryReadsBackAsItWasWritten() {
        ManualClock clock = new ManualClock();
        Ledger ledger = new Ledger(store(), LedgerOptions.defaults().clock(clock));
        PaymentRequest order = Payments.bonus("read-back", "110.10").withHint(Hint.CONTRACT, "34567");
        Ticket ticket = Payments.sent(ledger, order);
        LedgerEntry confirmed = ledger.confirmed(ticket, Payments.done());
        assertThat(store().find(order.id())).contains(confirmed);
        assertThat(confirmed.answer()).containsEntry("reference", "011223344");
        assertThat(confirmed.hint(Hint.CONTRACT)).isEqualTo("34567");
        assertThat(store().history(order.id()))
                .extracting(Transition::event)
                .containsExactly(LedgerEvent.INTENDED, LedgerEvent.SENT, LedgerEvent.CONFIRMED);
    }

    @Test
    default void anEntryOfTheDefaultOrganizationHasNoTenant() {
        PaymentId id = new PaymentId("acme", null, "no-tenant");
        Ledger ledger = new Ledger(store(), LedgerOptions.defaults());
        ledger.begin(PaymentRequest.of(id, "contracts/end", java.util.Map.of("reason", "x")));
        assertThat(store().find(id))
                .hasValueSatisfying(entry -> assertThat(entry.id()).isEqualTo(id));
        assertThat(store().find(Payments.id("no-tenant"))).isEmpty();
    }

    @Test
    default void aStaleChangeIsNotRecorded() {
        LedgerStore store = store();
        Ledger ledger = new Ledger(store, LedgerOptions.defaults());
        PaymentRequest order = Payments.bonus("stale", "1");
        Ticket ticket = Payments.send(ledger, order);
        LedgerEntry stale = store.find(order.id()).orElseThrow();
        ledger.sent(ticket);
        LedgerEntry late = stale.taken(order, "other", stale.changedAt());
        assertThat(store().update(late, Transition.to(late, LedgerEvent.TAKEN_OVER, "other", null)))
                .isFalse();
        assertThat(store.insert(stale, Transition.to(stale, LedgerEvent.INTENDED, "other", null)))
                .isFalse();
        assertThat(store.find(order.id()).orElseThrow().state()).isEqualTo(LedgerState.SENT);
        assertThat(store.history(order.id())).hasSize(2);
    }

    @Test
    default void ledgersAreSeenAliveUntilTheyLeave() {
        LedgerStore store = store();
        LedgerOwner owner = LedgerOwner.create();
        ManualClock clock = new ManualClock();
        store.beat(owner, clock.instant());
        assertThat(store().seen(owner.id())).contains(clock.instant());
        clock.pass(Duration.ofSeconds(10));
        store.beat(owner, clock.instant());
        assertThat(store().seen(owner.id())).contains(clock.instant());
        store.leave(owner);
        assertThat(store().seen(owner.id())).isEmpty();
    }

    @Test
    default void listsAndCountsWhatIsAskedFor() {
        ManualClock clock = new ManualClock();
        Ledger ledger = new Ledger(store(), LedgerOptions.defaults().clock(clock));
        for (int i = 0; i < 3; i++) {
            PaymentId id = new PaymentId("lister", "org-" + i % 2, "list-" + i);
            ledger.unknown(
                    Payments.sent(ledger, PaymentRequest.of(id, "payments/create", java.util.Map.of("n", i))), "reset");
            clock.pass(Duration.ofMinutes(1));
        }
        LedgerFilter mine = LedgerFilter.all().of("lister", null);
        assertThat(ledger.list(mine))
                .extracting(entry -> entry.id().key())
                .containsExactly("list-0", "list-1", "list-2");
        assertThat(ledger.list(mine.in(LedgerState.SENT, LedgerState.CONFIRMED)))
                .isEmpty();
        assertThat(ledger.list(mine.operation("offers/create"))).isEmpty();
        assertThat(ledger.list(mine.first(2))).hasSize(2);
        assertThat(ledger.list(mine.keyPart("st-1")))
                .extracting(entry -> entry.id().key())
                .containsExactly("list-1");
        for (String none : List.of("ST-1", "list_1", "%", "list!-1")) {
            assertThat(ledger.list(mine.keyPart(none))).as(none).isEmpty();
        }
        assertThat(ledger.list(mine.since(clock.instant().minusSeconds(90))))
                .extracting(entry -> entry.id().key())
                .containsExactly("list-2");
        assertThat(ledger.list(mine.before(clock.instant().minusSeconds(90)))).hasSize(2);
        assertThat(ledger.list(LedgerFilter.all().of("lister", "org-1"))).hasSize(1);
        assertThat(ledger.count(mine))
                .hasSize(LedgerState.values().length)
                .containsEntry(LedgerState.UNKNOWN, 3L)
                .containsEntry(LedgerState.SENT, 0L);
    }

    /** What is in doubt, or may still be made, is kept however old it is. */
    @Test
    default void onlyWhatIsSettledAndOldIsPurged() {
        ManualClock clock = new ManualClock();
        clock.jump(Duration.ofDays(-10_000));
        Ledger ledger =
                new Ledger(store(), LedgerOptions.defaults().clock(clock).nanos(clock::nanos));
        for (String age : List.of("old", "new")) {
            ledger.confirmed(Payments.sent(ledger, Payments.bonus(age + "-confirmed", "1")), Payments.done());
            ledger.refused(
                    Payments.sent(ledger, Payments.bonus(age + "-refused", "1")),
                    PaymentOutcome.refused(400, "{}", "no"));
            ledger.unknown(Payments.sent(ledger, Payments.bonus(age + "-unknown", "1")), "reset");
            Payments.sent(ledger, Payments.bonus(age + "-sent", "1"));
            Payments.send(ledger, Payments.bonus(age + "-intended", "1"));
            clock.jump(Duration.ofDays(400));
        }

        assertThat(ledger.purge(Duration.ofDays(500))).isEqualTo(2);
        for (String kept : List.of(
                "old-unknown", "old-sent", "old-intended", "new-confirmed", "new-refused", "new-unknown", "new-sent")) {
            assertThat(store().find(Payments.id(kept))).as(kept).isPresent();
            assertThat(store().history(Payments.id(kept))).as(kept).isNotEmpty();
        }
        for (String purged : List.of("old-confirmed", "old-refused")) {
            assertThat(store().find(Payments.id(purged))).as(purged).isEmpty();
            assertThat(store().history(Payments.id(purged))).as(purged).isEmpty();
        }
        assertThat(ledger.purge(Duration.ofDays(500))).isZero();
        assertThat(ledger.begin(Payments.bonus("old-confirmed", "1")))
                .as("its key is not known any more")
                .isInstanceOf(Decision.Send.class);
        assertThatThrownBy(() -> ledger.purge(Duration.ofDays(364)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("365 days");
    }

    /** They come from the index of each state. */
    @Test
    default void thoseOfSeveralStatesAreListedInOneOrder() {
        ManualClock clock = new ManualClock();
        Ledger ledger = new Ledger(store(), LedgerOptions.defaults().clock(clock));
        for (int i = 0; i < 6; i++) {
            PaymentRequest order = PaymentRequest.of(
                    new PaymentId("merger", null, "merge-" + i), "payments/create", java.util.Map.of("n", i));
            Ticket ticket = Payments.sent(ledger, order);
            if (i % 2 == 0) {
                ledger.confirmed(ticket, Payments.done());
            } else {
                ledger.unknown(ticket, "reset");
            }
            clock.pass(Duration.ofMinutes(1));
        }
        LedgerFilter both = LedgerFilter.all().of("merger", null).in(LedgerState.UNKNOWN, LedgerState.CONFIRMED);

        assertThat(ledger.list(both))
                .extracting(entry -> entry.id().key())
                .containsExactly("merge-0", "merge-1", "merge-2", "merge-3", "merge-4", "merge-5");
        assertThat(ledger.list(both.first(3)))
                .extracting(entry -> entry.id().key())
                .containsExactly("merge-0", "merge-1", "merge-2");
        assertThat(ledger.list(both.latest().first(3)))
                .extracting(entry -> entry.id().key())
                .containsExactly("merge-5", "merge-4", "merge-3");
    }

    /** Two ledgers on two instances of the store, many threads, one key each round: exactly one of them sends. */
    @Test
    default void ofManyAtOnceExactlyOneSends() throws Exception {
        Ledger one = new Ledger(store(), LedgerOptions.defaults());
        Ledger two = new Ledger(store(), LedgerOptions.defaults());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < 15; round++) {
                PaymentRequest order = Payments.bonus("race-" + round, "10");
                List<Decision> decisions = race(threads, List.of(one, two), order);
                assertThat(decisions)
                        .filteredOn(Decision.Send.class::isInstance)
                        .hasSize(1);
                assertThat(decisions)
                        .allMatch(decision ->
                                decision instanceof Decision.Send || decision instanceof Decision.InProgress);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * As above, but every payment is carried through and the rest come again: one order reaches Upwork, all get its outcome.
     */
    @Test
    default void allWhoComeAgainGetTheOutcomeOfTheOne() throws Exception {
        Ledger one = new Ledger(store(), LedgerOptions.defaults());
        Ledger two = new Ledger(store(), LedgerOptions.defaults());
        PaymentRequest order = Payments.bonus("race-through", "10");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<String> upwork = java.util.Collections.synchronizedList(new ArrayList<>());
        try {
            List<Future<PaymentOutcome>> results = IntStream.range(0, THREADS)
                    .mapToObj(i -> threads.submit(() -> pay(i % 2 == 0 ? one : two, order, upwork)))
                    .toList();
            for (Future<PaymentOutcome> result : results) {
                assertThat(result.get(300, TimeUnit.SECONDS)).isEqualTo(Payments.done());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(upwork).hasSize(1);
    }

    private static PaymentOutcome pay(Ledger ledger, PaymentRequest order, List<String> upwork) {
        while (true) {
            Decision decision = ledger.begin(order);
            if (decision instanceof Decision.Replay replay) {
                return replay.outcome();
            }
            if (decision instanceof Decision.Send send) {
                ledger.sent(send.ticket());
                upwork.add(order.id().key());
                return ledger.confirmed(send.ticket(), Payments.done()).outcome();
            }
            assertThat(decision).isInstanceOf(Decision.InProgress.class);
            Thread.onSpinWait();
        }
    }

    private static List<Decision> race(ExecutorService threads, List<Ledger> ledgers, PaymentRequest order)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Decision>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Ledger ledger = ledgers.get(i % ledgers.size());
            results.add(threads.submit(() -> {
                start.await();
                return ledger.begin(order);
            }));
        }
        start.countDown();
        List<Decision> decisions = new ArrayList<>();
        for (Future<Decision> result : results) {
            decisions.add(result.get(300, TimeUnit.SECONDS));
        }
        return decisions;
    }
}
