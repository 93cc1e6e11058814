// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that were asked for. The first rule that applies to a request wins. Safe for use by many threads. */
public final class Faults {

    private final List<Rule<Fault>> rules = new ArrayList<>();

    /**
     * The current state of a rule.
     *
     * @param fault    the fault that happens
     * @param trigger  the trigger of the fault
     * @param happened the number of times that it has happened
     */
    public record Planned(Fault fault, Trigger trigger, int happened) {}

    /** Makes requests fail from now on. */
    public synchronized void inject(Fault fault, Trigger trigger) {
        rules.add(new Rule<>(fault, trigger));
    }

    /** Ends all faults. */
    public synchronized void clear() {
        rules.clear();
    }

    /** The rules that were asked for, also those that are used up. */
    public synchronized List<Planned> planned() {
        return rules.stream()
                .map(rule -> new Planned(rule.what(), rule.trigger(), rule.happened()))
                .toList();
    }

    /** The fault of this request, if it is to have one; counts it. */
    public synchronized Optional<Fault> next(String operation, String reference) {
        return rules.stream()
                .filter(rule -> rule.applies(operation, reference))
                .findFirst()
                .map(Rule::what);
    }
}
