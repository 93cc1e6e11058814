// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.camelupwork.simulator.json.Json;

/**
 * Tells a hub by HTTP that something changed. The way they are signed is that of Standard Webhooks; their body is invented, for
 * nobody has published what Upwork sends. Each is sent once, and lost if the hub does not answer.
 */
public final class Pushes implements AutoCloseable {

    private static final int SENDERS = 4;
    private static final int WAITING = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String BASE64_SECRET = "whsec_";

    private final Clock clock;
    private final ThreadPoolExecutor senders;
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private HttpClient http;
    private volatile Target target;
    private int sent;
    private int lost;

    /** Where pushes go, and what proves who sends them. */
    private record Target(URI address, String secret, boolean signed) {

        private byte[] key() {
            return secret.startsWith(BASE64_SECRET)
                    ? Base64.getDecoder().decode(secret.substring(BASE64_SECRET.length()))
                    : secret.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** @param clock the time of this machine, which the hub compares with its own; not that of the simulated world */
    public Pushes(Clock clock) {
        this.clock = clock;
        this.senders = new ThreadPoolExecutor(
                SENDERS, SENDERS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), Pushes::thread, this::drop);
        senders.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "simulator-push");
        thread.setDaemon(true);
        return thread;
    }

    /** Signs pushes for this address from now on. */
    public void to(URI address, String secret) {
        target = new Target(address, secret, true);
    }

    /** Sends the secret itself to this address from now on, in the header {@code Authorization}. */
    public void withSecretTo(URI address, String secret) {
        target = new Target(address, secret, false);
    }

    /** Sends no pushes any more. */
    public void end() {
        target = null;
    }

    /** Counts from zero; the address stays. */
    public synchronized void reset() {
        sent = 0;
        lost = 0;
        answers.clear();
    }

    /** Sends a push if there is an address; does not wait for its answer. */
    public void send(String what) {
        Target now = target;
        if (now != null) {
            senders.execute(() -> send(now, what));
        }
    }

    /** The address, how many pushes were sent and lost, and how many had which answer. */
    public synchronized Map<String, Object> status() {
        Target now = target;
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("url", now == null ? null : now.address().toString());
        status.put("sent", sent);
        status.put("lost", lost);
        status.put("answers", new TreeMap<>(answers));
        return status;
    }

    /** The number of pushes that had an answer with that HTTP status. */
    public synchronized int answered(int status) {
        return answers.getOrDefault(status, 0);
    }

    private void send(Target now, String what) {
        String id = "msg_" + UUID.randomUUID();
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        String body = Json.write(Map.of("type", what));
        HttpRequest.Builder request = HttpRequest.newBuilder(now.address())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (now.signed()) {
            request.header("webhook-id", id)
                    .header("webhook-timestamp", timestamp)
                    .header("webhook-signature", "v1," + hmac(now.key(), id + '.' + timestamp + '.' + body));
        } else {
            request.header("Authorization", "Bearer " + now.secret());
        }
        try {
            count(http().send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException e) {
            drop(null, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        }
        return http;
    }

    private synchronized void count(int status) {
        sent++;
        answers.merge(status, 1, Integer::sum);
    }

    private synchronized void drop(Runnable work, ThreadPoolExecutor executor) {
        lost++;
    }

    private static String hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }
}
