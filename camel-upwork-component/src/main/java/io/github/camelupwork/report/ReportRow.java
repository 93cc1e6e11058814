// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A row of a report: a map from column id to value whose columns all rows of the report share, so that a row costs little more
 * than its values. It can be changed like any other map; a row that gains or loses a key gets a map of its own from then on.
 * Serialized, it is a {@link LinkedHashMap}.
 */
final class ReportRow extends AbstractMap<String, Object> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient RowColumns columns;
    private final transient Object[] values;
    /** Null as long as the keys are those of the columns. */
    private transient Map<String, Object> own;

    /** @param values a value for each column; the row's from now on */
    ReportRow(RowColumns columns, Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    @Override
    public int size() {
        return own == null ? values.length : own.size();
    }

    @Override
    public boolean containsKey(Object key) {
        return own == null ? columns.index(key) >= 0 : own.containsKey(key);
    }

    @Override
    public Object get(Object key) {
        if (own != null) {
            return own.get(key);
        }
        int index = columns.index(key);
        return index < 0 ? null : values[index];
    }

    @Override
    public Object put(String key, Object value) {
        int index = own == null ? columns.index(key) : -1;
        return index < 0 ? own().put(key, value) : set(index, value);
    }

    private Object set(int index, Object value) {
        Object before = values[index];
        values[index] = value;
        return before;
    }

    @Override
    public Object remove(Object key) {
        return containsKey(key) ? own().remove(key) : null;
    }

    @Override
    public void clear() {
        own().clear();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Object> action) {
        if (own != null) {
            own.forEach(action);
            return;
        }
        for (int i = 0; i < values.length; i++) {
            action.accept(columns.id(i), values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return own == null ? new Entries() : own.entrySet().iterator();
            }

            @Override
            public int size() {
                return ReportRow.this.size();
            }
        };
    }

    @Override
    public Collection<Object> values() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<Object> iterator() {
                return own == null ? new Values() : own.values().iterator();
            }

            @Override
            public int size() {
                return ReportRow.this.size();
            }
        };
    }

    private Map<String, Object> own() {
        if (own == null) {
            own = copy();
        }
        return own;
    }

    private Map<String, Object> copy() {
        Map<String, Object> copy = new LinkedHashMap<>();
        forEach(copy::put);
        return copy;
    }

    private Object writeReplace() {
        return copy();
    }

    /** Goes through the columns; after a removal through the map of the row's own. */
    private abstract class Cells<T> implements Iterator<T> {

        private int next;
        private Iterator<T> rest;

        abstract T at(int index);

        abstract Iterator<T> ofOwn();

        @Override
        public boolean hasNext() {
            return rest == null ? next < values.length : rest.hasNext();
        }

        @Override
        public T next() {
            if (rest != null) {
                return rest.next();
            }
            if (next == values.length) {
                throw new NoSuchElementException();
            }
            return at(next++);
        }

        @Override
        public void remove() {
            if (rest == null) {
                if (next == 0) {
                    throw new IllegalStateException();
                }
                own();
                rest = ofOwn();
                for (int i = 0; i < next; i++) {
                    rest.next();
                }
            }
            rest.remove();
        }
    }

    private final class Entries extends Cells<Map.Entry<String, Object>> {

        @Override
        Map.Entry<String, Object> at(int index) {
            return new Cell(index);
        }

        @Override
        Iterator<Map.Entry<String, Object>> ofOwn() {
            return own.entrySet().iterator();
        }
    }

    private final class Values extends Cells<Object> {

        @Override
        Object at(int index) {
            return values[index];
        }

        @Override
        Iterator<Object> ofOwn() {
            return own.values().iterator();
        }
    }

    /** An entry that writes through to its row. */
    private final class Cell extends SimpleEntry<String, Object> {

        private static final long serialVersionUID = 1L;

        Cell(int index) {
            super(columns.id(index), values[index]);
        }

        @Override
        public Object setValue(Object value) {
            put(getKey(), value);
            return super.setValue(value);
        }
    }
}
