// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.OptionalLibrary;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.page.Progress;
import io.github.camelupwork.report.DateRange;
import io.github.camelupwork.report.ReportData;
import io.github.camelupwork.report.ReportFormat;

/** Evaluates reports on rows. */
public final class RowReports {

    private static final String FORMAT = "tqx";

    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> client;
    private final Clock clock;
    private final Set<RowScope.Requirement> knownTeams = ConcurrentHashMap.newKeySet();

    /**
     * @param client executes a call, and fails if its answer is partial
     * @param clock  says which day is today
     */
    public RowReports(Function<UpworkCall, CompletableFuture<UpworkAnswer>> client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Returns whether the call is for a report that is evaluated here. */
    public static boolean isLocallyEvaluated(UpworkCall call) {
        return call.binding().report() != null && call.binding().report().rows() != null;
    }

    /**
     * Returns the rows of the report, or its text if the call asks for CSV or XML.
     *
     * @return fails with {@link UpworkArgumentException} if the query does not name its first day, or a selector names
     *         a party for which the call does not act
     */
    public CompletableFuture<UpworkAnswer> call(UpworkCall call) {
        Object given = call.values().get(FORMAT);
        ReportFormat format = ReportFormat.of(given == null ? null : given.toString());
        return whole(
                call,
                (report, envelope) -> new UpworkAnswer(
                        format == ReportFormat.JSON
                                ? report.rows()
                                : new String(bytes(report, format), StandardCharsets.UTF_8),
                        envelope));
    }

    /** The report as JSON, an {@link java.io.InputStream}; fails like {@link #call}. */
    public CompletableFuture<UpworkAnswer> raw(UpworkCall call) {
        return whole(
                call,
                (report, envelope) ->
                        new UpworkAnswer(new ByteArrayInputStream(bytes(report, ReportFormat.JSON)), envelope));
    }

    /**
     * The rows as an iterator that the receiver closes; fails like {@link #call}. Where no group and no order reaches over the
     * end of a month, one month after another is fetched while rows are taken; else all before the first row.
     */
    public CompletableFuture<UpworkAnswer> stream(UpworkCall call) {
        return planned(call, plan -> {
            RowFetch fetch = fetch(plan);
            SectionRows rows = new SectionRows(fetch, plan.sections());
            return fetch.begin()
                    .thenCompose(begun -> rows.first())
                    .thenApply(first -> new UpworkAnswer(rows, fetch.envelope()));
        });
    }

    private CompletableFuture<UpworkAnswer> whole(
            UpworkCall call, BiFunction<ReportData, Envelope, UpworkAnswer> answer) {
        return planned(call, plan -> {
            RowFetch fetch = fetch(plan);
            List<DateRange> windows = plan.windows();
            return fetch.begin().thenCompose(begun -> fetch.report(windows)).thenCompose(report -> fetch.end()
                    .thenApply(ended -> answer.apply(report, fetch.envelope())));
        });
    }

    private RowFetch fetch(RowPlan plan) {
        return new RowFetch(
                client, plan, knownTeams, new Progress(plan.call().operation().name(), "rows"));
    }

    private CompletableFuture<UpworkAnswer> planned(
            UpworkCall call, Function<RowPlan, CompletableFuture<UpworkAnswer>> action) {
        try {
            OptionalLibrary.GRAPHQL_JAVA.require(call.operation().name(), "A report on GraphQL");
            return action.apply(RowPlan.of(call, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static byte[] bytes(ReportData report, ReportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.writer().write(report, Map.of(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
