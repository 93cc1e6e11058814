// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SlidingWindowsTest {

    private static final BudgetSettings AT_ONCE = BudgetSettings.DEFAULTS.withTravel(Duration.ZERO);

    private final FakeTimer timer = new FakeTimer();

    /** Arrivals at random distances, a third of them given back: no window ever holds more than it may. */
    @Property(tries = 300)
    void neverGrantsMoreThanAWindowAllows(
            @ForAll @Size(max = 200) List<@IntRange(max = 400) Integer> distances,
            @ForAll @IntRange(min = 1, max = 6) int perSecond,
            @ForAll @IntRange(min = 1, max = 20) int perTenSeconds) {
        RequestLimits limits = RequestLimits.parse(perSecond + "/1s," + perTenSeconds + "/10s");
        FakeTimer time = new FakeTimer();
        SlidingWindows windows = new SlidingWindows(limits, AT_ONCE, time, new MemoryBudgetState());
        List<Long> sent = new ArrayList<>();
        for (int distance : distances) {
            time.advance(Duration.ofMillis(distance));
            if (windows.take(true).join() instanceof GrantSource.Granted grant) {
                if (distance % 3 == 0) {
                    grant.giveBack().run();
                } else {
                    sent.add(time.nanos());
                }
            }
        }
        StrictWindows.check(limits, sent);
    }

    /** Requests under way for random times, answers as late: no window ever holds more arrivals than it may. */
    @Property(tries = 300)
    void neverLetsMoreArriveThanAWindowAllows(
            @ForAll @Size(max = 200) List<@IntRange(max = 400) Integer> distances,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 950) Integer> ways) {
        RequestLimits limits = RequestLimits.parse("3/1s,12/10s");
        FakeTimer time = new FakeTimer();
        SlidingWindows windows = new SlidingWindows(limits, BudgetSettings.DEFAULTS, time, new MemoryBudgetState());
        List<Long> arrived = new ArrayList<>();
        for (int distance : distances) {
            time.advance(Duration.ofMillis(distance));
            if (windows.take(true).join() instanceof GrantSource.Granted grant) {
                long way = ways.get(arrived.size() % ways.size());
                arrived.add(time.nanos() + Duration.ofMillis(way).toNanos());
                time.schedule(Duration.ofMillis(2 * way), grant.arrived());
            }
        }
        StrictWindows.check(limits, arrived.stream().sorted().toList());
    }

    @Test
    void whatIsUnderWayCountsUntilItsAnswerShowsThatItHasArrived() {
        SlidingWindows windows = new SlidingWindows(
                RequestLimits.parse("1/1s"), BudgetSettings.DEFAULTS, timer, new MemoryBudgetState());
        GrantSource.Granted first = (GrantSource.Granted) windows.take(true).join();
        timer.advance(Duration.ofMillis(1500));
        assertThat(windows.take(true).join()).isInstanceOf(GrantSource.Later.class);
        first.arrived().run();
        timer.advance(Duration.ofMillis(1049));
        assertThat(windows.take(true).join()).isEqualTo(new GrantSource.Later(Duration.ofMillis(1)));
        timer.advance(Duration.ofMillis(1));
        assertThat(windows.take(true).join()).isInstanceOf(GrantSource.Granted.class);
    }

    @Test
    void takesAtOnceWhatAWindowHasRoomForAndNothingElse() {
        SlidingWindows windows = windows("10/1s", new MemoryBudgetState());
        for (int i = 0; i < 9; i++) {
            assertThat(windows.takeAtOnce(false)).isPresent();
        }
        assertThat(windows.takeAtOnce(false))
                .as("the last is kept for payments")
                .isEmpty();
        assertThat(windows.takeAtOnce(true)).isPresent();
        assertThat(windows.takeAtOnce(true)).isEmpty();
        timer.advance(Duration.ofMillis(1050));
        assertThat(windows.takeAtOnce(false)).isPresent();
    }

    @Test
    void whatIsNeverAnsweredCountsAsArrivedInTheEnd() {
        SlidingWindows windows = new SlidingWindows(
                RequestLimits.parse("1/1s"), BudgetSettings.DEFAULTS, timer, new MemoryBudgetState());
        windows.take(true);
        timer.advance(Duration.ofMillis(3049));
        assertThat(windows.take(true).join()).isInstanceOf(GrantSource.Later.class);
        timer.advance(Duration.ofMillis(1));
        assertThat(windows.take(true).join()).isInstanceOf(GrantSource.Granted.class);
    }

    @Test
    void theWaitItNamesIsExact() {
        SlidingWindows windows = windows("2/1s", new MemoryBudgetState());
        windows.take(true);
        timer.advance(Duration.ofMillis(300));
        windows.take(true);
        Duration delay = ((GrantSource.Later) windows.take(true).join()).delay();
        assertThat(delay).isEqualTo(Duration.ofMillis(750));
        timer.advance(delay.minusNanos(1));
        assertThat(windows.take(true).join()).isInstanceOf(GrantSource.Later.class);
        timer.advance(Duration.ofNanos(1));
        assertThat(windows.take(true).join()).isInstanceOf(GrantSource.Granted.class);
    }

    @Test
    void tellsWhatIsLeft() {
        SlidingWindows windows = windows("2/1s,5/1m", new MemoryBudgetState());
        windows.take(true);
        windows.take(true);
        assertThat(windows.left()).map(WindowLeft::left).containsExactly(0, 3);
        timer.advance(Duration.ofSeconds(2));
        assertThat(windows.left()).map(WindowLeft::left).containsExactly(2, 3);
    }

    @Test
    void aRestartForgetsNothing() {
        BudgetState state = new MemoryBudgetState();
        SlidingWindows before = windows("1000/1d", state);
        assertThat(takeAll(before, 120)).isEqualTo(120);
        before.close();
        timer.advance(Duration.ofHours(3));
        SlidingWindows after = windows("1000/1d", state);
        assertThat(after.left()).map(WindowLeft::left).containsExactly(880);
        assertThat(takeAll(after, 1000)).isEqualTo(880);
        timer.advance(Duration.ofHours(21).minusSeconds(1));
        assertThat(takeAll(after, 1000)).isZero();
        timer.advance(Duration.ofMinutes(2));
        assertThat(takeAll(after, 1000)).isEqualTo(120);
    }

    @Test
    void aCrashCountsWhatMayHaveBeenGranted() {
        BudgetState state = new MemoryBudgetState();
        SlidingWindows before = windows("1000/1d", state);
        int granted = takeAll(before, 120);
        SlidingWindows after = windows("1000/1d", state);
        int left = after.left().get(0).left();
        assertThat(left).isLessThanOrEqualTo(1000 - granted).isGreaterThanOrEqualTo(1000 - granted - 50);
    }

    @Test
    void aCrashRightAfterTheStartIsCountedToo() {
        BudgetState state = new MemoryBudgetState();
        takeAll(windows("1000/1d", state), 49);
        assertThat(windows("1000/1d", state).left().get(0).left()).isLessThanOrEqualTo(951);
    }

    /** Crash after crash at random moments, with random pauses: the day's limit holds over all lives together. */
    @Property(tries = 100)
    void noSeriesOfCrashesExceedsTheDay(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 130) Integer> lives) {
        RequestLimits limits = RequestLimits.parse("100/1m,400/1d");
        FakeTimer time = new FakeTimer();
        BudgetState state = new MemoryBudgetState();
        List<Long> sent = new ArrayList<>();
        for (int grants : lives) {
            SlidingWindows windows = new SlidingWindows(limits, AT_ONCE, time, state);
            for (int i = 0; i < grants; i++) {
                time.advance(Duration.ofMillis(grants * 17L));
                if (windows.take(true).join() instanceof GrantSource.Granted) {
                    sent.add(time.nanos());
                }
            }
            if (grants % 2 == 0) {
                windows.close();
            }
            time.advance(Duration.ofMinutes(grants));
        }
        StrictWindows.check(limits, sent);
    }

    /** As garbage in a file reads, or a clock that was years ahead leaves behind: counted, and nothing overflows. */
    @Test
    void aHistoryBeyondAllReasonCountsAsOfNow() {
        for (String slot : List.of("9999999999 2000000000", "0 7", "9999999999 7")) {
            BudgetState state = new MemoryBudgetState();
            state.save(GrantHistory.fromLines(List.of(slot, "ahead 0")));
            SlidingWindows windows = windows("1000/1d", state);
            int left = windows.left().get(0).left();
            assertThat(left).as(slot).isEqualTo(slot.startsWith("0") ? 1000 : slot.endsWith(" 7") ? 993 : 0);
            timer.advance(Duration.ofDays(1).plusMinutes(1));
            assertThat(takeAll(windows, 1000)).isEqualTo(1000);
        }
    }

    @Test
    void goesOnWhenTheCountCannotBeWritten() {
        SlidingWindows windows = windows("100/1d", new BudgetState() {
            @Override
            public Optional<GrantHistory> load() {
                return Optional.empty();
            }

            @Override
            public void save(GrantHistory history) {
                throw new IllegalStateException("disk full");
            }
        });
        assertThat(takeAll(windows, 200)).isEqualTo(100);
    }

    private SlidingWindows windows(String limits, BudgetState state) {
        return new SlidingWindows(RequestLimits.parse(limits), AT_ONCE, timer, state);
    }

    private static int takeAll(SlidingWindows windows, int tries) {
        int granted = 0;
        for (int i = 0; i < tries; i++) {
            granted += windows.take(true).join() instanceof GrantSource.Granted ? 1 : 0;
        }
        return granted;
    }
}
