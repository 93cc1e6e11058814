// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.OAuth2Credentials;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.Notes;
import io.github.camelupwork.client.Params;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import org.junit.jupiter.api.Test;

class ReadCacheTest {

    private static final OAuth2Credentials KEY = new OAuth2Credentials("i", "s", null, null, null, null);
    private static final Account ANN = new Account("ann", KEY, null);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MEGABYTE = 1024 * 1024;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final ReadCache cache = new ReadCache(nanos::get);

    private static UpworkCall call(int number) {
        return Params.list(new Paging(Paging.Style.OFFSET, "page", null, 10, 100))
                .with("number", number);
    }

    private Duration age(Account account, int number, Duration longest, Object body) {
        return cache.get(account, call(number), longest, List.of(), () -> {
                    asked.incrementAndGet();
                    return CompletableFuture.completedFuture(new UpworkAnswer(body, Envelope.of(200)));
                })
                .join()
                .envelope()
                .notes()
                .age();
    }

    @Test
    void neverHoldsMoreThanItsBytesAndDropsWhatIsUsedLeast() {
        String large = "x".repeat(MEGABYTE);
        age(ANN, 0, HOUR, large);
        for (int i = 1; i < 100; i++) {
            age(ANN, 0, HOUR, large);
            age(ANN, i, HOUR, large);
            assertThat(cache.bytes()).isLessThanOrEqualTo(ReadCache.MOST_BYTES);
        }

        assertThat(cache.bytes()).isGreaterThan(ReadCache.MOST_BYTES / 2);
        assertThat(age(ANN, 0, HOUR, large)).as("what is used most").isNotNull();
    }

    @Test
    void manySmallAnswersAreKeptWhereOneLargeIsNot() {
        age(ANN, 0, HOUR, "x".repeat((int) ReadCache.MOST_BYTES));
        assertThat(cache.bytes()).isZero();

        for (int i = 1; i <= 5000; i++) {
            age(ANN, i, HOUR, List.of(Map.of("id", i)));
        }
        assertThat(age(ANN, 1, HOUR, null)).isNotNull();
        assertThat(asked).hasValue(5001);
    }

    @Test
    void anAnswerIsDroppedAfterItsTime() {
        age(ANN, 1, HOUR, List.of());
        nanos.addAndGet(HOUR.minusSeconds(1).toNanos());
        assertThat(age(ANN, 1, HOUR, List.of())).isEqualTo(HOUR.minusSeconds(1));
        assertThat(age(ANN, 1, Duration.ofMinutes(5), List.of()))
                .as("too old for this caller")
                .isNull();

        nanos.addAndGet(HOUR.toNanos());
        assertThat(cache.bytes()).isZero();
        assertThat(age(ANN, 1, HOUR, List.of())).isNull();
    }

    @Test
    void anotherAccountAndAnotherTenantHaveTheirOwn() {
        age(ANN, 1, HOUR, List.of());

        assertThat(age(new Account("ben", KEY, null), 1, HOUR, List.of())).isNull();
        assertThat(age(new Account("ann", KEY, "7"), 1, HOUR, List.of())).isNull();
        assertThat(age(ANN, 1, HOUR, List.of())).isEqualTo(Duration.ZERO);
    }

    @Test
    void aSignInForgetsTheResponsesOfItsAccountInEveryTenantAlsoThoseOnTheirWay() {
        Account ben = new Account("ben", KEY, null);
        CompletableFuture<UpworkAnswer> late = new CompletableFuture<>();
        age(ANN, 1, HOUR, List.of());
        age(ANN.withTenant("7"), 1, HOUR, List.of());
        age(ben, 1, HOUR, List.of());
        cache.get(ANN, call(2), HOUR, List.of(), () -> late);

        cache.forget("ann");
        late.complete(new UpworkAnswer("of the former person", Envelope.of(200)));

        assertThat(age(ANN, 1, HOUR, List.of())).isNull();
        assertThat(age(ANN.withTenant("7"), 1, HOUR, List.of())).isNull();
        assertThat(age(ANN, 2, HOUR, List.of())).isNull();
        assertThat(age(ben, 1, HOUR, List.of())).isEqualTo(Duration.ZERO);
    }

    @Test
    void anIncompleteResponseIsNotCached() {
        Notes nullItem = new Notes(1, 0, false, List.of(), null);
        cache.get(
                        ANN,
                        call(1),
                        HOUR,
                        List.of(),
                        () -> CompletableFuture.completedFuture(
                                new UpworkAnswer(List.of(), Envelope.of(200).with(nullItem))))
                .join();

        assertThat(age(ANN, 1, HOUR, List.of())).isNull();
    }
}
