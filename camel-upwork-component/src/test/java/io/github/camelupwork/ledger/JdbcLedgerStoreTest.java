// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.camelupwork.store.LateDatabase;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcLedgerStoreTest implements LedgerStoreContract {

    private final JdbcConnectionPool h2 = JdbcConnectionPool.create(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");

    @Override
    public LedgerStore store() {
        return new JdbcLedgerStore(h2);
    }

    @AfterEach
    void close() throws Exception {
        try (Connection connection = h2.getConnection()) {
            connection.createStatement().execute("SHUTDOWN");
        }
        h2.dispose();
    }

    @Test
    void aRollbackAroundItErasesNothing() throws Exception {
        try (Connection route = h2.getConnection()) {
            route.setAutoCommit(false);
            new Ledger(store(), LedgerOptions.defaults()).begin(Payments.bonus("rollback", "1"));
            route.rollback();
        }
        assertThat(store().find(Payments.id("rollback"))).isPresent();
    }

    @Test
    void aStoreThatIsAwaySaysSo() {
        Ledger ledger = new Ledger(store(), LedgerOptions.defaults());
        h2.setMaxConnections(1);
        h2.setLoginTimeout(1);
        assertThatThrownBy(() -> {
                    try (Connection taken = h2.getConnection()) {
                        ledger.begin(Payments.bonus("away", "1"));
                    }
                })
                .isInstanceOf(LedgerStoreException.class)
                .hasMessageContaining("Could not read the ledger");
    }

    /** What another transaction has under way when a forced write is cut off may be half there after a kill. */
    @Test
    void changesThatAreForcedToTheDiskAreMadeOneAfterAnother() throws Exception {
        TransactionCount transactions = new TransactionCount();
        Ledger ledger = new Ledger(new JdbcLedgerStore(transactions.watching(h2)), LedgerOptions.defaults());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Decision>> decisions = threads.invokeAll(IntStream.range(0, 100)
                .<Callable<Decision>>mapToObj(i -> () -> ledger.begin(Payments.bonus("payment " + i, "1")))
                .toList());
        threads.shutdown();

        for (Future<Decision> decision : decisions) {
            assertThat(decision.get()).isInstanceOf(Decision.Send.class);
        }
        assertThat(transactions.most()).isEqualTo(1);
    }

    /** The first forces its own; meanwhile seven more wait, which the second time is for. */
    @Test
    void whatWaitsWhileTheDiskIsWrittenIsForcedTogether() throws Exception {
        List<Thread> waiting = new CopyOnWriteArrayList<>();
        TransactionCount transactions = new TransactionCount();
        Ledger ledger = new Ledger(new JdbcLedgerStore(transactions.watching(h2)), LedgerOptions.defaults());
        CountDownLatch forcing = new CountDownLatch(1);
        transactions.atNextForce(() -> {
            forcing.countDown();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> waiting.size() == 7
                            && waiting.stream().allMatch(thread -> thread.getState() == Thread.State.BLOCKED));
        });
        int before = transactions.forces();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Future<Decision> first = threads.submit(() -> ledger.begin(Payments.bonus("first", "1")));
        assertThat(forcing.await(300, TimeUnit.SECONDS)).isTrue();
        List<Future<Decision>> others = IntStream.range(0, 7)
                .mapToObj(i -> threads.submit(() -> {
                    waiting.add(Thread.currentThread());
                    return ledger.begin(Payments.bonus("other " + i, "1"));
                }))
                .toList();

        assertThat(first.get(300, TimeUnit.SECONDS)).isInstanceOf(Decision.Send.class);
        for (Future<Decision> other : others) {
            assertThat(other.get(300, TimeUnit.SECONDS)).isInstanceOf(Decision.Send.class);
        }
        assertThat(transactions.forces() - before).isEqualTo(2);
        assertThat(transactions.most()).isEqualTo(1);
        threads.shutdown();
    }

    /** Nobody may send what is not on the disk. */
    @Test
    void whatCannotBeForcedToTheDiskIsRecordedForNobody() throws Exception {
        TransactionCount transactions = new TransactionCount();
        Ledger ledger = new Ledger(new JdbcLedgerStore(transactions.watching(h2)), LedgerOptions.defaults());
        Ticket ticket = Payments.send(ledger, Payments.bonus("first", "1"));
        transactions.atNextForce(() -> {
            throw new SQLException("disk broken");
        });

        assertThatThrownBy(() -> ledger.sent(ticket)).isInstanceOf(LedgerStoreException.class);
        assertThat(Payments.send(ledger, Payments.bonus("second", "1"))).isNotNull();
    }

    @Test
    void whatIsListedComesInTheOrderOfAnIndex() throws Exception {
        store();
        String columns = "SELECT * FROM upwork_ledger ";
        assertThat(plan(columns + "ORDER BY changed_at, payment_key FETCH FIRST 10 ROWS ONLY"))
                .containsIgnoringCase("upwork_ledger_by_age")
                .contains("index sorted");
        assertThat(plan(columns + "WHERE state IN ('UNKNOWN') ORDER BY state, changed_at, payment_key"
                        + " FETCH FIRST 10 ROWS ONLY"))
                .containsIgnoringCase("upwork_ledger_by_state_and_age")
                .contains("index sorted");
    }

    private String plan(String sql) throws SQLException {
        try (Connection connection = h2.getConnection();
                ResultSet plan = connection.createStatement().executeQuery("EXPLAIN " + sql)) {
            plan.next();
            return plan.getString(1);
        }
    }

    /** Those of earlier versions had another index. */
    @Test
    void tablesOfEarlierVersionsGetTheIndexes() throws Exception {
        new Ledger(store(), LedgerOptions.defaults()).begin(Payments.bonus("before", "1"));
        try (Connection connection = h2.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP INDEX upwork_ledger_by_state_and_age");
            statement.execute("DROP INDEX upwork_ledger_by_age");
            statement.execute("DROP INDEX upwork_ledger_by_subject_and_state");
            statement.execute("CREATE INDEX upwork_ledger_by_state ON upwork_ledger (state, changed_at)");
            statement.execute("CREATE INDEX upwork_ledger_by_subject ON upwork_ledger (subject, changed_at)");
        }

        assertThat(store().find(Payments.id("before"))).isPresent();
        assertThat(plan("SELECT * FROM upwork_ledger ORDER BY changed_at, payment_key FETCH FIRST 10 ROWS ONLY"))
                .containsIgnoringCase("upwork_ledger_by_age");
        assertThat(plan("SELECT * FROM upwork_ledger WHERE subject = 'contract 7'"))
                .containsIgnoringCase("upwork_ledger_by_subject_and_state");
        assertThatThrownBy(() -> plan("DROP INDEX upwork_ledger_by_state")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> plan("DROP INDEX upwork_ledger_by_subject")).isInstanceOf(SQLException.class);
    }

    @Test
    void historyWithoutItsRowIsToldAndNoEndlessLoop() throws Exception {
        Ledger ledger = new Ledger(store(), LedgerOptions.defaults());
        ledger.begin(Payments.bonus("lost", "1"));
        try (Connection connection = h2.getConnection()) {
            connection.createStatement().execute("DELETE FROM upwork_ledger WHERE payment_key = 'lost'");
        }
        Ledger other = new Ledger(store(), LedgerOptions.defaults());
        assertThatThrownBy(() -> other.begin(Payments.bonus("lost", "1")))
                .isInstanceOf(LedgerStoreException.class)
                .hasMessageContaining("The ledger is damaged");
    }

    @Test
    void aRowWithoutItsHistoryIsTold() throws Exception {
        Ledger ledger = new Ledger(store(), LedgerOptions.defaults());
        ledger.begin(Payments.bonus("lost", "1"));
        ledger.close();
        try (Connection connection = h2.getConnection()) {
            connection.createStatement().execute("DELETE FROM upwork_ledger_history WHERE payment_key = 'lost'");
        }
        Ledger other = new Ledger(store(), LedgerOptions.defaults());
        assertThatThrownBy(() -> other.begin(Payments.bonus("lost", "1")))
                .isInstanceOf(LedgerStoreException.class)
                .hasMessageContaining("its history is missing");
    }

    @Test
    void likePaymentsAndReferencesAreFoundByAnIndex() throws Exception {
        Ledger ledger = new Ledger(store(), LedgerOptions.defaults());
        ledger.confirmed(Payments.sent(ledger, Payments.bonus("INV-1", "1")), Payments.done());
        LedgerFilter about = LedgerFilter.all().about(PaymentSubject.contract("0034567"));
        assertThat(ledger.list(about)).hasSize(1);
        assertThat(ledger.list(LedgerFilter.all().reference("011223344"))).hasSize(1);
        assertThat(ledger.list(LedgerFilter.all().reference("5"))).isEmpty();
        String columns = "SELECT * FROM upwork_ledger ";
        assertThat(
                        plan(
                                columns + "WHERE operation = 'payments/create' AND changed_at >= CURRENT_TIMESTAMP"
                                        + " AND subject = 'contract 7' AND state IN ('CONFIRMED')"
                                        + " ORDER BY subject DESC, state DESC, changed_at DESC, payment_key DESC FETCH FIRST 10 ROWS ONLY"))
                .containsIgnoringCase("upwork_ledger_by_subject_and_state")
                .contains("index sorted");
    }

    @Test
    void whatIsRecordedOutlastsAKillAlsoWhereTheDatabaseWritesLate(@TempDir Path directory) {
        try (LateDatabase late = new LateDatabase(directory)) {
            new Ledger(new JdbcLedgerStore(late.dataSource()), LedgerOptions.defaults())
                    .begin(Payments.bonus("late", "1"));

            assertThat(new JdbcLedgerStore(late.afterKill()).find(Payments.id("late")))
                    .isPresent();
        }
    }
}
