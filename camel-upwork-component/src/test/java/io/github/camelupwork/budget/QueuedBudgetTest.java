// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QueuedBudgetTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private static final BudgetSettings AT_ONCE = BudgetSettings.DEFAULTS.withTravel(Duration.ZERO);

    private final FakeTimer timer = new FakeTimer();
    private final List<String> order = new ArrayList<>();

    @Test
    void aFreePermitIsThereAtOnceAndTellsWhatIsLeft() {
        RequestBudget budget = budget("2/1s,5/1m");
        CompletableFuture<Permit> permit = budget.acquire(Priority.READ, "a", Duration.ZERO);
        assertThat(permit).isCompleted();
        assertThat(budget.left()).map(WindowLeft::left).containsExactly(1, 4);
    }

    @Test
    void whoWaitsIsServedWhenTheWindowHasPassedAndNotBefore() {
        RequestBudget budget = budget("1/1s");
        budget.acquire(Priority.READ, "a", LONG);
        CompletableFuture<Permit> second = budget.acquire(Priority.READ, "a", LONG);
        timer.advance(Duration.ofMillis(1049));
        assertThat(second).isNotDone();
        timer.advance(Duration.ofMillis(1));
        assertThat(second).isCompleted();
        assertThat(timer.scheduled()).as("timers left over").isZero();
    }

    @Test
    void whoWaitsIsServedAWindowAfterTheArrivalOfTheRequestBefore() {
        RequestBudget budget = budget("1/1s", BudgetSettings.DEFAULTS);
        Permit first = budget.acquire(Priority.READ, "a", LONG).join();
        CompletableFuture<Permit> second = budget.acquire(Priority.READ, "a", LONG);
        timer.advance(Duration.ofMillis(400));
        first.arrived();
        first.giveBack();
        timer.advance(Duration.ofMillis(1049));
        assertThat(second).isNotDone();
        timer.advance(Duration.ofMillis(1));
        assertThat(second).isCompleted();
    }

    @Test
    void moneyGoesFirstConsumersLast() {
        RequestBudget budget = budget("1/1s");
        for (Priority priority :
                List.of(Priority.READ, Priority.CONSUMER, Priority.READ, Priority.WRITE, Priority.MONEY)) {
            ask(budget, priority, priority.name());
        }
        timer.advance(Duration.ofSeconds(10));
        assertThat(order).containsExactly("READ", "MONEY", "WRITE", "READ", "CONSUMER");
    }

    @Test
    void consumersDoNotStarve() {
        RequestBudget budget = budget("1/1s");
        for (int i = 0; i < 5; i++) {
            ask(budget, Priority.CONSUMER, "consumer");
        }
        for (int i = 0; i < 200; i++) {
            ask(budget, Priority.MONEY, "money");
        }
        timer.advance(Duration.ofSeconds(105));
        assertThat(order).filteredOn("consumer"::equals).hasSize(5);
        assertThat(order).filteredOn("money"::equals).hasSizeGreaterThan(90);
    }

    @Test
    void endpointsTakeTurns() {
        RequestBudget budget = budget("1/1s");
        for (int i = 0; i < 30; i++) {
            ask(budget, Priority.READ, "busy");
        }
        ask(budget, Priority.READ, "calm");
        timer.advance(Duration.ofSeconds(3));
        assertThat(order).contains("calm");
    }

    /** Requests come in at random moments at every priority: strict in every window, nobody is forgotten. */
    @Property(tries = 100)
    void everyWindowHoldsAndEverybodyIsServed(@ForAll @Size(max = 100) List<@IntRange(max = 999) Integer> arrivals) {
        RequestLimits limits = RequestLimits.parse("3/1s,20/10s");
        FakeTimer time = new FakeTimer();
        RequestBudget budget = RequestBudgets.local(limits, AT_ONCE, time, new MemoryBudgetState());
        List<Long> sent = new ArrayList<>();
        for (int arrival : arrivals) {
            time.advance(Duration.ofMillis(arrival));
            budget.acquire(Priority.values()[arrival % 4], "endpoint" + arrival % 7, LONG)
                    .thenAccept(permit -> sent.add(time.nanos()));
        }
        time.advance(Duration.ofMinutes(2));
        assertThat(sent).hasSameSizeAs(arrivals);
        StrictWindows.check(limits, sent);
    }

    /** Sixteen routes and fifty consumers that ask again as soon as they were served, on a machine that wakes up late. */
    @Test
    void underLoadNearlyEverythingIsUsed() {
        FakeTimer late = new FakeTimer(Duration.ofMillis(2));
        RequestLimits limits = RequestLimits.OAUTH2;
        RequestBudget budget = RequestBudgets.local(limits, AT_ONCE, late, new MemoryBudgetState());
        List<Long> sent = new ArrayList<>();
        for (int i = 0; i < 66; i++) {
            keepAsking(budget, late, i < 16 ? Priority.READ : Priority.CONSUMER, "endpoint" + i, sent);
        }
        late.advance(Duration.ofMinutes(3));
        StrictWindows.check(limits, sent);
        assertThat(sent).hasSizeGreaterThanOrEqualTo(900 * 95 / 100);
    }

    @Test
    void aSingleSecondIsUsedToo() {
        RequestBudget budget = budget("10/1s");
        List<Long> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            keepAsking(budget, timer, Priority.READ, "endpoint" + i, sent);
        }
        timer.advance(Duration.ofSeconds(100));
        assertThat(sent).hasSizeGreaterThanOrEqualTo(9 * 95);
        StrictWindows.check(RequestLimits.parse("10/1s"), sent);
    }

    @Test
    void a429PausesEverybodyForAMinuteAfterTheLastOne() {
        RequestBudget budget = budget("10/1s");
        budget.throttled(null);
        CompletableFuture<Permit> money = budget.acquire(Priority.MONEY, "a", LONG);
        CompletableFuture<Permit> poll = budget.acquire(Priority.CONSUMER, "b", LONG);
        assertThat(budget.snapshot().pausedUntil()).isEqualTo(FakeTimer.START.plusMillis(60_050));
        timer.advance(Duration.ofSeconds(40));
        budget.throttled(null);
        timer.advance(MINUTE);
        assertThat(money).isNotDone();
        timer.advance(Duration.ofMillis(50));
        assertThat(List.of(money, poll)).allMatch(CompletableFuture::isDone);
        assertThat(budget.snapshot().pausedUntil()).isNull();
        assertThat(budget.snapshot().throttled()).isEqualTo(2);
    }

    @Test
    void retryAfterWinsOverTheMinuteButNeverShortensAPause() {
        RequestBudget budget = budget("10/1s");
        budget.throttled(Duration.ofSeconds(5));
        CompletableFuture<Permit> first = budget.acquire(Priority.READ, "a", LONG);
        timer.advance(Duration.ofMillis(5050));
        assertThat(first).isCompleted();

        budget.throttled(Duration.ofSeconds(90));
        budget.throttled(Duration.ofSeconds(2));
        CompletableFuture<Permit> second = budget.acquire(Priority.READ, "a", LONG);
        timer.advance(Duration.ofSeconds(90));
        assertThat(second).isNotDone();
        timer.advance(Duration.ofMillis(50));
        assertThat(second).isCompleted();
    }

    @Test
    void aRetryAfterOfZeroStillWaitsASecond() {
        RequestBudget budget = budget("10/1s");
        budget.throttled(Duration.ZERO);
        CompletableFuture<Permit> permit = budget.acquire(Priority.READ, "a", LONG);
        timer.advance(Duration.ofMillis(1000));
        assertThat(permit).isNotDone();
        timer.advance(Duration.ofMillis(50));
        assertThat(permit).isCompleted();
    }

    @Test
    void noRetryAfterSilencesItForMoreThanADay() {
        RequestBudget budget = budget("10/1s");
        budget.throttled(Duration.ofDays(365));
        CompletableFuture<Permit> permit = budget.acquire(Priority.READ, "a", Duration.ofDays(2));
        timer.advance(Duration.ofDays(1));
        assertThat(permit).isNotDone();
        timer.advance(Duration.ofMillis(50));
        assertThat(permit).isCompleted();
    }

    /** Those who wait keep their places; the one that was limited is told as any other that finds the queue full. */
    @Test
    void a429WhileTheQueueIsFullDropsNobodyWhoCanStillBeServed() {
        RequestBudget budget = budget("1/1s", AT_ONCE.withMaxQueued(1));
        budget.acquire(Priority.READ, "a", LONG).join();
        CompletableFuture<Permit> waits = budget.acquire(Priority.READ, "a", LONG);
        budget.throttled(Duration.ofSeconds(5));

        assertThatThrownBy(budget.acquire(Priority.WRITE, "late", LONG)::join)
                .hasCauseInstanceOf(BudgetExhaustedException.class)
                .hasMessageContaining("late (WRITE)")
                .hasMessageContaining("option maxQueued=1")
                .hasMessageContaining("429");
        assertThat(waits).isNotDone();
        timer.advance(Duration.ofMillis(5050));
        assertThat(waits).isCompleted();
    }

    @Test
    void aPermitGivenBackGoesToWhoWaits() {
        RequestBudget budget = budget("1/1s");
        Permit permit = budget.acquire(Priority.READ, "a", LONG).join();
        CompletableFuture<Permit> second = budget.acquire(Priority.READ, "a", LONG);
        CompletableFuture<Permit> third = budget.acquire(Priority.READ, "a", LONG);
        permit.giveBack();
        permit.giveBack();
        assertThat(second).isCompleted();
        assertThat(third).isNotDone();
    }

    @Test
    void whoCancelsLeavesTheQueueAndCostsNothing() {
        RequestBudget budget = budget("1/1s");
        budget.acquire(Priority.READ, "a", LONG);
        CompletableFuture<Permit> gone = budget.acquire(Priority.READ, "a", LONG);
        CompletableFuture<Permit> stays = budget.acquire(Priority.READ, "a", LONG);
        gone.cancel(false);
        assertThat(budget.snapshot().queuedInAll()).isOne();
        timer.advance(Duration.ofMillis(1050));
        assertThat(stays).isCompleted();
        assertThatThrownBy(gone::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void theQueueIsBounded() {
        RequestBudget budget = budget("1/1s", AT_ONCE.withMaxQueued(2));
        for (int i = 0; i < 3; i++) {
            budget.acquire(Priority.READ, "a", LONG);
        }
        assertThat(budget.acquire(Priority.WRITE, "activities/assign", LONG))
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .asInstanceOf(type(BudgetExhaustedException.class))
                .satisfies(e -> {
                    assertThat(e.getQueued()).isEqualTo(2);
                    assertThat(e.getLimits()).hasToString("1/1s");
                    assertThat(e)
                            .hasMessageContaining("activities/assign")
                            .hasMessageContaining("WRITE")
                            .hasMessageContaining("1/1s");
                });
    }

    @Test
    void whoCannotBeServedInTimeIsToldAtOnce() {
        RequestBudget budget = budget("1/1m");
        budget.acquire(Priority.READ, "a", LONG);
        CompletableFuture<Permit> hopeless = budget.acquire(Priority.READ, "a", Duration.ofSeconds(10));
        assertThat(hopeless)
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .asInstanceOf(type(BudgetExhaustedException.class))
                .satisfies(e -> assertThat(e.getExpected()).isEqualTo(Duration.ofMillis(60_050)));
        assertThat(budget.snapshot().queuedInAll()).isZero();
    }

    @Test
    void aPauseTellsThoseWhoWaitAndCannotBeServedInTime() {
        RequestBudget budget = budget("1/1s");
        budget.acquire(Priority.READ, "a", LONG);
        CompletableFuture<Permit> impatient = budget.acquire(Priority.READ, "a", Duration.ofSeconds(10));
        CompletableFuture<Permit> patient = budget.acquire(Priority.READ, "a", LONG);
        budget.throttled(null);
        assertThat(impatient).isCompletedExceptionally();
        assertThatThrownBy(impatient::join).hasMessageContaining("Upwork answered 429");
        timer.advance(Duration.ofMillis(60_050));
        assertThat(patient).isCompleted();
    }

    @Test
    void theWaitIsBounded() {
        RequestBudget budget = budget("1/1s");
        for (int i = 0; i < 10; i++) {
            budget.acquire(Priority.READ, "a", LONG);
        }
        CompletableFuture<Permit> last = budget.acquire(Priority.READ, "a", Duration.ofSeconds(3));
        timer.advance(Duration.ofSeconds(3));
        assertThat(last).isCompletedExceptionally();
    }

    @Test
    void nowOrNever() {
        RequestBudget budget = budget("1/1s");
        assertThat(budget.acquire(Priority.READ, "a", Duration.ZERO)).isCompleted();
        assertThat(budget.acquire(Priority.READ, "a", Duration.ZERO)).isCompletedExceptionally();
    }

    @Test
    void theSnapshotShowsWhoWaitsAndWhatIsLeft() {
        RequestBudget budget = budget("1/1s,5/1m");
        budget.acquire(Priority.READ, "a", LONG);
        budget.acquire(Priority.WRITE, "a", LONG);
        budget.acquire(Priority.CONSUMER, "a", LONG);
        BudgetSnapshot snapshot = budget.snapshot();
        assertThat(snapshot.queued())
                .containsEntry(Priority.WRITE, 1)
                .containsEntry(Priority.CONSUMER, 1)
                .containsEntry(Priority.MONEY, 0);
        assertThat(snapshot.windows()).map(WindowLeft::left).containsExactly(0, 4);
        assertThat(snapshot.granted()).isOne();
    }

    @Test
    void closingFailsAllWhoWaitAndKeepsTheCount() {
        BudgetState state = new MemoryBudgetState();
        RequestBudget budget = RequestBudgets.local(RequestLimits.parse("1/1h"), AT_ONCE, timer, state);
        budget.acquire(Priority.READ, "a", LONG.multipliedBy(2));
        CompletableFuture<Permit> waiting = budget.acquire(Priority.READ, "a", LONG.multipliedBy(2));
        budget.close();
        assertThatThrownBy(waiting::join).hasMessageContaining("closed");
        assertThatThrownBy(() -> budget.acquire(Priority.READ, "a", LONG)).isInstanceOf(IllegalStateException.class);
        assertThat(state.load()).get().satisfies(history -> {
            assertThat(history.slots()).hasSize(1);
            assertThat(history.ahead()).isZero();
        });
        assertThat(timer.scheduled()).isZero();
    }

    @Test
    void aCountThatCannotBeReachedIsAskedAgain() {
        List<CompletableFuture<GrantSource.Attempt>> answers = List.of(
                CompletableFuture.failedFuture(new IllegalStateException("no connection")),
                CompletableFuture.completedFuture(new GrantSource.Granted(() -> {})));
        RequestBudget budget = new QueuedBudget(RequestLimits.OAUTH2, AT_ONCE, new ScriptedSource(answers), timer);
        CompletableFuture<Permit> permit = budget.acquire(Priority.READ, "a", LONG);
        assertThat(permit).isNotDone();
        timer.advance(Duration.ofSeconds(1));
        assertThat(permit).isCompleted();
    }

    @Test
    void aPermitThatArrivesDuringAPauseIsGivenBack() {
        CompletableFuture<GrantSource.Attempt> slow = new CompletableFuture<>();
        List<String> givenBack = new ArrayList<>();
        RequestBudget budget =
                new QueuedBudget(RequestLimits.OAUTH2, AT_ONCE, new ScriptedSource(List.of(slow)), timer);
        CompletableFuture<Permit> permit = budget.acquire(Priority.READ, "a", LONG);
        budget.throttled(null);
        slow.complete(new GrantSource.Granted(() -> givenBack.add("it")));
        assertThat(permit).isNotDone();
        assertThat(givenBack).hasSize(1);
    }

    /** It ends after the count was asked and before it is known that a window is full, so it cannot see that another waits. */
    @Test
    void aRequestThatEndsUnseenMakesRoomForTheNext() {
        GrantSource.Granted place = new GrantSource.Granted(() -> order.add("given back"), () -> order.add("arrived"));
        List<Runnable> ends = new ArrayList<>();
        GrantSource source = new GrantSource() {
            @Override
            public CompletableFuture<Attempt> take(boolean money) {
                boolean full = !ends.isEmpty() && order.isEmpty();
                if (full) {
                    ends.get(0).run();
                }
                return CompletableFuture.completedFuture(full ? new Later(MINUTE) : place);
            }

            @Override
            public List<WindowLeft> left() {
                return List.of();
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        RequestBudget budget = new QueuedBudget(RequestLimits.OAUTH2, AT_ONCE, source, timer);
        Permit first = budget.acquire(Priority.READ, "a", LONG).join();
        ends.add(first::arrived);

        assertThat(budget.acquire(Priority.READ, "a", LONG)).isCompleted();
        assertThat(order).containsExactly("arrived");
    }

    private RequestBudget budget(String limits) {
        return budget(limits, AT_ONCE);
    }

    private RequestBudget budget(String limits, BudgetSettings settings) {
        return RequestBudgets.local(RequestLimits.parse(limits), settings, timer, new MemoryBudgetState());
    }

    private void ask(RequestBudget budget, Priority priority, String endpoint) {
        budget.acquire(priority, endpoint, LONG).thenAccept(permit -> order.add(endpoint));
    }

    private static void keepAsking(
            RequestBudget budget, FakeTimer time, Priority priority, String endpoint, List<Long> sent) {
        budget.acquire(priority, endpoint, LONG).thenAccept(permit -> {
            sent.add(time.nanos());
            keepAsking(budget, time, priority, endpoint, sent);
        });
    }

    private static final class ScriptedSource implements GrantSource {

        private final List<CompletableFuture<Attempt>> answers;
        private int next;

        ScriptedSource(List<CompletableFuture<Attempt>> answers) {
            this.answers = answers;
        }

        @Override
        public CompletableFuture<Attempt> take(boolean money) {
            return answers.get(next++);
        }

        @Override
        public List<WindowLeft> left() {
            return List.of();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
