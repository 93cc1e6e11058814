// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.budget;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.camelupwork.benchmarks.HubSettings;

/** A child: as many workers on a plain HTTP client, with a token bucket or without, that back off when they are refused. */
public final class BareClient {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final long FIRST_BACKOFF = 1000;
    private static final long LONGEST_BACKOFF = 64_000;

    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final Bucket bucket;

    private BareClient(HubSettings settings) {
        request = HttpRequest.newBuilder(URI.create(settings.get("baseUrl") + "/api/auth/v1/info.json"))
                .header("Authorization", "Bearer " + settings.get("accessToken"))
                .build();
        bucket = BudgetMode.of(settings.get("mode")) == BudgetMode.TOKEN_BUCKET ? bucket() : null;
    }

    /** The documented limits, said to a token bucket: full at first, filled up evenly. */
    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(10).refillGreedy(10, Duration.ofSeconds(1)))
                .addLimit(limit -> limit.capacity(300).refillGreedy(300, Duration.ofMinutes(1)))
                .build();
    }

    /** Asks for as long as the settings in {@code hub.properties} of the directory say. */
    public static void main(String[] args) throws Exception {
        HubSettings settings = HubSettings.read(Path.of(args[0]).resolve("hub.properties"));
        new BareClient(settings).run(settings);
        System.exit(0);
    }

    private void run(HubSettings settings) throws IOException, InterruptedException {
        BudgetRun.awaitOthers();
        ExecutorService workers = Executors.newCachedThreadPool();
        for (int i = 0; i < settings.number("threads"); i++) {
            workers.submit(() -> work(0));
        }
        for (int i = 0; i < settings.number("pollers"); i++) {
            workers.submit(() -> work(1000));
        }
        end.await(settings.number("seconds"), TimeUnit.SECONDS);
    }

    private Void work(long pause) throws IOException, InterruptedException {
        long backoff = FIRST_BACKOFF;
        while (!end.await(pause, TimeUnit.MILLISECONDS)) {
            if (ask() == TOO_MANY_REQUESTS) {
                end.await(backoff / 2 + ThreadLocalRandom.current().nextLong(backoff / 2), TimeUnit.MILLISECONDS);
                backoff = Math.min(LONGEST_BACKOFF, 2 * backoff);
            } else {
                backoff = FIRST_BACKOFF;
            }
        }
        return null;
    }

    private int ask() throws IOException, InterruptedException {
        if (bucket != null) {
            bucket.asBlocking().consume(1);
        }
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
