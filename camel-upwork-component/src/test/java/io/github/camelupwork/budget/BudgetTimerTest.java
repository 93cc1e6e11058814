// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BudgetTimerTest {

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final BudgetTimer timer = BudgetTimer.of(scheduler, executor, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
        executor.shutdownNow();
    }

    @Test
    void tellsTheTimeOfTheClock() {
        assertThat(timer.now()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void runsWhatIsDueAndNotWhatWasCancelled() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        List<String> ran = Collections.synchronizedList(new ArrayList<>());
        long start = timer.nanos();
        timer.schedule(Duration.ofMillis(500), () -> ran.add("cancelled")).cancel();
        timer.schedule(Duration.ofMillis(600), done::countDown);
        assertThat(done.await(300, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(timer.nanos() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
        assertThat(ran).isEmpty();
    }

    /** Sixteen threads at once; 110 of 160 requests wait, on the two threads there are. */
    @Test
    void aBudgetOnRealTimeIsStrictAndServesAllThreads() throws InterruptedException {
        RequestLimits limits = RequestLimits.parse("50/200ms");
        // the moments are taken by threads of a busy machine, hence the wide margin
        BudgetSettings settings =
                BudgetSettings.DEFAULTS.withTravel(Duration.ZERO).withMargin(Duration.ofSeconds(1));
        RequestBudget budget = RequestBudgets.local(limits, settings, timer, new MemoryBudgetState());
        List<Long> sent = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> all = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            Priority priority = Priority.values()[thread % 4];
            threads.add(new Thread(() -> {
                for (int i = 0; i < 10; i++) {
                    all.add(budget.acquire(priority, "endpoint", Duration.ofMinutes(2))
                            .thenAccept(permit -> sent.add(System.nanoTime())));
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                .succeedsWithin(Duration.ofMinutes(2));
        assertThat(sent).hasSize(160);
        StrictWindows.check(limits, sent.stream().sorted().toList());
        assertThat(budget.snapshot().queuedInAll()).isZero();
        assertThat(budget.snapshot().granted()).isEqualTo(160);
    }
}
