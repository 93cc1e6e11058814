// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

/**
 * A field of a report table, as the reference lists it.
 *
 * @param name         the field's name in a query, for example {@code worked_on} or {@code provider__id}
 * @param type         the type its column has on the wire
 * @param aggregatable true if {@code sum()} may be applied to it
 */
public record ReportField(String name, FieldType type, boolean aggregatable) {}
