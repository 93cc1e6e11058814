// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads leave to money: some of every window, and the queue. */
class MoneyReserveTest {

    private static final Duration LONG = Duration.ofDays(2);

    private final FakeTimer timer = new FakeTimer();

    private RequestBudget budget(String limits, int maxQueued) {
        return RequestBudgets.local(
                RequestLimits.parse(limits),
                BudgetSettings.DEFAULTS.withMaxQueued(maxQueued),
                timer,
                new MemoryBudgetState());
    }

    private static List<CompletableFuture<Permit>> storm(RequestBudget budget, Priority priority, int requests) {
        List<CompletableFuture<Permit>> all = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            all.add(budget.acquire(priority, "reads", LONG));
        }
        return all;
    }

    private static long granted(List<CompletableFuture<Permit>> all) {
        return all.stream()
                .filter(CompletableFuture::isDone)
                .filter(permit -> !permit.isCompletedExceptionally())
                .count();
    }

    @Test
    void aPaymentDoesNotWaitForAMinuteThatReadsHaveUsedUp() {
        RequestBudget budget = budget("300/1m", 1000);
        List<CompletableFuture<Permit>> reads = storm(budget, Priority.READ, 500);
        assertThat(granted(reads)).isEqualTo(294);

        for (int i = 0; i < 6; i++) {
            assertThat(budget.acquire(Priority.MONEY, "pays", LONG)).isCompleted();
        }
        CompletableFuture<Permit> seventh = budget.acquire(Priority.MONEY, "pays", LONG);
        assertThat(seventh).as("300 in a minute, and not one more").isNotDone();

        timer.advance(Duration.ofSeconds(63));
        assertThat(seventh).isCompleted();
        timer.advance(Duration.ofSeconds(70));
        assertThat(granted(reads)).as("reads go on").isGreaterThan(400);
    }

    @Test
    void aDayThatReadsHaveUsedUpHasSomeLeftForMoney() {
        RequestBudget budget = budget("1000/1d", 2000);
        assertThat(granted(storm(budget, Priority.WRITE, 1500))).isEqualTo(980);
        assertThat(granted(storm(budget, Priority.MONEY, 50))).isEqualTo(20);
    }

    @Test
    void aQueueThatIsFullOfReadsTakesMoney() {
        RequestBudget budget = budget("300/1m", 10);
        List<CompletableFuture<Permit>> reads = storm(budget, Priority.READ, 400);
        assertThat(reads.stream().filter(CompletableFuture::isCompletedExceptionally))
                .isNotEmpty();
        assertThat(granted(storm(budget, Priority.MONEY, 6))).isEqualTo(6);
        CompletableFuture<Permit> waiting = budget.acquire(Priority.MONEY, "pays", LONG);
        assertThat(waiting).isNotDone();
        timer.advance(Duration.ofSeconds(63));
        assertThat(waiting).isCompleted();
    }

    @Test
    void readsWaitNoLongerThanTheirWindowThoughMoneyCameAndWent() {
        RequestBudget budget = budget("100/1m", 1000);
        List<CompletableFuture<Permit>> reads = storm(budget, Priority.READ, 99);
        CompletableFuture<Permit> read = reads.get(98);
        assertThat(read).isNotDone();
        storm(budget, Priority.MONEY, 2);
        CompletableFuture<Permit> gone = budget.acquire(Priority.MONEY, "pays", LONG);
        gone.cancel(true);
        timer.advance(Duration.ofSeconds(70));
        assertThat(read).isCompleted();
    }

    /** The limits of every API, each with a reserve in each of its windows. */
    @ParameterizedTest
    @ValueSource(strings = {"10/1s", "40/1m", "300/1m", "10/1s,40/1m,40000/1d", "10/1s,300/1m,40000/1d"})
    void aPaymentOfOneJvmDoesNotWaitForTheReadsOfAnother(String limits) {
        MapStore store = new MapStore(timer);
        RequestBudget reading = shared(limits, store);
        RequestBudget paying = shared(limits, store);
        List<CompletableFuture<Permit>> reads = storm(reading, Priority.READ, 900);
        reads.addAll(storm(paying, Priority.CONSUMER, 900));
        assertThat(reads).anySatisfy(read -> assertThat(read).isNotDone());

        CompletableFuture<Permit> payment = paying.acquire(Priority.MONEY, "pays", LONG);
        assertThat(payment).as("while all others are taken").isCompleted();
        long before = granted(reads);
        timer.advance(Duration.ofSeconds(70));
        assertThat(granted(reads)).as("reads go on").isGreaterThan(before);
    }

    @Test
    void theReserveOfAllJvmsTogetherIsNoMoreThanTheWindowHolds() {
        MapStore store = new MapStore(timer);
        RequestBudget one = shared("300/1m", store);
        RequestBudget other = shared("300/1m", store);
        assertThat(granted(storm(one, Priority.READ, 500))).isEqualTo(294);
        assertThat(granted(storm(one, Priority.MONEY, 5))).isEqualTo(5);
        List<CompletableFuture<Permit>> payments = storm(other, Priority.MONEY, 3);
        assertThat(granted(payments)).as("300 in a minute, and not one more").isEqualTo(1);

        timer.advance(Duration.ofSeconds(64));
        assertThat(granted(payments)).isEqualTo(3);
    }

    private RequestBudget shared(String limits, MapStore store) {
        return Bucket4jBudget.of(RequestLimits.parse(limits), BudgetSettings.DEFAULTS, timer, store, "address");
    }
}
