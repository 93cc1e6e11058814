// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

class MemoryLedgerStoreTest implements LedgerStoreContract {

    private final LedgerStore store = new MemoryLedgerStore();

    @Override
    public LedgerStore store() {
        return store;
    }
}
