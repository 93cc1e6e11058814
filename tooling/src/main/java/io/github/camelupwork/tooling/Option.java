// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;

/**
 * One option of a group with everything its operations say about it. Where they disagree, nothing is stated.
 *
 * @param name the name of the option, e.g. {@code milestoneId}
 * @param uses the uses of the option by the operations that have it, never empty
 */
record Option(String name, List<Use> uses) {

    /**
     * The use of an option by one operation.
     *
     * @param operation the short name of the operation
     * @param parameter the parameter that the option sets, or the choice among bindings
     * @param required  true if no binding of the operation works without it
     */
    record Use(String operation, Parameter parameter, boolean required) {}

    /** The common type; text where the operations differ. */
    ParameterType type() {
        ParameterType type = agreed(Parameter::type);
        return type == null ? ParameterType.STRING : type;
    }

    String description() {
        return uses.get(0).parameter().description();
    }

    /** The allowed values if they are the same everywhere and only one may be given; else empty. */
    List<String> values() {
        boolean several = uses.stream()
                .map(Use::parameter)
                .anyMatch(p -> p.separator() != null || p.range() != null || p.type() == ParameterType.LIST);
        List<String> values = agreed(Parameter::values);
        return several || values == null ? List.of() : values;
    }

    /** The default if it is the same everywhere; else null. */
    String defaultValue() {
        return agreed(Parameter::defaultValue);
    }

    boolean secret() {
        return uses.stream().anyMatch(use -> use.parameter().secret());
    }

    /** Returns true if every operation that has it needs it and no property of the account stands in for it. */
    boolean mustBeGiven() {
        return uses.stream().allMatch(use -> use.required() && use.parameter().means() == null);
    }

    /** The operations that have it, each once, as the first of their bindings describes it. */
    List<Use> operations() {
        return uses.stream()
                .filter(use -> uses.stream()
                                .filter(other -> other.operation().equals(use.operation()))
                                .findFirst()
                                .orElseThrow()
                        == use)
                .toList();
    }

    private <T> T agreed(Function<Parameter, T> property) {
        Stream<T> values = uses.stream().map(Use::parameter).map(property);
        List<T> distinct = values.distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : null;
    }
}
