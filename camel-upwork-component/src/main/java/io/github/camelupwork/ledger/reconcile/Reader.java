// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.Map;
import java.util.Set;

/** Reads an operation at Upwork, as the connector's own endpoints do. */
@FunctionalInterface
public interface Reader {

    /**
     * Calls a read operation on behalf of the payment's account and organization.
     *
     * @param operation {@code group/name}
     * @param options   the values by option name, e.g. {@code contractReference}; the defaults of the account are
     *                  filled in where the operation needs them, and restrict nothing else
     * @return plain Java objects: a Map for an object, a List of Map for a list (all its pages) and for the rows of a
     *         report (by column name)
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
