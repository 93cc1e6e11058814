// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.Objects;

/**
 * One column of a query. Two are equal if they ask for the same, whatever their values are called in a row.
 *
 * @param name  the field
 * @param sum   true if its sum is requested; the fields next to a sum are the grouping fields
 * @param alias the key of its values in a row, as {@code AS} gives it; null if the query gives none
 */
public record SelectItem(FieldName name, boolean sum, String alias) {

    /** Creates a column without an alias. */
    SelectItem(FieldName name, boolean sum) {
        this(name, sum, null);
    }

    /**
     * @param  name a field's name
     * @return      the field itself
     */
    public static SelectItem field(String name) {
        return new SelectItem(FieldName.of(name), false);
    }

    /**
     * @param  name a field's name
     * @return      the field's sum
     */
    public static SelectItem sum(String name) {
        return new SelectItem(FieldName.of(name), true);
    }

    /** @return what is asked for, {@code hours} or {@code sum(hours)}, without the alias. */
    public String text() {
        return sum ? "sum(" + name + ")" : name.toString();
    }

    /** @return the column as SELECT has it, {@code sum(hours) AS total} for instance. */
    String selected() {
        return alias == null ? text() : text() + " AS " + alias;
    }

    /** @return the key of its values in a row: the alias, else {@code hours} or {@code sum_hours}. */
    public String key() {
        if (alias != null) {
            return alias;
        }
        return sum ? "sum_" + name : name.toString();
    }

    /** The same column without an alias. */
    SelectItem plain() {
        return alias == null ? this : new SelectItem(name, sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SelectItem that && sum == that.sum && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, sum);
    }

    @Override
    public String toString() {
        return text();
    }
}
