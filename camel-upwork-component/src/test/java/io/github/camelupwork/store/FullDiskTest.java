// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelupwork.auth.JdbcTokenStore;
import io.github.camelupwork.auth.StoredTokens;
import io.github.camelupwork.auth.TokenStoreException;
import io.github.camelupwork.ledger.Decision;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.LedgerStoreException;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.PaymentRequest;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Databases whose disk fills up say so, and nothing is sent or renewed that could not be stored. */
@Isolated("the room that is left on the file system is one for all")
class FullDiskTest {

    private static final String SAID = "the disk that holds it is full";

    @TempDir
    private Path directory;

    private JdbcConnectionPool pool;

    private JdbcConnectionPool database() {
        FullFileSystem.leave(Long.MAX_VALUE);
        pool = JdbcConnectionPool.create(
                "jdbc:h2:full:" + directory.resolve("db").toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "sa",
                "");
        return pool;
    }

    @AfterEach
    void makeRoom() {
        FullFileSystem.leave(Long.MAX_VALUE);
        if (pool != null) {
            pool.dispose();
        }
    }

    private static PaymentRequest order(String key) {
        return PaymentRequest.of(
                new PaymentId("acme", null, key), "payments/create", Map.of("engagement__reference", "1"));
    }

    @Test
    void aLedgerWhoseDiskIsFullSaysSoAndLetsNothingBeSent() {
        Ledger ledger = new Ledger(new JdbcLedgerStore(database()), LedgerOptions.defaults());
        Decision.Send send = (Decision.Send) ledger.begin(order("INV-1"));

        FullFileSystem.leave(0);

        assertThatThrownBy(() -> ledger.sent(send.ticket()))
                .isInstanceOf(LedgerStoreException.class)
                .hasMessageContaining(SAID);
        assertThatThrownBy(() -> ledger.begin(order("INV-2")))
                .as("H2 has closed itself meanwhile")
                .isInstanceOf(LedgerStoreException.class)
                .hasMessageContaining(SAID);

        FullFileSystem.leave(Long.MAX_VALUE);
        assertThat(ledger.begin(order("INV-3")))
                .as("there is room again, and no restart is needed")
                .isInstanceOf(Decision.Send.class);

        makeRoom();
        Ledger again = new Ledger(new JdbcLedgerStore(database()), LedgerOptions.defaults());
        assertThat(again.find(order("INV-1").id()).orElseThrow().state()).isEqualTo(LedgerState.INTENDED);
        assertThat(again.find(order("INV-2").id())).isEmpty();
    }

    @Test
    void aTokenThatCouldNotBeStoredIsNotRenewed() {
        JdbcTokenStore store = new JdbcTokenStore(database());
        StoredTokens first = store.update("acme", none -> tokens("first"));
        AtomicInteger asked = new AtomicInteger();

        // less than a pair of tokens at its longest, more than a row that is locked
        FullFileSystem.leave(4096);

        assertThatThrownBy(() -> store.update("acme", old -> {
                    asked.incrementAndGet();
                    return tokens("second");
                }))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining(SAID)
                .hasMessageContaining("no token is renewed before");
        assertThat(asked).as("the refresh token is not used up").hasValue(0);

        makeRoom();
        assertThat(new JdbcTokenStore(database()).read("acme"))
                .map(StoredTokens::refreshToken)
                .isEqualTo(Optional.of(first.refreshToken()));
    }

    @Test
    void postgresSaysItByItsSqlState() {
        SQLException full = new SQLException("could not extend file \"base/1\": whatever", "53100");
        assertThat(FullDisk.is(new IllegalStateException(full))).isTrue();
        assertThat(FullDisk.is(new SQLException("ERROR", "53100"))).isTrue();
        assertThat(FullDisk.is(new SQLException("ERROR", "53200"))).isFalse();
        assertThat(FullDisk.is(new IOException("Disk quota exceeded"))).isTrue();
        assertThat(FullDisk.is(new IOException("There is not enough space on the disk")))
                .as("Windows")
                .isTrue();
        assertThat(FullDisk.is(new IOException("Permission denied"))).isFalse();
    }

    private static StoredTokens tokens(String name) {
        return new StoredTokens(
                "access-" + name, null, "refresh-" + name, Instant.EPOCH, Instant.EPOCH, "scope", null, 0);
    }
}
