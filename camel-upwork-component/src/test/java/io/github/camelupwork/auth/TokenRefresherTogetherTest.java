// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Many callers, and several processes, at once. */
class TokenRefresherTogetherTest extends TokenRefresherFixture {

    @Test
    void sixtyFourCallsAtTheMomentOfExpiryMakeOneRefresh() {
        TokenRefresher refresher = refresher();
        value(refresher);
        clock.pass(DAY);

        assertThat(together(i -> refresher)).containsExactly("at2");
        assertThat(host.seen).hasSize(2);
    }

    @Test
    void twoProcessesOnOneDirectoryMakeOneRefresh() {
        makeOneRefresh(() -> new FileTokenStore(directory, clock));
    }

    @Test
    void twoProcessesOnOneDatabaseMakeOneRefresh() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + directory.resolve("tokens"));
        makeOneRefresh(() -> new JdbcTokenStore(database, clock));
    }

    private void makeOneRefresh(Supplier<TokenStore> open) {
        List<TokenRefresher> both =
                List.of(refresher(open.get(), TokenEvents.NONE), refresher(open.get(), TokenEvents.NONE));
        both.forEach(TokenRefresherFixture::value);
        assertThat(host.seen).hasSize(1);
        clock.pass(DAY);

        assertThat(together(i -> both.get(i % 2))).containsExactly("at2");
        assertThat(host.seen).hasSize(2);
    }

    private Set<String> together(Function<Integer, TokenRefresher> which) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(64);
        try {
            List<CompletableFuture<String>> calls = IntStream.range(0, 64)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                return value(which.apply(i));
                            },
                            callers))
                    .toList();
            start.countDown();
            return calls.stream().map(CompletableFuture::join).collect(Collectors.toSet());
        } finally {
            callers.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void holdsNoCallersThreadWhileTheHostIsSlow() {
        CountDownLatch answer = new CountDownLatch(1);
        host.answer = request -> {
            await(answer);
            return rotate(request);
        };
        TokenRefresher refresher = refresher();

        List<CompletableFuture<AccessToken>> calls =
                IntStream.range(0, 100).mapToObj(i -> refresher.current()).toList();
        assertThat(calls).noneMatch(CompletableFuture::isDone);
        calls.get(0).cancel(true);
        answer.countDown();

        assertThat(calls.get(1).join().value())
                .as("one caller's cancellation is no other's")
                .isEqualTo("at1");
        assertThat(host.seen).hasSize(1);
    }

    @Test
    void renewsOnceForATokenThatManySawRefused() {
        TokenRefresher refresher = refresher();
        value(refresher);

        assertThat(IntStream.range(0, 64).filter(i -> refresher.invalidate("at1")))
                .hasSize(64);
        assertThat(together(i -> refresher)).containsExactly("at2");
        assertThat(refresher.invalidate("at1"))
                .as("a latecomer: there is another already")
                .isTrue();
        assertThat(value(refresher)).isEqualTo("at2");
        assertThat(host.seen).hasSize(2);
    }
}
