// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;

/** A store of Bucket4j in a map, on the test's time or the system's. */
public class MapStore extends AbstractCompareAndSwapBasedProxyManager<String> {

    private final Map<String, byte[]> states;

    public MapStore() {
        super(ClientSideConfig.getDefault().withClientClock(TimeMeter.SYSTEM_MILLISECONDS));
        this.states = new ConcurrentHashMap<>();
    }

    MapStore(FakeTimer timer) {
        this(timer, Duration.ZERO, new ConcurrentHashMap<>());
    }

    private MapStore(FakeTimer timer, Duration ahead, Map<String, byte[]> states) {
        super(ClientSideConfig.getDefault().withClientClock(new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return timer.now().plus(ahead).toEpochMilli() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        }));
        this.states = states;
    }

    /** The same store as a JVM sees it whose clock is ahead. */
    MapStore seenBy(FakeTimer timer, Duration ahead) {
        return new MapStore(timer, ahead, states);
    }

    int size() {
        return states.size();
    }

    @Override
    public void removeProxy(String key) {
        states.remove(key);
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeout) {
                return Optional.ofNullable(states.get(key));
            }

            @Override
            public boolean compareAndSwap(
                    byte[] before, byte[] after, RemoteBucketState state, Optional<Long> timeout) {
                synchronized (states) {
                    boolean same = Arrays.equals(states.get(key), before);
                    if (same) {
                        states.put(key, after);
                    }
                    return same;
                }
            }
        };
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
        throw new UnsupportedOperationException();
    }
}
