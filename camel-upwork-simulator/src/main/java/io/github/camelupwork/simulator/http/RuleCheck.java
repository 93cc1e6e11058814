// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelupwork.catalog.Rule;

/** Checks the conditions over several parameters. */
final class RuleCheck {

    private final Map<String, Object> arguments;

    private RuleCheck(Map<String, Object> arguments) {
        this.arguments = arguments;
    }

    static Optional<Violation> violation(Rule rule, Map<String, Object> arguments) {
        return new RuleCheck(arguments).violation(rule);
    }

    private Optional<Violation> violation(Rule rule) {
        if (rule instanceof Rule.AtLeastOne some) {
            return when(
                    some.atLeastOne().stream().noneMatch(this::isGiven),
                    true,
                    "missing parameter: one of " + some.atLeastOne());
        }
        if (rule instanceof Rule.NotTogether apart) {
            List<String> given =
                    apart.notTogether().stream().filter(this::isGiven).toList();
            return when(given.size() > 1, false, "parameters " + given + " exclude each other");
        }
        if (rule instanceof Rule.Given condition) {
            return isGiven(condition.given()) ? allOf(condition.require(), condition.given()) : Optional.empty();
        }
        if (rule instanceof Rule.When condition) {
            return condition.value().equals(String.valueOf(value(condition.parameter())))
                    ? allOf(condition.require(), condition.parameter() + "=" + condition.value())
                    : Optional.empty();
        }
        // where the reference and its own samples differ, the call is let through
        return rule instanceof Rule.Complete whole ? complete(whole) : Optional.empty();
    }

    private Optional<Violation> allOf(List<String> required, String because) {
        List<String> missing = required.stream().filter(name -> !isGiven(name)).toList();
        return when(!missing.isEmpty(), true, "missing parameter " + missing + ", required with " + because);
    }

    private Optional<Violation> complete(Rule.Complete rule) {
        boolean incomplete = value(rule.complete()) instanceof Map<?, ?> map
                && rule.sets().stream().noneMatch(set -> Set.copyOf(set).equals(map.keySet()));
        return when(incomplete, false, "parameter " + rule.complete() + " must have exactly the keys " + rule.sets());
    }

    private boolean isGiven(String name) {
        Object value = value(name);
        return value != null && !"".equals(value);
    }

    private Object value(String name) {
        int dot = name.indexOf('.');
        if (dot < 0 || arguments.containsKey(name)) {
            return arguments.get(name);
        }
        return arguments.get(name.substring(0, dot)) instanceof Map<?, ?> map ? map.get(name.substring(dot + 1)) : null;
    }

    private static Optional<Violation> when(boolean violated, boolean missing, String text) {
        return violated ? Optional.of(new Violation(missing, text)) : Optional.empty();
    }
}
