// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.budget;

import java.util.Arrays;
import java.util.Locale;

/** The mechanism that keeps requests within the limits. */
enum BudgetMode {

    /** The connector's budget in one JVM. */
    UPWORK(1),
    /** The connector's budget in two JVMs that share it on PostgreSQL. */
    UPWORK_TWO_JVMS(2),
    /** A token bucket with the documented numbers; what is refused all the same is tried again with backoff. */
    TOKEN_BUCKET(1),
    /** Nothing; what is refused is tried again with backoff. */
    RETRY_ON_429(1);

    private final int jvms;

    BudgetMode(int jvms) {
        this.jvms = jvms;
    }

    static BudgetMode of(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no mode '" + name + "'; there are " + Arrays.toString(values())));
    }

    int jvms() {
        return jvms;
    }

    boolean isPeer() {
        return this == TOKEN_BUCKET || this == RETRY_ON_429;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
