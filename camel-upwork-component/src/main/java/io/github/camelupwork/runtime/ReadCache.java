// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.camelupwork.auth.Account;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;

/**
 * Caches responses to reads by account, tenant and call, and only for as long as the same person is signed in. The cache is
 * bounded in bytes; what is used least is dropped first. Thread-safe.
 */
public final class ReadCache {

    /** The approximate bound in bytes. */
    static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Cache<Key, Entry> entries;
    private final Map<String, Integer> signIns = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /**
     * The key of a cached response.
     *
     * @param account  the person and the tenant
     * @param signIns  the sign-ins to the account before the request, so that no response outlives the next one
     * @param document the GraphQL document that was sent; null if there is none
     * @param values   the values of the parameters
     * @param settings the settings of the endpoint that change the response
     */
    private record Key(
            Account account,
            int signIns,
            String reference,
            String document,
            Map<String, Object> values,
            List<Object> settings) {}

    /**
     * A cached response.
     *
     * @param since   the time of the request, in monotonic time
     * @param longest the time after which it is dropped
     * @param bytes   the approximate memory it takes
     */
    private record Entry(UpworkAnswer answer, long since, Duration longest, int bytes) {}

    /** An empty cache. */
    public ReadCache() {
        this(System::nanoTime);
    }

    /**
     * @param nanos monotonic time
     */
    ReadCache(LongSupplier nanos) {
        this.nanos = nanos;
        this.entries = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((Key key, Entry entry) -> entry.bytes())
                .expireAfter(Expiry.writing((Key key, Entry entry) -> entry.longest()))
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Returns the cached response, or a new one, which is then cached if it is complete.
     *
     * @param longest  the maximum age of a response
     * @param settings the settings of the endpoint that change the response
     * @param ask      executes the call
     */
    public CompletableFuture<UpworkAnswer> get(
            Account account,
            UpworkCall call,
            Duration longest,
            List<Object> settings,
            Supplier<CompletableFuture<UpworkAnswer>> ask) {
        Key key = new Key(
                account,
                signIns.getOrDefault(account.id(), 0),
                call.binding().reference(),
                call.binding().document() == null
                        ? null
                        : call.binding().document().text(),
                call.values(),
                settings);
        Entry kept = entries.getIfPresent(key);
        if (kept != null) {
            Duration age = Duration.ofNanos(nanos.getAsLong() - kept.since());
            if (age.compareTo(longest) < 0) {
                return CompletableFuture.completedFuture(copy(kept.answer(), age));
            }
        }
        long since = nanos.getAsLong();
        return ask.get().thenApply(answer -> {
            if (answer.envelope() != null && !answer.envelope().isPartial()) {
                entries.put(key, new Entry(copy(answer, null), since, longest, Footprint.of(answer.body())));
            }
            return answer;
        });
    }

    /** Forgets the responses of an account, also those that are still on their way: somebody signed in anew. */
    void forget(String account) {
        signIns.merge(account, 1, Integer::sum);
        entries.asMap().keySet().removeIf(key -> key.account().id().equals(account));
    }

    /** Returns about how many bytes are cached. */
    long bytes() {
        entries.cleanUp();
        return entries.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** A route may change the body that it is given. */
    private static UpworkAnswer copy(UpworkAnswer answer, Duration age) {
        return new UpworkAnswer(
                copy(answer.body()),
                answer.envelope().with(answer.envelope().notes().withAge(age)),
                answer.replayed());
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(name, copy(member)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return value;
    }
}
