// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import io.github.camelupwork.graphql.DocumentEditor;
import io.github.camelupwork.page.Page;
import io.github.camelupwork.page.PageRequest;
import io.github.camelupwork.page.Pages;
import io.github.camelupwork.report.DateRange;
import io.github.camelupwork.report.ReportData;
import io.github.camelupwork.report.ReportEvaluator;
import io.github.camelupwork.report.ReportTable;

/** Fetches the rows of one report and evaluates it; one request after another. */
final class RowFetch {

    private static final String ENTITY = "entity";

    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> client;
    private final RowPlan plan;
    private final Binding binding;
    private final RowTerms terms;
    private String account;
    private Envelope envelope;

    RowFetch(Function<UpworkCall, CompletableFuture<UpworkAnswer>> client, RowPlan plan) {
        this.client = client;
        this.plan = plan;
        this.binding = without(plan.rows().binding(),
                key -> plan.rows().fields().containsKey(key) && !plan.keys().contains(key));
        this.terms = plan.needsTerms() ? new RowTerms(client, plan) : null;
        this.account = plan.scope().account();
    }

    static Binding without(Binding binding, Predicate<String> unwanted) {
        return binding.with(DocumentEditor.without(binding.document(), unwanted), binding.answer());
    }

    /** What stood around the last answer, as far as it is true of the report. */
    Envelope envelope() {
        return envelope == null ? null : new Envelope(envelope.status(), envelope.requestId(), null, null, Map.of(), null, null,
                null, envelope.errors());
    }

    /**
     * Finds out whose rows they are.
     *
     * @return fails with {@link UpworkArgumentException} if the call does not speak for those whom its selectors name
     */
    CompletableFuture<Void> begin() {
        CompletableFuture<Void> begun = CompletableFuture.completedFuture(null);
        for (RowScope.Must must : plan.scope().musts()) {
            begun = begun.thenCompose(done -> party(must.party(), must.keys())).thenAccept(party -> check(must, party));
        }
        return plan.kind().table() == ReportTable.TIME || account != null ? begun
                : begun.thenCompose(done -> party(ENTITY, Set.of("_uid")))
                        .thenAccept(entity -> account = text(entity.get("_uid")));
    }

    private CompletableFuture<Map<?, ?>> party(String name, Set<String> keys) {
        Binding asks = without(plan.rows().parties().get(name), key -> !keys.contains(key));
        return client.apply(new UpworkCall(plan.call().operation(), asks, Map.of())).thenApply(answer -> {
            envelope = answer.envelope();
            return (Map<?, ?>) answer.body();
        });
    }

    private void check(RowScope.Must must, Map<?, ?> party) {
        if (party.values().stream().map(RowFetch::text).noneMatch(must.value()::equals)) {
            String option = plan.call().binding().parameter(must.parameter()).map(Parameter::option).orElseThrow();
            throw new UpworkArgumentException(plan.call().operation().name(), option, "option '" + option + "' is '"
                    + must.value() + "', but the " + must.party() + " that the call speaks for is " + party.values()
                    + "; GraphQL answers for that one alone, so "
                    + (must.party().equals("user") ? "sign in as the one that is meant"
                    : "choose the organization that is meant as tenant of the account"), null);
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** The report of the rows of some windows. */
    CompletableFuture<ReportData> report(List<DateRange> windows) {
        ReportEvaluator evaluator = ReportEvaluator.of(plan.query(), plan.kind());
        return windows(windows.iterator(), evaluator).thenApply(done -> evaluator.data());
    }

    private CompletableFuture<Void> windows(Iterator<DateRange> windows, ReportEvaluator evaluator) {
        return windows.hasNext() ? window(windows.next(), evaluator).thenCompose(done -> windows(windows, evaluator))
                : CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> window(DateRange window, ReportEvaluator evaluator) {
        Pages pages = new Pages(client, call(window.from(), window.to()), 0);
        return page(pages, PageRequest.first(null, null), evaluator);
    }

    private CompletableFuture<Void> page(Pages pages, PageRequest request, ReportEvaluator evaluator) {
        return pages.read(request).thenCompose(page -> rows(page).thenCompose(rows -> {
            rows.forEach(row -> take(row, evaluator));
            return pages.next(page).map(next -> page(pages, next, evaluator))
                    .orElseGet(() -> CompletableFuture.completedFuture(null));
        }));
    }

    private CompletableFuture<List<Map<String, Object>>> rows(Page page) {
        envelope = page.answer().envelope();
        List<Map<String, Object>> rows = page.items().stream().map(RowReader::row).toList();
        return terms == null ? CompletableFuture.completedFuture(rows) : terms.join(rows);
    }

    private void take(Map<String, Object> row, ReportEvaluator evaluator) {
        if (row.get(plan.kind().table().dayField()) == null) {
            throw unreadable("a row has no day", null);
        }
        RowReader.withoutNoAgency(row);
        try {
            if (plan.scope().holds(row)) {
                evaluator.add(row);
            }
        } catch (IllegalArgumentException e) {
            throw unreadable("a row holds what its field cannot: " + e.getMessage(), e);
        }
    }

    private UpworkUnreadableAnswerException unreadable(String why, Exception cause) {
        return new UpworkUnreadableAnswerException(new Failure(plan.call().operation().name(), envelope.status(), null, why,
                envelope.requestId(), binding.permission()), cause);
    }

    private UpworkCall call(LocalDate from, LocalDate to) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("from", from.toString());
        values.put("to", to.toString());
        if (account != null) {
            values.put("accountingEntityIds", account);
        }
        return new UpworkCall(plan.call().operation(), binding, values);
    }
}
