// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The rows of a report, so many at a time, named and filled so that they can be the parameters of an SQL statement. */
public final class Batches implements Iterator<List<Map<String, Object>>> {

    private static final String SUM = "sum(";

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

    /** A row in which {@code sum(hours)} is called {@code hours}: an SQL parameter can have no such name. */
    static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        row.forEach((name, value) ->
                plain.put(name.startsWith(SUM) ? name.substring(SUM.length(), name.length() - 1) : name, value));
        return plain;
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
            batch.add(plain(rows.next()));
        }
        return batch;
    }
}
