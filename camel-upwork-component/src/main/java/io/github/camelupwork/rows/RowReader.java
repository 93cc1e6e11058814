// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.util.HashMap;
import java.util.Map;

/** Makes rows by field name of what GraphQL answers: whatever stands in the objects within, under one roof. */
final class RowReader {

    private RowReader() {}

    /** The row; may be changed. */
    static Map<String, Object> row(Object item) {
        Map<String, Object> row = new HashMap<>();
        collect(item, row);
        return row;
    }

    private static void collect(Object item, Map<String, Object> row) {
        if (item instanceof Map<?, ?> object) {
            object.forEach((name, value) -> {
                if (value instanceof Map) {
                    collect(value, row);
                } else {
                    row.put(name.toString(), value);
                }
            });
        }
    }

    /**
     * Removes the agency of a contract with an individual freelancer: the API names the freelancer's own organization
     * as the agency; a report names none.
     */
    static void withoutNoAgency(Map<String, Object> row) {
        if (Boolean.FALSE.equals(row.get(RowPlan.AGENCY_CONTRACT))) {
            row.keySet().removeIf(RowReader::isAgencys);
        }
    }

    /** Returns whether a value describes an agency. */
    static boolean isAgencys(String key) {
        String name = key.startsWith("_") ? key.substring(1) : key;
        return !key.equals(RowPlan.AGENCY_CONTRACT)
                && (name.startsWith("agency_")
                        || name.startsWith("provider_team_")
                        || name.startsWith("provider_company__"));
    }
}
