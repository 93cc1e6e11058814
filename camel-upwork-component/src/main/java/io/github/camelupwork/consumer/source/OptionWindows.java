// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.report.DateRange;

/** The date windows of a list whose options say from which day to which, such as transactions and time reports. */
final class OptionWindows extends DateWindows {

    private final Ends ends;
    private final Map<String, Object> given;
    private final Function<Map<String, Object>, UpworkCall> calls;
    private final String operation;
    private final Items items;

    /** The options that bound the days, by name. */
    private record Ends(String from, String to) {

        private static final List<Ends> KNOWN = List.of(new Ends("from", "to"), new Ends("fromDate", "tillDate"));

        static Optional<Ends> of(Binding binding) {
            return KNOWN.stream()
                    .filter(ends -> binding.option(ends.from).isPresent()
                            && binding.option(ends.to).isPresent())
                    .findFirst();
        }
    }

    /** Creates the windows described by {@link DateWindows#byOptions}. */
    OptionWindows(
            String operation,
            Binding binding,
            Map<String, Object> given,
            Function<Map<String, Object>, UpworkCall> calls,
            Items items) {
        this.ends = Ends.of(binding).orElseThrow();
        this.given = given;
        this.calls = calls;
        this.operation = operation;
        this.items = items;
    }

    /** Returns true if the operation is requested by days. */
    static boolean isMadeFor(Binding binding) {
        return Ends.of(binding).isPresent();
    }

    /** The options by whose days the operation is asked for; empty if there are none. */
    static Set<String> options(Binding binding) {
        return Ends.of(binding).map(ends -> Set.of(ends.from, ends.to)).orElse(Set.of());
    }

    @Override
    DateRange asked() {
        return new DateRange(day(ends.from), day(ends.to));
    }

    private LocalDate day(String option) {
        Object value = given.get(option);
        try {
            return value == null ? null : value instanceof LocalDate day ? day : LocalDate.parse(value.toString());
        } catch (DateTimeException e) {
            throw new UpworkArgumentException(
                    operation,
                    option,
                    "option '" + option + "' is '" + value
                            + "'; allowed beside 'incremental' is a day such as 2026-01-31",
                    e);
        }
    }

    @Override
    UpworkCall call(DateRange window) {
        return calls.apply(Map.of(ends.from, window.from(), ends.to, window.to()));
    }

    @Override
    Object rows(Object body) {
        return items.of(body);
    }

    @Override
    Object content(Map<String, Object> row) {
        return new ArrayList<>(stable(row).values());
    }

    /** The row without fields that change without a change of the row. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> stable(Map<String, Object> row) {
        return (Map<String, Object>) items.content(row);
    }

    /** Rows that have no name are named as those of a report. */
    @Override
    Function<Map<String, Object>, String> names() {
        RowIdentity rows = new RowIdentity(null, null);
        return row -> items.isNamed(row) ? items.identity(row) : rows.of(stable(row));
    }
}
