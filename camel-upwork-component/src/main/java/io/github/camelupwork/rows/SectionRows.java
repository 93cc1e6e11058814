// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.io.Closeable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelupwork.report.DateRange;

/**
 * The rows of a report that is evaluated section by section; the next section is fetched when the rows of the one before are
 * taken.
 */
final class SectionRows implements Iterator<Map<String, Object>>, Closeable {

    private final RowFetch fetch;
    private final Iterator<List<DateRange>> sections;
    private Iterator<Map<String, Object>> rows = Collections.emptyIterator();
    private boolean closed;

    SectionRows(RowFetch fetch, List<List<DateRange>> sections) {
        this.fetch = fetch;
        this.sections = sections.iterator();
    }

    /** Fetches the first section, so that what goes wrong at once is told before there are rows. */
    CompletableFuture<SectionRows> first() {
        return sections.hasNext() ? section() : CompletableFuture.completedFuture(this);
    }

    private CompletableFuture<SectionRows> section() {
        return fetch.report(sections.next()).thenCompose(report -> {
            rows = report.rows().iterator();
            return sections.hasNext() ? CompletableFuture.completedFuture(this) : fetch.end().thenApply(ended -> this);
        });
    }

    /** Whether there is another row; may wait for a section. */
    @Override
    public boolean hasNext() {
        while (!closed && !rows.hasNext() && sections.hasNext()) {
            turn();
        }
        return !closed && rows.hasNext();
    }

    private void turn() {
        try {
            section().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    /** Asks for nothing more. */
    @Override
    public void close() {
        closed = true;
    }
}
