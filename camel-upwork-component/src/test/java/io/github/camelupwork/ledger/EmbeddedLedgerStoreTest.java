// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Several instances in one process on one file. */
class EmbeddedLedgerStoreTest implements LedgerStoreContract {

    @TempDir
    private Path folder;

    private final List<EmbeddedLedger> opened = new ArrayList<>();

    @Override
    public LedgerStore store() {
        EmbeddedLedger embedded = EmbeddedLedger.open(folder.resolve("ledger"));
        opened.add(embedded);
        return embedded.store();
    }

    @AfterEach
    void close() {
        opened.forEach(EmbeddedLedger::close);
    }
}
