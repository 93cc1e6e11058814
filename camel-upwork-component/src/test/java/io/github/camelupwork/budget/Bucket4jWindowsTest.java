// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Several JVMs, which are several budgets here, on one store. */
class Bucket4jWindowsTest {

    private static final Duration LONG = Duration.ofDays(2);
    private static final Duration ANSWER = Duration.ofMillis(20);

    private final FakeTimer timer = new FakeTimer(Duration.ofMillis(2));
    private final MapStore store = new MapStore(timer);

    /** Two JVMs are asked at random moments: strict in every window, and everybody is served. */
    @Property(tries = 60)
    void twoJvmsTogetherNeverExceedAWindow(
            @ForAll @Size(max = 80) List<@IntRange(max = 2000) Integer> arrivals,
            @ForAll @IntRange(min = 1, max = 12) int perSecond,
            @ForAll @IntRange(min = 10, max = 60) int perQuarter) {
        RequestLimits limits = RequestLimits.parse(perSecond + "/1s,40/1m," + perQuarter + "/15m");
        FakeTimer time = new FakeTimer(Duration.ofMillis(2));
        MapStore shared = new MapStore(time);
        List<RequestBudget> jvms = List.of(budget(limits, time, shared), budget(limits, time, shared));
        List<Long> sent = new ArrayList<>();
        for (int arrival : arrivals) {
            time.advance(Duration.ofMillis(arrival));
            jvms.get(arrival % 2).acquire(Priority.READ, "endpoint", LONG).thenAccept(permit -> sent.add(time.nanos()));
        }
        time.advance(Duration.ofHours(4));
        assertThat(sent).hasSameSizeAs(arrivals);
        StrictWindows.check(limits, sent);
    }

    /** Requests travel for up to two seconds, clocks differ by the margin: strict as Upwork sees it. */
    @Property(tries = 60)
    void arrivalsNeverExceedAWindow(
            @ForAll @Size(max = 80) List<@IntRange(max = 1990) Integer> travels,
            @ForAll @IntRange(max = 240) int ahead,
            @ForAll @IntRange(min = 1, max = 12) int perSecond) {
        RequestLimits limits = RequestLimits.parse(perSecond + "/1s,40/1m");
        BudgetSettings settings = BudgetSettings.DEFAULTS.withMargin(Duration.ofMillis(250));
        FakeTimer time = new FakeTimer(Duration.ofMillis(2));
        MapStore shared = new MapStore(time);
        List<RequestBudget> jvms = List.of(
                Bucket4jBudget.of(limits, settings, time, shared, "address"),
                Bucket4jBudget.of(limits, settings, time, shared.seenBy(time, Duration.ofMillis(ahead)), "address"));
        List<Long> arrived = new ArrayList<>();
        for (int i = 0; i < travels.size(); i++) {
            Duration travel = Duration.ofMillis(travels.get(i));
            jvms.get(i % 2)
                    .acquire(Priority.READ, "endpoint", LONG)
                    .thenAccept(permit -> time.schedule(travel, () -> {
                        arrived.add(time.nanos());
                        time.schedule(ANSWER, permit::arrived);
                    }));
        }
        time.advance(Duration.ofMinutes(10));
        assertThat(arrived).hasSameSizeAs(travels);
        StrictWindows.check(limits, arrived);
    }

