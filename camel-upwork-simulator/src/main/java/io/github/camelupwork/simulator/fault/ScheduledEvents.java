// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * Events that a test schedules to run just before a request is answered: an offer is withdrawn while its list is read, a message
 * arrives between two pages. Safe for use by many threads.
 */
public final class ScheduledEvents {

    private final List<Rule<Runnable>> rules = new ArrayList<>();

    /** Schedules an action for the requests of a trigger. */
    public synchronized void plan(Runnable action, Trigger trigger) {
        rules.add(new Rule<>(action, trigger));
    }

    /** Cancels all events. */
    public synchronized void clear() {
        rules.clear();
    }

    /** Runs the events of this request in the order in which they were scheduled. */
    public void runDue(String operation, String reference) {
        due(operation, reference).forEach(Runnable::run);
    }

    private synchronized List<Runnable> due(String operation, String reference) {
        return rules.stream()
                .filter(rule -> rule.applies(operation, reference))
                .map(Rule::what)
                .toList();
    }
}
