// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.DocumentedError;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Role;
import io.github.camelupwork.simulator.operation.ApiError;

/**
 * Checks the arguments of a call against the catalog, as Upwork would. The response has the documented text where the
 * reference has one for the case, otherwise one that names the parameter.
 */
public final class ParameterCheck {

    private final boolean strict;

    /** @param strict true if unknown parameters are refused; a real server ignores them */
    public ParameterCheck(boolean strict) {
        this.strict = strict;
    }

    /**
     * Checks a call.
     *
     * @throws ApiError 400 for the first thing that is wrong
     */
    public void check(Binding binding, Arguments arguments) {
        if (strict && !arguments.unknown().isEmpty()) {
            throw new ApiError(
                    400,
                    400,
                    "Bad Request - unknown parameter " + String.join(", ", arguments.unknown()) + " of "
                            + binding.reference());
        }
        for (Parameter parameter : binding.parameters()) {
            check(binding, parameter, arguments.known().get(parameter.name()));
        }
        binding.rules().forEach(rule -> RuleCheck.violation(rule, arguments.known())
                .ifPresent(violation -> refuse(binding, violation)));
    }

    private static void check(Binding binding, Parameter parameter, Object value) {
        if (value == null) {
            if (parameter.required() && parameter.role() != Role.SIGNATURE) {
                refuse(binding, Violation.missing(parameter.name()));
            }
            return;
        }
        ValueCheck.violation(parameter, value).ifPresent(violation -> refuse(binding, violation));
        members(parameter, value)
                .forEach(members ->
                        parameter.members().forEach(member -> check(binding, member, members.get(member.name()))));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> members(Parameter parameter, Object value) {
        if (parameter.members().isEmpty()) {
            return List.of();
        }
        if (value instanceof Map) {
            return List.of((Map<String, Object>) value);
        }
        return value instanceof List<?> several
                ? several.stream()
                        .filter(Map.class::isInstance)
                        .map(each -> (Map<String, Object>) each)
                        .toList()
                : List.of();
    }

    private static void refuse(Binding binding, Violation violation) {
        String text = binding.errors().stream()
                .filter(error -> error.status() == 400)
                .map(DocumentedError::message)
                .filter(message -> violation.documentedAs(message.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("Bad Request - " + violation.text());
        throw new ApiError(400, 400, text);
    }
}