    /** One JVM's clock is seconds or minutes ahead of the other's: strict all the same, once they know of each other. */
    @Property(tries = 40)
    void clocksThatDifferNeverExceedAWindow(
            @ForAll @Size(min = 20, max = 80) List<@IntRange(max = 600) Integer> arrivals,
            @ForAll @IntRange(min = 300, max = 120_000) int ahead,
            @ForAll @IntRange(min = 1, max = 12) int perSecond) {
        RequestLimits limits = RequestLimits.parse(perSecond + "/1s,40/1m,1500/1d");
        FakeTimer time = new FakeTimer(Duration.ofMillis(2));
        MapStore shared = new MapStore(time);
        List<RequestBudget> jvms = List.of(
                budget(limits, time, shared),
                budget(limits, time.ahead(Duration.ofMillis(ahead)), shared.seenBy(time, Duration.ofMillis(ahead))));
        for (int i = 0; i < 30; i++) {
            time.advance(Duration.ofMillis(70));
            jvms.get(i % 2)
                    .acquire(Priority.READ, "before", LONG)
                    .thenAccept(permit -> time.schedule(ANSWER, permit::arrived));
        }
        time.advance(Duration.ofMinutes(30));
        List<Long> sent = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            time.advance(Duration.ofMillis(arrivals.get(i)));
            jvms.get(i % 2).acquire(Priority.READ, "endpoint", LONG).thenAccept(permit -> {
                sent.add(time.nanos());
                time.schedule(ANSWER, permit::arrived);
            });
        }
        time.advance(Duration.ofHours(2));
        assertThat(sent).hasSameSizeAs(arrivals);
        StrictWindows.check(limits, sent);
    }

    @Test
    void whatWasNotSentIsGivenBackToAll() {
        RequestLimits limits = RequestLimits.parse("1/1m");
        RequestBudget one = budget(limits, timer, store);
        RequestBudget other = budget(limits, timer, store);
        Permit first = one.acquire(Priority.READ, "endpoint", Duration.ZERO).join();
        assertThat(other.acquire(Priority.READ, "endpoint", Duration.ofSeconds(1)))
                .isCompletedExceptionally();
        timer.advance(Duration.ofMillis(1500));
        first.giveBack();
        timer.advance(Duration.ofMinutes(2));
        Permit second = other.acquire(Priority.READ, "endpoint", Duration.ZERO).join();
        timer.advance(Duration.ofSeconds(5));
        // by then its seat may be another's
        second.giveBack();
        assertThat(one.acquire(Priority.READ, "endpoint", Duration.ofSeconds(1)))
                .isCompletedExceptionally();
    }

    @Test
    void whatIsLeftCountsTheOthersToo() {
        RequestBudget one = budget(RequestLimits.OAUTH2, timer, store);
        for (int i = 0; i < 7; i++) {
            one.acquire(Priority.READ, "endpoint", Duration.ZERO);
        }
        RequestBudget other = budget(RequestLimits.OAUTH2, timer, store);
        other.acquire(Priority.READ, "endpoint", Duration.ZERO);
        assertThat(other.left()).map(WindowLeft::left).containsExactly(2, 292, 39_992);
    }

    /** A JVM that took its ticket and died holds up nobody. */
    @Test
    void aJvmThatWaitedLongTakesItsTurnAnew() {
        RequestLimits limits = RequestLimits.parse("4/1m");
        RequestBudget idle = budget(limits, timer, store);
        RequestBudget busy = budget(limits, timer, store);
        List<Long> sent = new ArrayList<>();
        keepAsking(busy, "endpoint", sent);
        assertThat(idle.acquire(Priority.READ, "endpoint", Duration.ofSeconds(1)))
                .isCompletedExceptionally();
        timer.advance(Duration.ofMinutes(30));
        CompletableFuture<Permit> permit = idle.acquire(Priority.READ, "endpoint", LONG);
        timer.advance(Duration.ofSeconds(125));
        assertThat(permit).isCompleted();
        assertThat(sent).hasSizeGreaterThan(120);
    }

    @Test
    void aStoreThatAnswersTooLateGivesNoPermit() {
        FakeTimer time = new FakeTimer();
        MapStore slow = new MapStore(time) {
            @Override
            protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
                time.advance(Duration.ofMillis(600));
                return super.beginCompareAndSwapOperation(key);
            }
        };
        CompletableFuture<Permit> permit =
                budget(RequestLimits.OAUTH2, time, slow).acquire(Priority.READ, "endpoint", Duration.ofSeconds(5));
        time.advance(Duration.ofSeconds(10));
        assertThat(permit)
                .failsWithin(Duration.ofSeconds(60))
                .withThrowableThat()
                .havingRootCause()
                .withMessageContaining("too long to answer");
    }

    @Test
    void twoJvmsUnderLoadUseNearlyEverything() {
        RequestLimits limits = RequestLimits.OAUTH2;
        List<Long> sent = load(limits, Duration.ofMinutes(3));
        StrictWindows.check(limits, sent);
        assertThat(sent).as("all but the reserve for money").hasSizeGreaterThanOrEqualTo(3 * 294 * 99 / 100);
    }

    @Test
    void theOldLimitOfRestIsUsedToo() {
        RequestLimits limits = RequestLimits.OAUTH1_REST;
        List<Long> sent = load(limits, Duration.ofMinutes(10));
        StrictWindows.check(limits, sent);
        assertThat(sent).as("all but the reserve for money").hasSizeGreaterThanOrEqualTo(10 * 39 * 99 / 100);
    }

    /** The margin and the time until an answer shows that a request has arrived are a tenth of a second. */
    @Test
    void aSecondAloneIsUsedToNineTenths() {
        RequestLimits limits = RequestLimits.parse("10/1s");
        List<Long> sent = load(limits, Duration.ofSeconds(100));
        StrictWindows.check(limits, sent);
        assertThat(sent).as("nine of ten are not for money alone").hasSizeGreaterThanOrEqualTo(9 * 92);
    }

    @Test
    void aDayMayBeUsedUpInTheMorningAndIsFreeAgainTheNextMorning() {
        RequestLimits limits = RequestLimits.parse("300/1m,2000/1d");
        timer.advance(Duration.ofMinutes(20));
        int withoutReserve = 2000 - 2000 / 50;
        List<Long> sent = load(limits, Duration.ofHours(1));
        assertThat(sent).hasSize(withoutReserve);
        timer.advance(Duration.ofHours(23));
        assertThat(sent).hasSize(withoutReserve);
        assertThat(budget(limits, timer, store).acquire(Priority.READ, "of a JVM just started", Duration.ofSeconds(1)))
                .isCompletedExceptionally();
        timer.advance(Duration.ofMinutes(30));
        assertThat(sent).hasSize(2 * withoutReserve);
        StrictWindows.check(limits, sent);
    }

    @Test
    void severalDaysUseNearlyEverythingAndLeaveNothingBehind() {
        RequestLimits limits = RequestLimits.parse("200/1h,1500/1d");
        List<Long> sent = load(limits, Duration.ofDays(10));
        StrictWindows.check(limits, sent);
        assertThat(sent).hasSizeGreaterThanOrEqualTo(15_000 * 95 / 100);
        assertThat(store.size()).as("buckets in the store").isLessThan(200 + 130);
    }

    @Test
    void aRestartForgetsNothing() {
        RequestLimits limits = RequestLimits.parse("5/1d");
        RequestBudget before = budget(limits, timer, store);
        for (int i = 0; i < 4; i++) {
            before.acquire(Priority.READ, "endpoint", Duration.ZERO);
        }
        timer.advance(Duration.ofHours(5));
        RequestBudget after = budget(limits, timer, store);
        after.acquire(Priority.READ, "endpoint", Duration.ofSeconds(1));
        assertThat(after.left()).map(WindowLeft::left).containsExactly(0);
        assertThat(after.acquire(Priority.READ, "endpoint", Duration.ofSeconds(1)))
                .isCompletedExceptionally();
    }

    @Test
    void a429OfOneJvmPausesTheOther() {
        RequestBudget one = budget(RequestLimits.OAUTH2, timer, store);
        RequestBudget other = budget(RequestLimits.OAUTH2, timer, store);
        one.throttled(null);
        CompletableFuture<Permit> permit = other.acquire(Priority.MONEY, "endpoint", LONG);
        assertThat(other.snapshot().pausedUntil()).isNotNull();
        timer.advance(Duration.ofSeconds(60));
        assertThat(permit).isNotDone();
        timer.advance(Duration.ofSeconds(1));
        assertThat(permit).isCompleted();
    }

    @Test
    void pausesOfSeveralJvmsDoNotAddUp() {
        RequestBudget one = budget(RequestLimits.OAUTH2, timer, store);
        RequestBudget other = budget(RequestLimits.OAUTH2, timer, store);
        one.throttled(Duration.ofSeconds(90));
        other.throttled(null);
        timer.advance(Duration.ofSeconds(40));
        other.throttled(null);
        CompletableFuture<Permit> permit = one.acquire(Priority.MONEY, "endpoint", LONG);
        timer.advance(Duration.ofMillis(59_900));
        assertThat(permit).isNotDone();
        timer.advance(Duration.ofSeconds(1));
        assertThat(permit).isCompleted();
    }

    private List<Long> load(RequestLimits limits, Duration length) {
        List<Long> sent = new ArrayList<>();
        for (int jvm = 0; jvm < 2; jvm++) {
            RequestBudget budget = budget(limits, timer, store);
            for (int i = 0; i < 33; i++) {
                keepAsking(budget, "endpoint" + i, sent);
            }
        }
        timer.advance(length);
        return sent;
    }

    private void keepAsking(RequestBudget budget, String endpoint, List<Long> sent) {
        budget.acquire(Priority.READ, endpoint, LONG.multipliedBy(10)).thenAccept(permit -> {
            sent.add(timer.nanos());
            timer.schedule(ANSWER, permit::arrived);
            keepAsking(budget, endpoint, sent);
        });
    }

    private static RequestBudget budget(RequestLimits limits, BudgetTimer time, MapStore shared) {
        return Bucket4jBudget.of(limits, BudgetSettings.DEFAULTS, time, shared, "address");
    }
}
