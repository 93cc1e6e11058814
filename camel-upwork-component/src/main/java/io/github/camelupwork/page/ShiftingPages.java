// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;

/**
 * Reads a list to which items are added and from which items are taken while it is read. Upwork names a page by an offset, so
 * an item that is taken from before it moves others over the edge of two pages, unseen. Therefore each page begins with the
 * last items of the one before; if its first is none of those read already, something may have slipped through, and reading
 * goes back until it meets known items.
 */
public final class ShiftingPages {

    /** In one reading; a list that asks for more of them is read again another time. */
    private static final int STEPS_BACK = 50;

    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> client;
    private final UpworkCall call;
    private final Integer size;
    private final int overlap;

    /** Takes what a page has that no page before it had. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * @param items  items of the page that were not met before, in the order of the list
         * @param page   the envelope of the page
         * @return       true to continue reading
         */
        boolean visit(List<?> items, Envelope page);
    }

    /** The way in which a reading ended. */
    public enum End {
        /** All there is was read. */
        WHOLE,
        /** The visitor had enough. */
        STOPPED,
        /** The list would not hold still; something may have been missed. */
        UNSTEADY
    }

    /**
     * @param client  executes a call
     * @param call    the list, without a page
     * @param size    the number of items to request at once; null for Upwork's default
     * @param overlap the number of items that a page has in common with the one before; at most half a page is used
     */
    public ShiftingPages(
            Function<UpworkCall, CompletableFuture<UpworkAnswer>> client, UpworkCall call, Integer size, int overlap) {
        this.client = client;
        this.call = call;
        this.size = size;
        this.overlap = overlap;
    }

    /**
     * Returns whether adjacent pages have items in common; otherwise an item that moves from one to the other is
     * missed. They cannot overlap if a page can only begin where another ends, or holds a single item.
     */
    public boolean isOverlapping() {
        Paging paging = call.binding().paging();
        return paging == null
                || overlap() > 0 && (paging.style() == Paging.Style.OFFSET || paging.style() == Paging.Style.SKIP);
    }

    private int overlap() {
        int most = size == null ? call.binding().paging().defaultSize() : size;
        return Math.max(0, Math.min(overlap, most / 2));
    }

    /**
     * Reads from the beginning; waits for each page.
     *
     * @param identity returns the identity of an item
     */
    public End read(Function<Object, String> identity, Visitor visitor) {
        return new Reading(identity, visitor).run();
    }

    /** One pass. */
    private final class Reading {

        private final Function<Object, String> identity;
        private final Visitor visitor;
        private final Set<String> met = new HashSet<>();
        /** The items that were read from the beginning of the list without a gap. */
        private final Set<String> chain = new HashSet<>();

        private PageRequest request = PageRequest.first(null, size);
        private int stepsBack;
        private long emptyAt = -1;

        Reading(Function<Object, String> identity, Visitor visitor) {
            this.identity = identity;
            this.visitor = visitor;
        }

        End run() {
            while (request != null) {
                Page page = new Page(request, client.apply(request.of(call)).join());
                boolean gap = isGap(page);
                List<?> fresh = fresh(page);
                if (!visitor.visit(fresh, page.answer().envelope()) && !gap) {
                    return End.STOPPED;
                }
                if (gap ? isEmptyAgain(page) : isExhausted(page, fresh)) {
                    return End.WHOLE;
                }
                if (gap && ++stepsBack > STEPS_BACK) {
                    return End.UNSTEADY;
                }
                request = gap ? back() : onward(page);
            }
            return End.WHOLE;
        }

        /**
         * An empty page where others were, or are to be: so much was taken away that the list ends before it. A page with null
         * items does not show what it has in common with the one before.
         */
        private boolean isGap(Page page) {
            return isOverlapping()
                    && call.binding().paging() != null
                    && (page.count() == 0
                            ? request.offset() > 0
                                    || page.answer().envelope().total() != null
                                            && page.answer().envelope().total() > 0
                            : request.offset() > 0
                                    && page.count() == page.items().size()
                                    && !chain.contains(
                                            identity.apply(page.items().get(0))));
        }

        /** Though reading went back and joined on: it is the total that is wrong. */
        private boolean isEmptyAgain(Page page) {
            boolean again = page.count() == 0 && request.offset() == emptyAt;
            emptyAt = page.count() == 0 ? request.offset() : emptyAt;
            return again;
        }

        /** Nothing but what the page before had, and room for more: the end, whatever the total says. */
        private boolean isExhausted(Page page, List<?> fresh) {
            return isOverlapping()
                    && request.offset() > 0
                    && fresh.isEmpty()
                    && page.count() < request.sizeOr(call.binding().paging());
        }

        private List<?> fresh(Page page) {
            return page.items().stream()
                    .filter(item -> met.add(identity.apply(item)))
                    .toList();
        }

        private PageRequest back() {
            long step = Math.max(1, request.sizeOr(call.binding().paging()) - overlap());
            return new PageRequest(Math.max(0, request.offset() - step), size);
        }

        private PageRequest onward(Page page) {
            page.items().forEach(item -> chain.add(identity.apply(item)));
            return page.next(call)
                    .map(next -> isOverlapping() ? overlapped(page) : next)
                    .orElse(null);
        }

        private PageRequest overlapped(Page page) {
            return new PageRequest(request.offset() + Math.max(1, page.count() - overlap()), size);
        }
    }
}
