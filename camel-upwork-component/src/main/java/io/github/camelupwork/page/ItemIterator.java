// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import java.io.Closeable;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkInterruptedListException;

/**
 * The items of a list, read page by page while they are taken; made for the Split EIP in streaming mode. While one page is
 * worked on, the next is asked for already.
 */
public final class ItemIterator implements Iterator<Object>, Closeable {

    private final Pages pages;
    private final long maxItems;
    private Supplier<CompletableFuture<Page>> nextPage;
    private Iterator<?> items = Collections.emptyIterator();
    private long taken;
    private boolean closed;
    private RuntimeException failure;

    ItemIterator(Pages pages, PageRequest from, long maxItems) {
        this.pages = pages;
        this.maxItems = maxItems;
        this.nextPage = () -> pages.read(from);
    }

    /** Whether there is another item, or a failure to be told in its place; may wait for a page. */
    @Override
    public boolean hasNext() {
        while (isOpen() && !items.hasNext() && nextPage != null && failure == null) {
            turn();
        }
        return isOpen() && (items.hasNext() || failure != null);
    }

    private boolean isOpen() {
        return !closed && taken < maxItems;
    }

    /**
     * The next item. A failure is told here and not by {@link #hasNext}, for the Split EIP looks whether there is another item
     * before it hands over the last good one.
     *
     * @throws UpworkException if the page cannot be read: an {@link UpworkInterruptedListException} behind the first one
     */
    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (failure != null) {
            throw failure;
        }
        taken++;
        return items.next();
    }

    /** How many items were taken. */
    public long taken() {
        return taken;
    }

    /** Asks for no further page. */
    @Override
    public void close() {
        closed = true;
        nextPage = null;
    }

    /** A page that could not be read is asked for no more: the items behind it would pass for the next. */
    private void turn() {
        try {
            Page page = nextPage.get().join();
            items = page.items().iterator();
            nextPage = taken + page.items().size() >= maxItems ? null : ahead(page);
        } catch (CompletionException e) {
            failure = interrupted(e);
        }
    }

    /** The first page is asked for when it is wanted, those behind it one ahead. */
    private Supplier<CompletableFuture<Page>> ahead(Page page) {
        CompletableFuture<Page> asked = pages.next(page).map(pages::read).orElse(null);
        return asked == null ? null : () -> asked;
    }

    private RuntimeException interrupted(CompletionException e) {
        if (e.getCause() instanceof UpworkException known && taken > 0) {
            return new UpworkInterruptedListException(taken, known);
        }
        return e.getCause() instanceof RuntimeException known ? known : e;
    }
}
