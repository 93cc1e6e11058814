// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.Notes;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.GraphQLError;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import io.github.camelupwork.graphql.DocumentEditor;
import io.github.camelupwork.graphql.GraphQLAnswer;
import io.github.camelupwork.page.Page;
import io.github.camelupwork.page.PageRequest;
import io.github.camelupwork.page.Pages;
import io.github.camelupwork.page.Progress;
import io.github.camelupwork.report.DateRange;
import io.github.camelupwork.report.ReportData;
import io.github.camelupwork.report.ReportEvaluator;
import io.github.camelupwork.report.ReportTable;

/** Fetches the rows of one report and evaluates it; one request after another. */
final class RowFetch {

    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> client;
    private final RowPlan plan;
    private final Binding binding;
    private final RowTerms terms;
    private final RowParties parties;
    private final Progress progress;
    private final List<GraphQLError> errors = new ArrayList<>();
    private String account;
    private boolean hasRows;
    private Envelope envelope;
    private Notes notes = Notes.NONE;

    /**
     * @param knownTeams teams that were asked about already; is added to
     * @param progress   logs how far it has come
     */
    RowFetch(
            Function<UpworkCall, CompletableFuture<UpworkAnswer>> client,
            RowPlan plan,
            Set<RowScope.Requirement> knownTeams,
            Progress progress) {
        this.client = call -> client.apply(call).thenApply(this::record);
        this.plan = plan;
        this.binding = without(
                plan.rows().binding(),
                key -> plan.rows().fields().containsKey(key) && !plan.keys().contains(key));
        this.terms = plan.needsTerms() ? new RowTerms(this.client, plan) : null;
        this.parties = new RowParties(this.client, plan, knownTeams);
        this.progress = progress;
        this.account = plan.scope().account();
    }

    static Binding without(Binding binding, Predicate<String> unwanted) {
        return binding.with(DocumentEditor.without(binding.document(), unwanted), binding.answer());
    }

    /** Returns the envelope of the last answer, as far as it applies to the report, with the errors of all answers. */
    Envelope envelope() {
        return envelope == null
                ? null
                : Envelope.of(envelope.status())
                        .from(envelope.requestId(), null)
                        .with(errors)
                        .with(notes);
    }

    /**
     * Determines the owner of the rows.
     *
     * @return fails with {@link UpworkArgumentException} if the call does not act for the parties that its selectors
     *         name
     */
    CompletableFuture<Void> begin() {
        CompletableFuture<Void> begun = parties.check();
        return plan.kind().table() == ReportTable.TIME || account != null
                ? begun
                : begun.thenCompose(done -> parties.account()).thenAccept(found -> account = found);
    }

    /**
     * Finds out whether an empty report is one of a team that is not there.
     *
     * @return fails with {@link UpworkArgumentException} if it is
     */
    CompletableFuture<Void> end() {
        return hasRows ? CompletableFuture.completedFuture(null) : parties.checkTeams();
    }

    private UpworkAnswer record(UpworkAnswer answer) {
        envelope = answer.envelope();
        errors.addAll(envelope.errors());
        notes = notes.and(envelope.notes());
        if (notes.noList()) {
            throw unreadable(GraphQLAnswer.NO_LIST, null);
        }
        return answer;
    }

    /** The report of the rows of some windows. */
    CompletableFuture<ReportData> report(List<DateRange> windows) {
        ReportEvaluator evaluator = ReportEvaluator.of(plan.query(), plan.kind());
        return windows(windows.iterator(), evaluator).thenApply(done -> evaluator.data());
    }

    private CompletableFuture<Void> windows(Iterator<DateRange> windows, ReportEvaluator evaluator) {
        return windows.hasNext()
                ? window(windows.next(), evaluator).thenCompose(done -> windows(windows, evaluator))
                : CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> window(DateRange window, ReportEvaluator evaluator) {
        Pages pages = new Pages(client, call(window.from(), window.to()), 0);
        return page(pages, PageRequest.first(null, null), evaluator, window);
    }

    private CompletableFuture<Void> page(
            Pages pages, PageRequest request, ReportEvaluator evaluator, DateRange window) {
        return pages.read(request).thenCompose(page -> taken(page, evaluator).thenCompose(done -> {
            progress.read(page.items().size(), " up to " + window.to());
            return pages.next(page)
                    .map(next -> page(pages, next, evaluator, window))
                    .orElseGet(() -> CompletableFuture.completedFuture(null));
        }));
    }

    /** Rows are made one by one where nothing is joined to them: a month of them, and of what was answered, is held already. */
    private CompletableFuture<Void> taken(Page page, ReportEvaluator evaluator) {
        if (terms == null) {
            page.items().forEach(item -> take(RowReader.row(item), evaluator));
            return CompletableFuture.completedFuture(null);
        }
        return terms.join(page.items().stream().map(RowReader::row).toList())
                .thenAccept(rows -> rows.forEach(row -> take(row, evaluator)));
    }

    private void take(Map<String, Object> row, ReportEvaluator evaluator) {
        Object day = row.get(plan.kind().table().dayField());
        if (day == null || day instanceof String text && text.isBlank()) {
            throw unreadable("a row has no day", null);
        }
        RowReader.withoutNoAgency(row);
        try {
            if (plan.scope().holds(row)) {
                hasRows = true;
                evaluator.add(row);
            }
        } catch (IllegalArgumentException e) {
            throw unreadable("a row holds what its field cannot: " + e.getMessage(), e);
        }
    }

    private UpworkUnreadableAnswerException unreadable(String why, Exception cause) {
        return new UpworkUnreadableAnswerException(
                new Failure(
                        plan.call().operation().name(),
                        envelope.status(),
                        null,
                        why,
                        envelope.requestId(),
                        binding.permission()),
                cause);
    }

    private UpworkCall call(LocalDate from, LocalDate to) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("from", from.toString());
        values.put("to", to.toString());
        if (account != null) {
            values.put("accountingEntityIds", account);
        }
        return plan.call().by(binding).with(values);
    }
}
