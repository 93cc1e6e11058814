// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.Map;
import java.util.Set;

/** Reads an operation at Upwork, as the connector's own endpoints do. */
@FunctionalInterface
public interface Reader {

    /**
     * Calls a reading operation in the name of the payment's account and organisation.
     *
     * @param operation {@code group/name}
     * @param options   by the names of the options, e.g. {@code contractReference}; what the account always repeats is
     *                  filled in where the operation needs it, and narrows nothing else
     * @return plain Java: a Map for an object, a List of Map for a list (all its pages) and for the rows of a report (by the
     *         names of the columns)
     * @throws Exception if it cannot be read
     */
    Object read(String operation, Map<String, Object> options) throws Exception;

    /**
     * Columns of a report that no query can have here, since the API in use has nothing that fills them.
     *
     * @param operation {@code group/name} of a report
     * @return their names; empty if every column of the report can be read
     */
    default Set<String> unavailableColumns(String operation) {
        return Set.of();
    }
}
