// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.util.List;

/**
 * What a report binding allows in its query, beyond the language itself.
 *
 * @param name             the report, e.g. {@code timeByCompany}
 * @param disallowedFields fields that may not be selected
 * @param supportedFilters fields that may be filtered by; empty if the reference leaves it to the language
 */
public record Report(String name, List<String> disallowedFields, List<String> supportedFilters) {

    public Report {
        disallowedFields = disallowedFields == null ? List.of() : List.copyOf(disallowedFields);
        supportedFilters = supportedFilters == null ? List.of() : List.copyOf(supportedFilters);
    }
}
