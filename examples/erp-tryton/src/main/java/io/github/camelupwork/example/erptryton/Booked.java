// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.util.Set;

/**
 * What Tryton's books hold already.
 *
 * @param transactions references of the transactions
 * @param documents    references of the documents
 * @param hours        billed hours, less what was credited
 */
record Booked(Set<String> transactions, Set<String> documents, Hours hours) {

    boolean has(Transaction transaction) {
        return transactions.contains(transaction.reference());
    }
}
