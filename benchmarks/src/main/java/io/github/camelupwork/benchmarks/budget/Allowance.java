// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.budget;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.camelupwork.simulator.fault.Window;

/** The maximum that strict windows allow: each request is sent at the first moment at which it is allowed. */
final class Allowance {

    private Allowance() {}

    /** Returns the number of requests that may pass within the given time from the first one on. */
    static int within(Duration time, List<Window> windows) {
        List<Duration> sent = new ArrayList<>();
        for (Duration next = Duration.ZERO; next.compareTo(time) < 0; next = next(sent, windows)) {
            sent.add(next);
        }
        return sent.size();
    }

    private static Duration next(List<Duration> sent, List<Window> windows) {
        Duration next = sent.get(sent.size() - 1);
        for (Window window : windows) {
            int first = sent.size() - window.requests();
            if (first >= 0 && sent.get(first).plus(window.length()).compareTo(next) > 0) {
                next = sent.get(first).plus(window.length());
            }
        }
        return next;
    }
}
