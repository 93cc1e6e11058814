// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.auth.SigningRequest;
import io.github.camelupwork.budget.Backoff;
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

    /** A client of the server at that address. */
    public static UpworkClient of(URI base, Clock clock) {
        RepeatPolicy once =
                new RepeatPolicy(1, Duration.ofMinutes(1), Backoff.defaults(new Random(1)), new RetryAllowance());
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
