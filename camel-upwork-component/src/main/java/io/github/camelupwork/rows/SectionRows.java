// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.client.ItemStream;
import io.github.camelupwork.report.DateRange;

/**
 * The rows of a report that is evaluated section by section; the next section is fetched when the rows of the one before are
 * taken.
 */
final class SectionRows extends ItemStream<Map<String, Object>> {

    private final RowFetch fetch;
    private final Iterator<List<DateRange>> sections;
    private Iterator<Map<String, Object>> rows = Collections.emptyIterator();

    SectionRows(RowFetch fetch, List<List<DateRange>> sections) {
        this.fetch = fetch;
        this.sections = sections.iterator();
    }

    /** Fetches the first section, so that immediate failures are reported before there are rows. */
    CompletableFuture<SectionRows> first() {
        return sections.hasNext() ? section() : CompletableFuture.completedFuture(this);
    }

    private CompletableFuture<SectionRows> section() {
        return fetch.report(sections.next()).thenCompose(report -> {
            rows = report.rows().iterator();
            return sections.hasNext()
                    ? CompletableFuture.completedFuture(this)
                    : fetch.end().thenApply(ended -> this);
        });
    }

    @Override
    protected boolean isThere() {
        while (!rows.hasNext() && sections.hasNext()) {
            section().join();
        }
        return rows.hasNext();
    }

    @Override
    protected Map<String, Object> take() {
        return rows.next();
    }

    /** Asks for nothing more. */
    @Override
    protected void release() {
        rows = Collections.emptyIterator();
    }
}
