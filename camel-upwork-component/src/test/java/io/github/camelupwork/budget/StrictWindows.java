// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

/** Upwork's side of it: counts what arrives in every window, wherever it begins. */
final class StrictWindows {

    private StrictWindows() {}

    /** Fails if any stretch of time, both ends included, holds more than a limit allows. Times ascend. */
    static void check(RequestLimits limits, List<Long> nanos) {
        for (RequestLimit limit : limits.all()) {
            for (int first = 0; first + limit.requests() < nanos.size(); first++) {
                long distance = nanos.get(first + limit.requests()) - nanos.get(first);
                assertThat(Duration.ofNanos(distance))
                        .as("%s, from request %d on", limit, first)
                        .isGreaterThan(limit.window());
            }
        }
    }
}
