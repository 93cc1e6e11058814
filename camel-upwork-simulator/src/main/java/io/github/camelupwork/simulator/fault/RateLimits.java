// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The request limits of the reference, enforced as strict sliding windows for each client address: in no span of a
 * window's length do more requests pass than it allows. A client that exceeds them is blocked until a minute after its
 * <em>last</em> limited request, so requests in the meantime extend the block. Off until windows are set. Safe for use
 * by many threads.
 */
public final class RateLimits {

    private static final Duration BLOCK = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Counted> clients = new HashMap<>();
    private List<Window> windows = List.of();
    private boolean retryAfter;

    /** Limits by that time. */
    public RateLimits(Clock clock) {
        this.clock = clock;
    }

    /** Enforces these windows from now on, forgetting what was counted; none switches the limits off. */
    public synchronized void enforce(List<Window> limits) {
        windows = List.copyOf(limits);
        clients.clear();
    }

    /** Sets whether a 429 has {@code Retry-After}; the reference knows no such header, so it is off at first. */
    public synchronized void sendRetryAfter(boolean send) {
        retryAfter = send;
    }

    /** Forgets what was counted and every block; the windows stay. */
    public synchronized void reset() {
        clients.clear();
    }

    /** The windows that are enforced. */
    public synchronized List<Window> windows() {
        return windows;
    }

    /** Returns the number of requests that each address was refused. */
    public synchronized Map<String, Integer> refused() {
        Map<String, Integer> refused = new HashMap<>();
        clients.forEach((address, client) -> refused.put(address, client.refused));
        return refused;
    }

    /** Returns what is counted of each address at this time, and until when it is blocked. */
    public synchronized List<Client> clients() {
        Instant now = clock.instant();
        return clients.entrySet().stream()
                .map(client -> client.getValue().seen(client.getKey(), now))
                .sorted(Comparator.comparing(Client::address))
                .toList();
    }

    /**
     * An address that sent requests.
     *
     * @param address      the address
     * @param used         the requests that passed in each window, in the order of the windows
     * @param refused      the number of refused requests
     * @param blockedUntil the end of the block; null if there is none
     */
    public record Client(String address, List<Integer> used, int refused, Instant blockedUntil) {}

    /** Counts a request and says whether it may pass. */
    public synchronized Verdict admit(String address) {
        return windows.isEmpty()
                ? Verdict.PASS
                : clients.computeIfAbsent(address, any -> new Counted()).admit(clock.instant());
    }

    /**
     * The decision on a request.
     *
     * @param passes     true if the request may pass
     * @param retryAfter the seconds until the block ends; null if it passes or {@code Retry-After} is off
     */
    public record Verdict(boolean passes, Long retryAfter) {

        static final Verdict PASS = new Verdict(true, null);
    }

    private final class Counted {

        private final Deque<Instant> passed = new ArrayDeque<>();
        private Instant blockedUntil = Instant.MIN;
        private int refused;

        Verdict admit(Instant now) {
            forgetBefore(now.minus(longest()));
            if (now.isBefore(blockedUntil) || windows.stream().anyMatch(window -> isFull(window, now))) {
                return refuse(now);
            }
            passed.addLast(now);
            return Verdict.PASS;
        }

        private Verdict refuse(Instant now) {
            refused++;
            blockedUntil = now.plus(BLOCK);
            return new Verdict(false, retryAfter ? BLOCK.toSeconds() : null);
        }

        Client seen(String address, Instant now) {
            List<Integer> used = windows.stream()
                    .map(window -> (int) passed.stream()
                            .filter(time -> time.isAfter(now.minus(window.length())))
                            .count())
                    .toList();
            return new Client(address, used, refused, now.isBefore(blockedUntil) ? blockedUntil : null);
        }

        private boolean isFull(Window window, Instant now) {
            Instant start = now.minus(window.length());
            int counted = 0;
            for (var times = passed.descendingIterator(); times.hasNext() && counted < window.requests(); ) {
                if (!times.next().isAfter(start)) {
                    return false;
                }
                counted++;
            }
            return counted >= window.requests();
        }

        private void forgetBefore(Instant start) {
            while (!passed.isEmpty() && !passed.peekFirst().isAfter(start)) {
                passed.removeFirst();
            }
        }

        private Duration longest() {
            return windows.stream()
                    .map(Window::length)
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
        }
    }
}
