// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.Argument;
import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.client.CallPreparer;
import io.github.camelupwork.client.Notes;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.exception.Causes;
import io.github.camelupwork.graphql.Partial;
import io.github.camelupwork.ledger.reconcile.Reader;
import io.github.camelupwork.page.PageRequest;
import io.github.camelupwork.page.Pages;
import io.github.camelupwork.rows.Reports;

/** Reads operations for those who settle doubts, all pages of a list; blocks until it has read. */
public final class OperationReader implements Reader {

    private final Catalog catalog;
    private final Api api;
    private final CallPreparer preparer;
    private final UpworkClient client;
    private final Reports reports;

    /**
     * In the name of the account that the preparer and the client belong to.
     *
     * @param api   by which it is read
     * @param clock says which day is today
     */
    public OperationReader(Catalog catalog, Api api, CallPreparer preparer, UpworkClient client, Clock clock) {
        this.catalog = catalog;
        this.api = api;
        // what is missing from a partial answer, or is of another team, would pass for what is not there, and be paid
        // again
        this.preparer = preparer.withoutFilters();
        this.client = client.with(Partial.FAIL);
        this.reports = new Reports(this.client, this.client, clock);
    }

    @Override
    public Object read(String name, Map<String, Object> options) throws Exception {
        Operation operation = catalog.operation(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no operation " + name));
        try {
            UpworkCall call = preparer.prepare(operation, api, Arguments.of(options, Argument.Source.URI))
                    .join();
            return withNulls(call, whole(call, answer(call)));
        } catch (CompletionException e) {
            throw Causes.exception(e);
        }
    }

    @Override
    public Set<String> unavailableColumns(String name) {
        return catalog.operation(name).stream()
                .flatMap(operation -> operation.bindings(api).stream())
                .map(Binding::report)
                .filter(report -> report != null && report.rows() != null)
                .flatMap(report -> report.rows().lacks().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** A list that is shorter than it says is cut off; what is missing from it would pass for what is not there. */
    private static UpworkAnswer whole(UpworkCall call, UpworkAnswer answer) {
        Long total = answer.envelope() == null ? null : answer.envelope().total();
        if (total != null && answer.body() instanceof Collection<?> items) {
            long different = different(items, call.binding().answer().identity())
                    + answer.envelope().notes().nullItems();
            if (different < total) {
                throw new IllegalStateException(call.operation().name() + " answered " + different + " of " + total
                        + " items, so it is cut off");
            }
        }
        return answer;
    }

    /**
     * What was answered as null may be what is looked for: in a list it is an item of which nothing is known, and an object that
     * lacks such members cannot be trusted.
     */
    private static Object withNulls(UpworkCall call, UpworkAnswer answer) {
        Notes notes = answer.envelope() == null ? Notes.NONE : answer.envelope().notes();
        if (answer.body() instanceof Collection<?> items) {
            List<Object> all = new ArrayList<>(items);
            LongStream.range(0, notes.nullItems()).forEach(item -> all.add(Map.of()));
            return all;
        }
        if (notes.nulls() > 0) {
            throw new IllegalStateException(
                    call.operation().name() + " answered null in place of " + notes.nulls() + " members of its lists");
        }
        return answer.body();
    }

    /** Pages that shift while they are read show an item twice and lack another. */
    private static long different(Collection<?> items, String identity) {
        return items.stream()
                .map(item -> item instanceof Map<?, ?> members && members.get(identity) != null
                        ? members.get(identity)
                        : new Object())
                .distinct()
                .count();
    }

    private UpworkAnswer answer(UpworkCall call) {
        if (call.binding().answer().kind() == Answer.Kind.TABLE) {
            return reports.call(call).join();
        }
        return call.binding().answer().kind() == Answer.Kind.LIST
                ? new Pages(client::call, call, 0)
                        .all(PageRequest.first(null, null))
                        .join()
                : client.call(call).join();
    }
}
