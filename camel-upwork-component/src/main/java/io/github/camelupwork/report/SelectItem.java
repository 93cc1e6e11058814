// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

/**
 * One column of a query.
 *
 * @param name the field
 * @param sum  true if its sum is requested; the fields next to a sum are the grouping fields
 */
public record SelectItem(FieldName name, boolean sum) {

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

    /** @return the column as written, {@code hours} or {@code sum(hours)}; also the id of the column in an evaluated report. */
    public String text() {
        return sum ? "sum(" + name + ")" : name.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
