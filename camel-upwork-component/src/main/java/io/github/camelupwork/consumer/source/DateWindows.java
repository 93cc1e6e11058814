// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.LocalDate;
import java.time.Period;
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

/**
 * The date windows of a report or of a list that is asked for by days. They are counted from one day, the anchor, for ever, so
 * that a row is met in the same window whenever it is asked for.
 */
public abstract class DateWindows {

    /**
     * A first of January that was a Monday, before there was an Upwork: weeks begin on Mondays, months with their first day.
     */
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2001, 1, 1);

    /** Only those of this package. */
    DateWindows() {}

    /**
     * The windows of a report that is asked by a query.
     *
     * @throws UpworkArgumentException if the report takes no query or the call has none
     */
    public static DateWindows byQuery(UpworkCall call) {
        return new ReportWindows(call);
    }

    /**
     * The windows of a list whose options say from which day to which, such as transactions and time reports.
     *
     * @param operation that has them
     * @param binding   of the operation, which {@link #areOptionsOf has such options}
     * @param given     the options of the endpoint
     * @param calls     prepares a call with these options besides those of the endpoint
     * @param path      dotted path to the items in an answer that is no list; null to find them
     * @param identity  the dotted path to the identity of an item; null for that of the catalog
     */
    public static DateWindows byOptions(
            String operation,
            Binding binding,
            Map<String, Object> given,
            Function<Map<String, Object>, UpworkCall> calls,
            String path,
            String identity) {
        return new OptionWindows(operation, binding, given, calls, Items.of(binding, path, identity));
    }

    /** Returns true if the operation has options for the first and the last day. */
    public static boolean areOptionsOf(Binding binding) {
        return OptionWindows.isMadeFor(binding);
    }

    /** The options that say from which day to which, which windows set; empty if the operation has none. */
    public static Set<String> optionsOf(Binding binding) {
        return binding.report() != null ? Set.of("tq") : OptionWindows.options(binding);
    }

    /** The days that the endpoint itself asks for; either end may be open. */
    abstract DateRange asked();

    /** The call that asks for one window. */
    abstract UpworkCall call(DateRange window);

    /** The rows in an answer: a list or an iterator. */
    Object rows(Object body) {
        return body;
    }

    /** Returns the content of a row: a change of it is a change of the row. */
    Object content(Map<String, Object> row) {
        return new ArrayList<>(row.values());
    }

    /** Names the rows of one answer, in their order. */
    abstract Function<Map<String, Object>, String> names();

    /** The first day ever asked for. Where neither the route nor its query names one, windows are counted as in a calendar. */
    final LocalDate anchor(StartPoint from, LocalDate today, Period lookBack, Period length) {
        return Optional.ofNullable(from.day())
                .or(() -> Optional.ofNullable(asked().from()))
                .orElseGet(() -> calendar(today.minus(lookBack), length));
    }

    /** The beginning of the window of that day: the same whenever it is asked, also if the position cannot keep it. */
    private static LocalDate calendar(LocalDate day, Period length) {
        List<DateRange> windows = new DateRange(FIRST_MONDAY, day).split(length);
        return windows.isEmpty() ? day : windows.get(windows.size() - 1).from();
    }

    /** The windows from the one that holds a day up to today, the oldest first. */
    final List<DateRange> of(LocalDate anchor, LocalDate first, LocalDate today, Period length) {
        LocalDate last = asked().to() == null || asked().to().isAfter(today) ? today : asked().to();
        DateRange range = new DateRange(anchor, last);
        return range.isEmpty()
                ? List.of()
                : range.split(length).stream()
                        .filter(window -> !window.to().isBefore(first))
                        .toList();
    }
}
