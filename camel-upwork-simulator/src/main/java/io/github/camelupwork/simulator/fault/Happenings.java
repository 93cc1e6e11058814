// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * What other people do just before a request is answered: an offer that is withdrawn while its list is read, a message that
 * comes
 * between two pages. Safe for use by many threads.
 */
public final class Happenings {

    private final List<Rule<Runnable>> rules = new ArrayList<>();

    /** Lets something happen from now on. */
    public synchronized void plan(Runnable what, Trigger trigger) {
        rules.add(new Rule<>(what, trigger));
    }

    /** Nothing happens any more. */
    public synchronized void clear() {
        rules.clear();
    }

    /** All that goes with this request happens, in the order it was planned. */
    public void happen(String operation, String reference) {
        due(operation, reference).forEach(Runnable::run);
    }

    private synchronized List<Runnable> due(String operation, String reference) {
        return rules.stream()
                .filter(rule -> rule.applies(operation, reference))
                .map(Rule::what)
                .toList();
    }
}
