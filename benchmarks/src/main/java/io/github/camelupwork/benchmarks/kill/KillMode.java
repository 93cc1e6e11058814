// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.util.Arrays;
import java.util.Locale;

/** The mechanism that keeps a hub from paying twice. */
enum KillMode {

    /** The component's own ledger, by payment key. */
    UPWORK(false, false),
    /** Camel's idempotentConsumer as it is by default: the key is stored first and removed if the route fails. */
    IDEMPOTENT_EAGER(true, false),
    /** Camel's idempotentConsumer with {@code eager=false}: the key is stored when the exchange has completed. */
    IDEMPOTENT_LAZY(false, false),
    /** The same with {@code completionEager=true}: the key is stored as soon as the payment has returned. */
    IDEMPOTENT_COMPLETION_EAGER(false, true);

    private final boolean eager;
    private final boolean completionEager;

    KillMode(boolean eager, boolean completionEager) {
        this.eager = eager;
        this.completionEager = completionEager;
    }

    /** The mode of that name. */
    static KillMode of(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no mode '" + name + "'; there are " + Arrays.toString(values())));
    }

    boolean isPeer() {
        return this != UPWORK;
    }

    boolean eager() {
        return eager;
    }

    boolean completionEager() {
        return completionEager;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
