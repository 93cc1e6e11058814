// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.report.DateRange;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportParser;
import io.github.camelupwork.report.ReportQuery;

/**
 * The date windows of a report. They are counted from one day, the anchor, for ever, so that a row is met in the same window
 * whenever it is asked for.
 */
final class ReportWindows {

    private static final String QUERY = "tq";

    private final UpworkCall call;
    private final ReportQuery query;
    private final ReportKind kind;

    /**
     * @throws UpworkArgumentException if the report takes no query or the call has none
     */
    ReportWindows(UpworkCall call) {
        Binding binding = call.binding();
        if (binding.report() == null || call.values().get(QUERY) == null) {
            throw new UpworkArgumentException(call.operation().name(), "incremental", "option 'incremental' needs a report that is"
                    + " asked by a query" + (binding.report() == null ? "; this one takes none" : "; set 'tq'"), null);
        }
        this.call = call;
        this.query = ReportParser.parse(call.values().get(QUERY).toString());
        this.kind = ReportKind.of(binding.report().name());
    }

    /** The field whose days the windows are of. */
    private String field() {
        return kind.table().dayField();
    }

    /** The days the query itself asks for. */
    DateRange asked() {
        return query.dateRange(field());
    }

    /** The first day ever asked for. */
    LocalDate anchor(StartPoint from, LocalDate today, Period lookBack) {
        return Optional.ofNullable(from.day()).or(() -> Optional.ofNullable(asked().from())).orElseGet(() -> today.minus(lookBack));
    }

    /** The windows from the one that holds a day up to today, the oldest first. */
    List<DateRange> of(LocalDate anchor, LocalDate first, LocalDate today, Period length) {
        LocalDate last = asked().to() == null || asked().to().isAfter(today) ? today : asked().to();
        DateRange range = new DateRange(anchor, last);
        return range.isEmpty() ? List.of()
                : range.split(length).stream().filter(window -> !window.to().isBefore(first)).toList();
    }

    /** The call that asks for one window. */
    UpworkCall call(DateRange window) {
        return call.with(QUERY, query.withDateWindow(field(), window.from(), window.to()).text());
    }

    RowIdentity identity() {
        return new RowIdentity(query, kind);
    }
}
