// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import java.util.Random;

/**
 * Something that applies to the requests of a trigger, and the number of times that it did. The owner guards it
 * against other threads.
 *
 * @param <T> the type of what applies
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

    /** Returns true if it applies to this request, and counts the request. */
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
