// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelupwork.client.Notes;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.GraphQLError;

/** Reads the pages of one list. */
public final class Pages {

    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> client;
    private final UpworkCall call;
    private final int maxItems;

    /**
     * @param client   executes a call
     * @param call     the list, without a page
     * @param maxItems the most items to read; 0 for all
     */
    public Pages(Function<UpworkCall, CompletableFuture<UpworkAnswer>> client, UpworkCall call, int maxItems) {
        this.client = client;
        this.call = call;
        this.maxItems = maxItems <= 0 ? Integer.MAX_VALUE : maxItems;
    }

    /** All items from there on, with the envelope of the first page and the errors of GraphQL of all. */
    public CompletableFuture<UpworkAnswer> all(PageRequest from) {
        return read(from).thenCompose(page -> collect(page, new Collected())
                .thenApply(all -> new UpworkAnswer(
                        all.items, page.answer().envelope().with(all.errors).with(all.notes))));
    }

    /** The same as an {@link ItemIterator}, whose first page is read and whose others are as items are taken. */
    public CompletableFuture<UpworkAnswer> stream(PageRequest from) {
        return read(from)
                .thenApply(page -> new UpworkAnswer(
                        new ItemIterator(this, page, maxItems), page.answer().envelope()));
    }

    /** One page; who cancels it takes its request out of the budget's queue. */
    public CompletableFuture<Page> read(PageRequest request) {
        CompletableFuture<UpworkAnswer> asked = client.apply(request.of(call));
        CompletableFuture<Page> page = asked.thenApply(answer -> new Page(request, answer));
        page.whenComplete((read, failure) -> {
            if (page.isCancelled()) {
                asked.cancel(true);
            }
        });
        return page;
    }

    /** Returns the request for the next page; empty if the given page is the last. */
    public Optional<PageRequest> next(Page page) {
        return page.next(call);
    }

    private CompletableFuture<Collected> collect(Page page, Collected all) {
        all.add(page);
        Optional<PageRequest> next = all.items.size() < maxItems ? next(page) : Optional.empty();
        return next.isEmpty()
                ? CompletableFuture.completedFuture(all)
                : read(next.get()).thenCompose(following -> collect(following, all));
    }

    /** The items of all pages read so far. */
    private final class Collected {

        private final List<Object> items = new ArrayList<>();
        private final List<GraphQLError> errors = new ArrayList<>();
        private Notes notes = Notes.NONE;

        void add(Page page) {
            errors.addAll(page.answer().envelope().errors());
            notes = notes.and(page.answer().envelope().notes());
            page.items().stream().limit(maxItems - (long) items.size()).forEach(items::add);
        }
    }
}
