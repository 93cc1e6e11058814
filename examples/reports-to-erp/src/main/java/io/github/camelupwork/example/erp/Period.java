// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import java.time.LocalDate;

import org.apache.camel.CamelContext;

/**
 * The days that are pulled.
 *
 * @param from first day
 * @param till last day, included
 */
public record Period(LocalDate from, LocalDate till) {

    /** As {@code period.from} and {@code period.till} say. */
    static Period of(CamelContext context) {
        return new Period(
                LocalDate.parse(context.resolvePropertyPlaceholders("{{period.from}}")),
                LocalDate.parse(context.resolvePropertyPlaceholders("{{period.till}}")));
    }

    /** Returns true if that day belongs to it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(till);
    }
}
