// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.report.ReportParser;
import io.github.camelupwork.report.ReportQuery;
import io.github.camelupwork.report.ReportQueryException;

/** The queries of calls of reports. Aliases are applied to the rows, and not sent. */
final class ReportQueries {

    private static final String QUERY = "tq";
    private static final String FORMAT = "tqx";

    private ReportQueries() {}

    /** Returns the query of a call; empty if it has none, or one that is sent unchecked and not in the language. */
    static Optional<ReportQuery> of(UpworkCall call) {
        Object text = call.binding().report() == null ? null : call.values().get(QUERY);
        try {
            return Optional.ofNullable(text).map(Object::toString).map(ReportParser::parse);
        } catch (ReportQueryException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the values of a call as they are sent.
     *
     * @throws UpworkArgumentException if the query has aliases and the answer is text as Upwork writes it
     */
    static Map<String, Object> sent(UpworkCall call) {
        ReportQuery query = of(call).filter(ReportQuery::hasAliases).orElse(null);
        if (query == null) {
            return call.values();
        }
        Object format = call.values().get(FORMAT);
        if (format != null && !"out:json".equals(format)) {
            throw new UpworkArgumentException(
                    call.operation().name(),
                    QUERY,
                    "option 'tq': AS names columns of rows, and the text of '" + format
                            + "' comes as Upwork writes it; leave out AS, or the option 'output'",
                    null);
        }
        Map<String, Object> sent = new LinkedHashMap<>(call.values());
        sent.put(QUERY, query.withoutAliases().text());
        return sent;
    }
}
