// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.Notes;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import io.github.camelupwork.report.DateRange;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportMerge;
import io.github.camelupwork.report.ReportParser;
import io.github.camelupwork.report.ReportQuery;

/** Asks for a report over a long time in pieces, one after another, for Upwork answers a long one too late or not at all. */
public final class SplitReport {

    private static final String QUERY = "tq";
    private static final int HTTP_OK = 200;

    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> client;
    private final Period length;

    /**
     * @param client executes a call
     * @param length of a piece
     */
    public SplitReport(Function<UpworkCall, CompletableFuture<UpworkAnswer>> client, Period length) {
        this.client = client;
        this.length = length;
    }

    /**
     * The rows of the whole report with the envelope of its last piece and the errors of GraphQL of all.
     *
     * @return fails with {@link UpworkArgumentException} if the query does not say from which day to which
     */
    public CompletableFuture<UpworkAnswer> call(UpworkCall call) {
        Object text = call.values().get(QUERY);
        if (call.binding().report() == null || text == null) {
            return CompletableFuture.failedFuture(refused(call, "it works on reports that are asked by a query (tq)"));
        }
        ReportQuery query = ReportParser.parse(text.toString());
        ReportKind kind = ReportKind.of(call.binding().report().name());
        return kind.columnsOf(query).isEmpty() ? client.apply(call) : split(call, query, kind);
    }

    private CompletableFuture<UpworkAnswer> split(UpworkCall call, ReportQuery query, ReportKind kind) {
        String field = kind.table().dayField();
        DateRange range = query.dateRange(field);
        if (!range.isBounded()) {
            return CompletableFuture.failedFuture(refused(
                    call,
                    "the query must say from which '" + field
                            + "' to which, e.g. WHERE "
                            + field + " >= '2026-01-01' AND " + field + " <= '2026-12-31'"));
        }
        List<UpworkCall> pieces = range.split(length).stream()
                .map(piece -> call.with(
                        QUERY,
                        query.withDateWindow(field, piece.from(), piece.to()).text()))
                .toList();
        return pieces.size() < 2
                ? client.apply(call)
                : read(
                        pieces,
                        new ArrayList<>(),
                        new ReportMerge(query, kind),
                        new Progress(call.operation().name(), "pieces"));
    }

    private CompletableFuture<UpworkAnswer> read(
            List<UpworkCall> pieces, List<UpworkAnswer> answers, ReportMerge merge, Progress progress) {
        return client.apply(pieces.get(answers.size())).thenCompose(answer -> {
            answers.add(answer);
            progress.read(1, " of " + pieces.size());
            return answers.size() < pieces.size()
                    ? read(pieces, answers, merge, progress)
                    : CompletableFuture.completedFuture(
                            new UpworkAnswer(merged(pieces.get(0), answers, merge), around(answers)));
        });
    }

    private static List<Map<String, Object>> merged(UpworkCall call, List<UpworkAnswer> answers, ReportMerge merge) {
        try {
            return merge.merge(rows(answers));
        } catch (IllegalArgumentException e) {
            String why = "the pieces of the report cannot be put together: " + e.getMessage();
            throw new UpworkUnreadableAnswerException(
                    new Failure(
                            call.operation().name(),
                            HTTP_OK,
                            null,
                            why,
                            null,
                            call.binding().permission()),
                    e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(List<UpworkAnswer> answers) {
        return answers.stream()
                .flatMap(answer -> ((List<Map<String, Object>>) answer.body()).stream())
                .toList();
    }

    private static Envelope around(List<UpworkAnswer> answers) {
        Envelope last = answers.get(answers.size() - 1).envelope();
        return last == null
                ? null
                : last.with(answers.stream()
                                .flatMap(answer -> answer.envelope().errors().stream())
                                .toList())
                        .with(answers.stream()
                                .map(answer -> answer.envelope().notes())
                                .reduce(Notes.NONE, Notes::and));
    }

    private static UpworkArgumentException refused(UpworkCall call, String why) {
        return new UpworkArgumentException(
                call.operation().name(), "splitPeriod", "option 'splitPeriod' cannot be used: " + why, null);
    }
}
