// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import java.io.Closeable;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import io.github.camelupwork.exception.UpworkException;

/** The items of a list, read page by page while they are taken; made for the Split EIP in streaming mode. */
public final class ItemIterator implements Iterator<Object>, Closeable {

    private final Pages pages;
    private Optional<PageRequest> nextPage;
    private Iterator<?> items = Collections.emptyIterator();
    private long left;

    ItemIterator(Pages pages, PageRequest from, long maxItems) {
        this.pages = pages;
        this.nextPage = Optional.of(from);
        this.left = maxItems;
    }

    /**
     * Whether there is another item; may ask Upwork for a page.
     *
     * @throws UpworkException if the page cannot be read
     */
    @Override
    public boolean hasNext() {
        while (left > 0 && !items.hasNext() && nextPage.isPresent()) {
            turn();
        }
        return left > 0 && items.hasNext();
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        return items.next();
    }

    /** Asks for no further page. */
    @Override
    public void close() {
        left = 0;
    }

    private void turn() {
        try {
            Page page = pages.read(nextPage.orElseThrow()).join();
            items = page.items().iterator();
            nextPage = pages.next(page);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }
}
