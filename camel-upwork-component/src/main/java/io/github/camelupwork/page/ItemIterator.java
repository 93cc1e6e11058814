// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import io.github.camelupwork.client.ItemStream;

/**
 * The items of a list, read page by page while they are taken; made for the Split EIP in streaming mode. While one page is
 * worked on, the next is asked for already.
 */
public final class ItemIterator extends ItemStream<Object> {

    private final Pages pages;
    private final long maxItems;
    private final Predicate<Object> once;
    private CompletableFuture<Page> nextPage;
    private Iterator<?> items;

    /** @param first the first page, which was read */
    ItemIterator(Pages pages, Page first, long maxItems) {
        this.pages = pages;
        this.maxItems = maxItems;
        this.once = pages.once();
        atMost(maxItems);
        turn(first);
    }

    private void turn(Page page) {
        pages.passed(page);
        List<?> fresh = page.items().stream().filter(once).toList();
        items = fresh.iterator();
        nextPage = taken() + fresh.size() >= maxItems
                ? null
                : pages.next(page).map(pages::read).orElse(null);
    }

    /** A page that could not be read is not requested again: the items after it would pass for the next. */
    @Override
    protected boolean isThere() {
        while (!items.hasNext() && nextPage != null) {
            turn(nextPage.join());
        }
        return items.hasNext();
    }

    @Override
    protected Object take() {
        return items.next();
    }

    /** The page that was requested ahead is no longer needed. */
    @Override
    protected void release() {
        if (nextPage != null) {
            nextPage.cancel(true);
        }
    }
}
