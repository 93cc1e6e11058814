// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.util.Map;
import java.util.function.Function;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.report.DateRange;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportParser;
import io.github.camelupwork.report.ReportQuery;

/** The date windows of a report that is asked by a query. */
final class ReportWindows extends DateWindows {

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
            throw new UpworkArgumentException(
                    call.operation().name(),
                    "incremental",
                    "option 'incremental' needs a report that is asked by a query"
                            + (binding.report() == null ? "; this one takes none" : "; set 'tq'"),
                    null);
        }
        this.call = call;
        this.query = ReportParser.parse(call.values().get(QUERY).toString());
        this.kind = ReportKind.of(binding.report().name());
    }

    /** The field whose days the windows are of. */
    private String field() {
        return kind.table().dayField();
    }

    @Override
    DateRange asked() {
        return query.dateRange(field());
    }

    @Override
    UpworkCall call(DateRange window) {
        return call.with(
                QUERY, query.withDateWindow(field(), window.from(), window.to()).text());
    }

    @Override
    Function<Map<String, Object>, String> names() {
        return new RowIdentity(query, kind)::of;
    }
}
