// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.SendObserver;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportParser;

/** Asks for reports: Upwork itself where it evaluates queries, and for rows where it does not. The answers are the same. */
public final class Reports {

    private final UpworkClient client;
    private final RowReports rows;

    /**
     * @param client the client of the account
     * @param whole  the same, but failing on a partial answer: a sum of some rows would pass for the sum of all
     * @param clock  the clock that determines the current day
     */
    public Reports(UpworkClient client, UpworkClient whole, Clock clock) {
        this.client = client;
        this.rows = new RowReports(whole::call, clock);
    }

    /**
     * Checks what is known of a call before there is one: for the start of a route.
     *
     * @param tq the query; null if it is not known yet
     * @throws UpworkArgumentException if the report is evaluated here and its query does not say from which day
     */
    public static void checkAtStart(Operation operation, Binding binding, String tq) {
        if (tq != null && binding.report() != null && binding.report().rows() != null) {
            RowPlan.requireBeginning(
                    operation,
                    ReportParser.parse(tq),
                    ReportKind.of(binding.report().name()));
        }
    }

    /** The rows, in memory; text if the call asks for CSV or XML. */
    public CompletableFuture<UpworkAnswer> call(UpworkCall call) {
        return RowReports.isLocallyEvaluated(call) ? rows.call(call) : client.call(call);
    }

    /** The rows as they come, as an iterator that the receiver closes. */
    public CompletableFuture<UpworkAnswer> stream(UpworkCall call) {
        return RowReports.isLocallyEvaluated(call) ? rows.stream(call) : client.rows(call);
    }

    /** The report as the bytes of its JSON, an {@link java.io.InputStream}. */
    public CompletableFuture<UpworkAnswer> raw(UpworkCall call) {
        return RowReports.isLocallyEvaluated(call) ? rows.raw(call) : client.raw(call, SendObserver.NONE);
    }
}
