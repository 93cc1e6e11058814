// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The rows of a report, so many at a time, as the parameters of an SQL statement. */
public final class Batches implements Iterator<List<Map<String, Object>>> {

    private final Iterator<Map<String, Object>> rows;
    private final int size;

    private Batches(Iterator<Map<String, Object>> rows, int size) {
        this.rows = rows;
        this.size = size;
    }

    /**
     * Reads no more rows than the batch that is asked for.
     *
     * @param rows the rows of a report, read as they are needed
     * @param size the maximum number of rows in a batch
     */
    public static Iterator<List<Map<String, Object>>> of(Iterator<Map<String, Object>> rows, int size) {
        return new Batches(rows, size);
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public List<Map<String, Object>> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Map<String, Object>> batch = new ArrayList<>(size);
        while (batch.size() < size && rows.hasNext()) {
            batch.add(rows.next());
        }
        return batch;
    }
}
