// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

import io.github.camelupwork.ledger.EmbeddedLedger;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.LedgerStore;
import io.github.camelupwork.ledger.Payments;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpworkLedgerTest {

    @TempDir
    private Path folder;

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    private UpworkLedger ledger(DataSource dataSource) {
        return new UpworkLedger(
                new LedgerPlace(dataSource, folder),
                LedgerOptions.defaults(),
                scheduler,
                open -> LedgerMaintenance.start(open, null, Duration.ZERO, scheduler, Runnable::run));
    }

    private static void leaveOneUnknown(LedgerStore store) {
        Ledger before = new Ledger(store, LedgerOptions.defaults());
        before.unknown(Payments.sent(before, Payments.bonus("INV-1", "1")), "reset");
        before.close();
    }

    @Test
    void toLookMakesNoFile() {
        assertThat(ledger(null).status()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void showsWhatASharedDatabaseHoldsBeforeItIsUsed() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        UpworkLedger ledger = ledger(database);
        assertThat(ledger.status().orElseThrow().unknownPayments()).isZero();

        leaveOneUnknown(new JdbcLedgerStore(database));

        assertThat(ledger.status().orElseThrow().unknownPayments()).isOne();
        assertThat(ledger.open().count(LedgerFilter.all())).containsEntry(LedgerState.UNKNOWN, 1L);
        ledger.close();
    }

    @Test
    void showsWhatTheFileHoldsBeforeItIsUsedAndLeavesItToWhoUsesIt() {
        try (EmbeddedLedger before = EmbeddedLedger.open(folder.resolve("ledger"))) {
            leaveOneUnknown(before.store());
        }
        UpworkLedger ledger = ledger(null);
        assertThat(ledger.status().orElseThrow().unknown())
                .extracting(entry -> entry.id().key())
                .containsExactly("INV-1");
        assertThat(ledger.status().orElseThrow().unknownPayments()).isOne();

        try (UpworkLedger other = ledger(null)) {
            assertThat(other.open().count(LedgerFilter.all())).containsEntry(LedgerState.UNKNOWN, 1L);
            assertThat(other.status().orElseThrow().unknownPayments()).isOne();
        }
        ledger.close();
    }

    @Test
    void tellsThatADatabaseCannotBeReached() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:tcp://localhost:1/nowhere");

        LedgerStatus status = ledger(nowhere).status().orElseThrow();

        assertThat(status.problem()).contains("the ledger");
        assertThat(status.unknownPayments()).isZero();
    }
}
