// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.Notes;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.GraphQLError;

/** Reads the pages of one list. */
public final class Pages {

    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> client;
    private final UpworkCall call;
    private final int maxItems;
    private final Progress progress;

    /**
     * @param client   executes a call
     * @param call     the list, without a page
     * @param maxItems the most items to read; 0 for all
     */
    public Pages(Function<UpworkCall, CompletableFuture<UpworkAnswer>> client, UpworkCall call, int maxItems) {
        this.client = client;
        this.call = call;
        this.maxItems = maxItems <= 0 ? Integer.MAX_VALUE : maxItems;
        this.progress = new Progress(call.operation().name(), "items");
    }

    /** One page, of each list if several are joined, with the envelope of the first and the errors of GraphQL of all. */
    public CompletableFuture<UpworkAnswer> page(PageRequest from) {
        return PageRequest.parts(call).isEmpty()
                ? read(from).thenApply(Page::answer)
                : collected(from, page -> page.request().nextPart(call));
    }

    /** All items from there on, with the envelope of the first page and the errors of GraphQL of all. */
    public CompletableFuture<UpworkAnswer> all(PageRequest from) {
        return collected(from, this::next);
    }

    private CompletableFuture<UpworkAnswer> collected(
            PageRequest from, Function<Page, Optional<PageRequest>> following) {
        return read(from).thenCompose(page -> collect(page, new Collected(), following)
                .thenApply(all ->
                        new UpworkAnswer(all.items, all.around(page.answer().envelope()))));
    }

    /** The same as an {@link ItemIterator}, whose first page is read and whose others are as items are taken. */
    public CompletableFuture<UpworkAnswer> stream(PageRequest from) {
        return read(from)
                .thenApply(page -> new UpworkAnswer(
                        new ItemIterator(this, page, maxItems), page.answer().envelope()));
    }

    /** One page; canceling it removes its request from the budget's queue. */
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

    private CompletableFuture<Collected> collect(
            Page page, Collected all, Function<Page, Optional<PageRequest>> following) {
        all.add(page);
        passed(page);
        Optional<PageRequest> next = all.items.size() < maxItems ? following.apply(page) : Optional.empty();
        return next.isEmpty()
                ? CompletableFuture.completedFuture(all)
                : read(next.get()).thenCompose(other -> collect(other, all, following));
    }

    /** Counts a page that was read of many, for the log. */
    void passed(Page page) {
        progress.read(page.items().size(), "");
    }

    /** Returns a filter that lets an item of several joined lists through once; one without an identity always. */
    Predicate<Object> once() {
        String name = call.binding().answer().identity();
        if (PageRequest.parts(call).isEmpty() || name == null) {
            return item -> true;
        }
        Set<Object> met = new HashSet<>();
        return item -> !(item instanceof Map<?, ?> members) || members.get(name) == null || met.add(members.get(name));
    }

    /** The items of all pages read so far. */
    private final class Collected {

        private final List<Object> items = new ArrayList<>();
        private final List<GraphQLError> errors = new ArrayList<>();
        private final Predicate<Object> once = once();
        private Notes notes = Notes.NONE;
        private Long total;
        private String cursor;

        /** The envelope of the first page, with the notes of all; of joined lists also the total and the next cursor. */
        Envelope around(Envelope first) {
            Envelope all = first.with(errors).with(notes);
            return PageRequest.parts(call).isEmpty()
                    ? all
                    : all.with(new Envelope.PageInfo(total, cursor, all.hasNext()));
        }

        void add(Page page) {
            Envelope envelope = page.answer().envelope();
            errors.addAll(envelope.errors());
            notes = notes.and(envelope.notes());
            if (page.request().isFirst() && envelope.total() != null) {
                total = total == null ? envelope.total() : Long.valueOf(total + envelope.total());
            }
            cursor = cursor == null
                    ? page.inThisList(call).map(PageRequest::cursor).orElse(null)
                    : cursor;
            page.items().stream()
                    .filter(once)
                    .limit(maxItems - (long) items.size())
                    .forEach(items::add);
        }
    }
}
