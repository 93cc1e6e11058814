// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;

/** Tells the type of a report's row: the fields that a query can select, of which it selects some. */
final class RowTypes {

    private static final Pattern DAY =
            Pattern.compile("worked_on|week_worked_on|date|date_due|statement_date|fully_paid_date");
    private static final Pattern NUMBER =
            Pattern.compile("(month|year)_worked_on|hours(_\\w+)?|charges(_\\w+)?|\\w*amount|\\w*balance");

    /** Parts of the date that a query can only filter by. */
    private static final Set<String> FILTERS = Set.of("week", "month", "year");

    private RowTypes() {}

    /** The type of a row; null if the binding does not say which fields there are. */
    static AnswerType of(Binding binding) {
        if (binding.report() == null || binding.report().rows() == null) {
            return null;
        }
        Set<String> names = new LinkedHashSet<>();
        binding.report().rows().fields().keySet().stream()
                .filter(name -> !name.startsWith("_"))
                .forEach(names::add);
        names.addAll(binding.report().rows().lacks().keySet());
        names.removeAll(FILTERS);
        Map<String, AnswerField> fields = new LinkedHashMap<>();
        for (String name : names) {
            fields.put(name, field(name, binding.report().rows().lacks().containsKey(name)));
        }
        return AnswerType.object(fields, null);
    }

    private static AnswerField field(String name, boolean onlyRest) {
        AnswerType.Kind kind = DAY.matcher(name).matches()
                ? AnswerType.Kind.DATE
                : NUMBER.matcher(name).matches() ? AnswerType.Kind.DECIMAL : AnswerType.Kind.TEXT;
        AnswerField field = AnswerField.of(name, AnswerType.of(kind, kind, null), "rest");
        return onlyRest ? field : field.merge(AnswerField.of(name, field.type(), Api.GRAPHQL.id()));
    }
}
