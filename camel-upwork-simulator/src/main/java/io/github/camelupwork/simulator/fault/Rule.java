// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import java.util.Random;

/**
 * Something that goes with the requests of a trigger, and how often it did. Whoever holds it guards it against other threads.
 *
 * @param <T> what it is
 */
final class Rule<T> {

    private final T what;
    private final Trigger trigger;
    private final Random dice;
    private int seen;
    private int happened;

    Rule(T what, Trigger trigger) {
        this.what = what;
        this.trigger = trigger;
        this.dice = new Random(trigger.seed());
    }

    T what() {
        return what;
    }

    Trigger trigger() {
        return trigger;
    }

    int happened() {
        return happened;
    }

    /** Whether it goes with this request; counts it. */
    boolean applies(String operation, String reference) {
        boolean applies = trigger.matches(operation, reference)
                && !usedUp()
                && seen++ >= trigger.skip()
                && dice.nextDouble() < trigger.probability();
        happened += applies ? 1 : 0;
        return applies;
    }

    private boolean usedUp() {
        return trigger.times() >= 0 && happened >= trigger.times();
    }
}
