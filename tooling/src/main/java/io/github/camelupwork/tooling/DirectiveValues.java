// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;

/**
 * The arguments of one directive on an element of a document; all absent if the element does not have the directive.
 */
final class DirectiveValues {

    private final Directive directive;

    private DirectiveValues(Directive directive) {
        this.directive = directive;
    }

    static DirectiveValues of(DirectivesContainer<?> element, String name) {
        List<Directive> found = element.getDirectives(name);
        return new DirectiveValues(found.isEmpty() ? null : found.get(0));
    }

    /** One for each time the element has the directive. */
    static List<DirectiveValues> all(DirectivesContainer<?> element, String name) {
        return element.getDirectives(name).stream().map(DirectiveValues::new).toList();
    }

    /** Returns true if the element has the directive. */
    boolean isThere() {
        return directive != null;
    }

    boolean has(String argument) {
        return value(argument) != null;
    }

    /** The text of an argument; null if it is absent. */
    String text(String argument) {
        return plain(value(argument));
    }

    String text(String argument, String otherwise) {
        return has(argument) ? text(argument) : otherwise;
    }

    boolean flag(String argument) {
        return "true".equals(text(argument));
    }

    boolean flag(String argument, boolean otherwise) {
        return has(argument) ? flag(argument) : otherwise;
    }

    Integer number(String argument) {
        return has(argument) ? Integer.valueOf(text(argument)) : null;
    }

    BigDecimal decimal(String argument) {
        return has(argument) ? new BigDecimal(text(argument)) : null;
    }

    /** Returns the elements of a list, or the single value given instead of one; empty if absent. */
    List<String> texts(String argument) {
        Value<?> value = value(argument);
        if (value == null) {
            return List.of();
        }
        return value instanceof ArrayValue array
                ? array.getValues().stream().map(DirectiveValues::plain).toList()
                : List.of(plain(value));
    }

    /** Returns elements {@code value=WIRE} as a map; an element without {@code =} maps to itself. */
    Map<String, String> pairs(String argument) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String element : texts(argument)) {
            int equals = element.indexOf('=');
            pairs.put(equals < 0 ? element : element.substring(0, equals), element.substring(equals + 1));
        }
        return pairs;
    }

    private Value<?> value(String argument) {
        return directive == null || directive.getArgument(argument) == null
                ? null
                : directive.getArgument(argument).getValue();
    }

    /** A literal as text; null for null. */
    static String plain(Value<?> value) {
        if (value instanceof StringValue text) {
            return text.getValue();
        }
        if (value instanceof EnumValue constant) {
            return constant.getName();
        }
        if (value instanceof BooleanValue flag) {
            return String.valueOf(flag.isValue());
        }
        if (value instanceof IntValue number) {
            return number.getValue().toString();
        }
        return value instanceof FloatValue decimal ? decimal.getValue().toPlainString() : null;
    }
}
