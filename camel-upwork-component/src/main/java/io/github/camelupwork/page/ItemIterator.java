// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import java.io.Closeable;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkInterruptedListException;

/**
 * The items of a list, read page by page while they are taken; made for the Split EIP in streaming mode. While one page is worked on,
 * the next is asked for already.
 */
public final class ItemIterator implements Iterator<Object>, Closeable {

    private final Pages pages;
    private final long maxItems;
    private CompletableFuture<Page> nextPage;
    private Iterator<?> items = Collections.emptyIterator();
    private long taken;
    private boolean closed;

    ItemIterator(Pages pages, PageRequest from, long maxItems) {
        this.pages = pages;
        this.maxItems = maxItems;
        this.nextPage = pages.read(from);
    }

    /**
     * Whether there is another item; may wait for a page.
     *
     * @throws UpworkException if the page cannot be read: an {@link UpworkInterruptedListException} behind the first one
     */
    @Override
    public boolean hasNext() {
        while (isOpen() && !items.hasNext() && nextPage != null) {
            turn();
        }
        return isOpen() && items.hasNext();
    }

    private boolean isOpen() {
        return !closed && taken < maxItems;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
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
        if (nextPage != null) {
            nextPage.cancel(true);
        }
    }

    private void turn() {
        Page page = read();
        items = page.items().iterator();
        nextPage = taken + page.items().size() >= maxItems ? null : pages.next(page).map(pages::read).orElse(null);
    }

    /** A page that could not be read is asked for no more: the items behind it would pass for the next. */
    private Page read() {
        try {
            return nextPage.join();
        } catch (CompletionException e) {
            throw interrupted(e);
        }
    }

    private RuntimeException interrupted(CompletionException e) {
        if (e.getCause() instanceof UpworkException known && taken > 0) {
            return new UpworkInterruptedListException(taken, known);
        }
        return e.getCause() instanceof RuntimeException known ? known : e;
    }
}
