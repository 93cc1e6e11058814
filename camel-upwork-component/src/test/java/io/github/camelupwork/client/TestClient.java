// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.auth.SigningRequest;
import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.FakeTimer;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.http.HttpAccess;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** A client that signs nothing, repeats nothing and does all on the thread that calls. */
public final class TestClient {

    private static final RequestSigner UNSIGNED = new RequestSigner() {
        @Override
        public CompletableFuture<Map<String, String>> sign(SigningRequest request) {
            return CompletableFuture.completedFuture(Map.of());
        }

        @Override
        public boolean unauthorized(Map<String, String> headers) {
            return false;
        }
    };

    private TestClient() {}

    /** A client that sends again what may be sent again, up to three times, and whose HTTP client does nothing by itself. */
    public static UpworkClient retrying(URI base, ScheduledExecutorService scheduler) {
        Clock clock = Clock.systemUTC();
        Backoff backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), new Random(1));
        return UpworkClient.of(
                HttpAccess.of(HttpClients.custom()
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .build()),
                UNSIGNED,
                base,
                new ServerClock(clock),
                clock,
                new FreeBudget(),
                new RetryPolicy(3, Duration.ofMinutes(1), backoff, new RetryAllowance()),
                BudgetTimer.of(scheduler, Runnable::run, clock),
                Runnable::run);
    }

    /** A client of the server at that address. */
    public static UpworkClient of(URI base, Clock clock) {
        RetryPolicy once =
                new RetryPolicy(1, Duration.ofMinutes(1), Backoff.defaults(new Random(1)), new RetryAllowance());
        return UpworkClient.of(
                HttpAccess.of(HttpClients.createDefault()),
                UNSIGNED,
                base,
                new ServerClock(clock),
                clock,
                new FreeBudget(),
                once,
                new FakeTimer(),
                Runnable::run);
    }
}
