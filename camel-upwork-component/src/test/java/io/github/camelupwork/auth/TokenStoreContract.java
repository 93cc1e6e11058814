// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.ledger.ManualClock;
import org.junit.jupiter.api.Test;

/** What every store has to do. */
abstract class TokenStoreContract {

    final ManualClock clock = new ManualClock();
    final StoredTokens tokens =
            new StoredTokens("at", null, "rt", ManualClock.START, ManualClock.START.plusSeconds(60), "all", 0);

    /** A store on the test's data; two of them stand for two processes, where the data can be shared at all. */
    abstract TokenStore open();

    @Test
    void keepsWhatItIsGivenAndCountsTheChanges() {
        TokenStore store = open();
        assertThat(store.read("a")).isEmpty();

        assertThat(store.update("a", old -> tokens)).isEqualTo(tokens.withVersion(1));
        assertThat(store.update("a", old -> old.orElseThrow())).as("no change").isEqualTo(tokens.withVersion(1));
        StoredTokens oauth1 = StoredTokens.of(new OAuth1Token("t", "s"), ManualClock.START);
        assertThat(store.update("a", old -> oauth1)).isEqualTo(oauth1.withVersion(2));

        assertThat(open().read("a")).contains(oauth1.withVersion(2));
        assertThat(store.read("b")).isEmpty();
        store.remove("a");
        store.remove("a");
        assertThat(store.read("a")).isEmpty();
    }

    @Test
    void changesNothingIfTheChangeFails() {
        TokenStore store = open();
        store.update("a", old -> tokens);

        assertThatThrownBy(() -> store.update("a", old -> {
                    throw new IllegalArgumentException("no");
                }))
                .isExactlyInstanceOf(IllegalArgumentException.class);

        assertThat(store.read("a")).contains(tokens.withVersion(1));
        assertThat(store.update("a", old -> tokens).version())
                .as("and gave its lock back")
                .isPositive();
    }

    @Test
    void letsOnlyOneChangeAtATime() throws Exception {
        TokenStore one = open();
        TokenStore two = open();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 80; i++) {
            TokenStore store = i % 2 == 0 ? one : two;
            threads.execute(() -> store.update("a", old -> {
                seen.add(old.map(StoredTokens::scope).orElse("0"));
                return scoped(Integer.parseInt(old.map(StoredTokens::scope).orElse("0")) + 1);
            }));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(300, TimeUnit.SECONDS)).isTrue();
        assertThat(one.read("a")).map(StoredTokens::scope).contains("80");
        assertThat(seen).as("no value was built upon twice").hasSize(80);
    }

    private StoredTokens scoped(int count) {
        return new StoredTokens("at", null, "rt", null, null, Integer.toString(count), 0);
    }

    @Test
    void remembersAuthorizationsForADay() {
        TokenStore store = open();
        PendingAuthorization pending = new PendingAuthorization("state/1", "verifier", "http://cb/", clock.instant());
        store.putPending(pending);
        store.putPending(pending);

        assertThat(open().findPending("state/1")).contains(pending);
        assertThat(store.findPending("other")).isEmpty();
        store.removePending("state/1");
        assertThat(store.findPending("state/1")).isEmpty();
        store.removePending("state/1");
    }

    @Test
    void forgetsWhatIsStaleWhenSomethingNewComes() {
        TokenStore store = open();
        store.putPending(new PendingAuthorization("old", null, null, clock.instant()));
        clock.pass(Duration.ofDays(400));
        store.putPending(new PendingAuthorization("new", null, null, clock.instant()));

        assertThat(store.findPending("old")).isEmpty();
        assertThat(store.findPending("new")).isPresent();
    }
}
