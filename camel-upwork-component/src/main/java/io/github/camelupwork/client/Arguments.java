// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of one call, by option. Immutable. */
public final class Arguments {

    private final Map<String, Argument> byOption;
    private final CallContext context;

    private Arguments(Map<String, Argument> byOption, CallContext context) {
        this.byOption = byOption;
        this.context = context;
    }

    /** Returns empty arguments. */
    public static Arguments none() {
        return new Arguments(Map.of(), CallContext.NONE);
    }

    /** Returns the values of one source; nulls are left out. */
    public static Arguments of(Map<String, ?> values, Argument.Source source) {
        return none().with(values, source);
    }

    /** Returns these arguments, overridden by those of another source. */
    public Arguments with(Map<String, ?> values, Argument.Source source) {
        Map<String, Argument> merged = new LinkedHashMap<>(byOption);
        values.forEach((option, value) -> {
            if (value != null) {
                merged.put(option, new Argument(value, source));
            }
        });
        return new Arguments(merged, context);
    }

    /** Returns the same arguments, given by that message. */
    public Arguments of(CallContext message) {
        return new Arguments(byOption, message);
    }

    /** The message that gives them. */
    CallContext context() {
        return context;
    }

    /** The value of an option. */
    public Optional<Argument> get(String option) {
        return Optional.ofNullable(byOption.get(option));
    }

    /** Returns true if the option was given. */
    public boolean has(String option) {
        return byOption.containsKey(option);
    }

    /** The options that were given. */
    public Set<String> options() {
        return Collections.unmodifiableSet(byOption.keySet());
    }
}
