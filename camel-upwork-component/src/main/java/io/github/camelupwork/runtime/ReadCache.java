// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import org.apache.camel.support.LRUCacheFactory;

/**
 * Keeps answers to reads for a while, by account, tenant and call. At most so many answers are kept, those that were used last.
 * Safe for many threads.
 */
public final class ReadCache {

    private static final int MOST_ANSWERS = 1000;

    private final Map<Key, Entry> entries = LRUCacheFactory.newLRUCache(MOST_ANSWERS);
    private final LongSupplier nanos;

    /**
     * The key of a cached answer.
     *
     * @param account  the person and the tenant
     * @param document the GraphQL document that was sent; null if there is none
     * @param values   the values of the parameters
     * @param settings the settings of the endpoint that change the answer
     */
    private record Key(
            Account account, String reference, String document, Map<String, Object> values, List<Object> settings) {}

    private record Entry(UpworkAnswer answer, long since) {}

    /** An empty cache. */
    public ReadCache() {
        this(System::nanoTime);
    }

    /**
     * @param nanos monotonic time
     */
    ReadCache(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Returns the cached answer, or a new one, which is then cached if it is complete.
     *
     * @param longest  the maximum age of an answer
     * @param settings the settings of the endpoint that change the answer
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
                call.binding().reference(),
                call.binding().document() == null
                        ? null
                        : call.binding().document().text(),
                call.values(),
                settings);
        Entry kept = entries.get(key);
        if (kept != null) {
            Duration age = Duration.ofNanos(nanos.getAsLong() - kept.since());
            if (age.compareTo(longest) < 0) {
                return CompletableFuture.completedFuture(copy(kept.answer(), age));
            }
        }
        long since = nanos.getAsLong();
        return ask.get().thenApply(answer -> {
            if (answer.envelope() != null && answer.envelope().errors().isEmpty()) {
                entries.put(key, new Entry(copy(answer, null), since));
            }
            return answer;
        });
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
