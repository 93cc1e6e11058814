// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.camelupwork.CaughtLog;
import io.github.camelupwork.auth.FileTokenStore;
import io.github.camelupwork.auth.JdbcTokenStore;
import io.github.camelupwork.auth.PendingAuthorization;
import io.github.camelupwork.auth.StoredTokens;
import io.github.camelupwork.auth.TokenStoreException;
import io.github.camelupwork.budget.FileBudgetState;
import io.github.camelupwork.budget.GrantHistory;
import io.github.camelupwork.consumer.position.Entry;
import io.github.camelupwork.consumer.position.FilePositionStore;
import io.github.camelupwork.consumer.position.JdbcPositionStore;
import io.github.camelupwork.consumer.position.Position;
import io.github.camelupwork.consumer.position.PositionStore;
import io.github.camelupwork.consumer.position.PositionStoreException;
import io.github.camelupwork.ledger.EmbeddedLedger;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerStore;
import io.github.camelupwork.ledger.LedgerStoreException;
import io.github.camelupwork.ledger.PaymentOutcome;
import io.github.camelupwork.ledger.Payments;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * What is kept across restarts, damaged: it is read, or refused by an exception of its store that names the file or the row and
 * says what to do.
 */
class StateFuzzTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration IN_GOOD_TIME = Duration.ofSeconds(60);
    private static final String KEY = "RE-4711";
    private static final String POSITION_KEY = "offers-list-1";
    private static final String STATE = "state-1";

    private static final String TOKENS = "{\"version\":3,\"access_token\":\"a\",\"refresh_token\":\"r\",\"issued_at\":"
            + "\"2026-05-01T10:00:00Z\",\"expires_at\":\"2026-05-02T10:00:00Z\",\"scope\":\"s\",\"owner\":\"7\"}";
    private static final String PENDING =
            "{\"id\":\"state-1\",\"secret\":\"s\",\"redirect_uri\":\"http://localhost/x\","
                    + "\"created_at\":\"2026-05-01T10:00:00Z\"}";
    private static final String POSITION =
            "{\"begun\":true,\"anchor\":\"2026-05-01\",\"through\":\"2026-05-02\",\"mark\":\"m\"}\n"
                    + "[\"id\",\"print\",\"DONE\",1,true]\n[\"id2\",\"print\",\"FAILED\",3,false]\n";
    private static final String BUDGET = "# requests granted\n1777629600 10\n1777629660 3\nahead 50\n";

    private static final List<State> OTHERS = Stream.of(State.values())
            .filter(state -> state != State.LEDGER_FILE)
            .toList();

    private static Path folder;
    private static byte[] ledgerFile;
    private static JdbcConnectionPool database;
    private static LedgerStore ledger;

    /** Damages something by a random source, and reads it. */
    @FunctionalInterface
    private interface Trial {
        void run(Random random) throws Exception;
    }

    /** What is damaged. */
    enum State {
        TOKEN_FILE(StateFuzzTest::tokenFile),
        PENDING_FILE(StateFuzzTest::pendingFile),
        POSITION_FILE(StateFuzzTest::positionFile),
        BUDGET_FILE(StateFuzzTest::budgetFile),
        LEDGER_FILE(StateFuzzTest::ledgerFile),
        LEDGER_ROW(random -> ledgerRow("upwork_ledger", random)),
        LEDGER_HISTORY_ROW(random -> ledgerRow("upwork_ledger_history", random)),
        TOKEN_ROW(StateFuzzTest::tokenRow),
        PENDING_ROW(StateFuzzTest::pendingRow),
        POSITION_ROW(StateFuzzTest::positionRow);

        private final Trial trial;

        State(Trial trial) {
            this.trial = trial;
        }
    }

    /** One damage: the seed decides which. */
    record Damage(State state, long seed) {}

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("state");
        database = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        ledger = new JdbcLedgerStore(database);
        Path good = folder.resolve("good");
        try (EmbeddedLedger embedded = EmbeddedLedger.open(good)) {
            pay(embedded.store());
        }
        ledgerFile = Files.readAllBytes(EmbeddedLedger.file(good));
    }

    @AfterContainer
    static void close() throws IOException {
        database.dispose();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void aShortRun(@ForAll("damages") Damage damage) throws Exception {
        damage(damage);
    }

    @Tag("slow")
    @Property(tries = 20_000, shrinking = ShrinkingMode.OFF)
    void aLongRun(@ForAll("damages") Damage damage) throws Exception {
        damage(damage);
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Arbitraries.randomValue(random -> state(random.nextInt(200)))
                .flatMap(state -> Arbitraries.randomValue(Random::nextLong).map(seed -> new Damage(state, seed)));
    }

    /** To open a damaged database takes longest, so it comes least often. */
    private static State state(int number) {
        return number < 2 ? State.LEDGER_FILE : OTHERS.get(number % OTHERS.size());
    }

    private static void damage(Damage damage) throws Exception {
        Statistics.label("damages").collect(damage.state());
        long began = System.nanoTime();
        damage.state().trial.run(new Random(damage.seed()));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(IN_GOOD_TIME);
    }

    private static void tokenFile(Random random) throws IOException {
        Path file = written("acme.tokens.json", TOKENS, random);
        FileTokenStore store = new FileTokenStore(folder, CLOCK);
        try {
            used(store.read("acme"));
        } catch (TokenStoreException e) {
            assertThat(e).hasMessageContaining(file.toString()).hasMessageContaining("let a person sign in again");
        }
    }

    private static void used(Optional<StoredTokens> tokens) {
        tokens.ifPresent(known -> {
            assertThat(Stream.of(known.accessToken(), known.refreshToken())).anyMatch(token -> token != null);
            if (known.expiresAt() != null) {
                known.expiresAt().minus(Duration.ofDays(15)).plus(Duration.ofDays(30));
            }
            if (known.issuedAt() != null) {
                known.issuedAt().plus(Duration.ofDays(15)).toEpochMilli();
            }
        });
    }

    private static void pendingFile(Random random) throws IOException {
        FileTokenStore store = new FileTokenStore(folder.resolve("pending"), CLOCK);
        store.putPending(new PendingAuthorization(STATE, "s", null, CLOCK.instant()));
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("pending"))) {
            file = files.filter(path -> path.toString().endsWith(".pending.json"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.write(file, damaged(PENDING, random));
        try {
            store.findPending(STATE).ifPresent(pending -> pending.isStale(CLOCK.instant()));
        } catch (TokenStoreException e) {
            assertThat(e).hasMessageContaining(file.toString()).hasMessageContaining("let a person sign in again");
        }
    }

    private static void positionFile(Random random) throws IOException {
        FilePositionStore store = new FilePositionStore(folder.resolve("positions"));
        Path file = folder.resolve("positions").resolve(POSITION_KEY + ".position");
        Files.write(file, damaged(POSITION, random));
        try {
            advanced(store);
        } catch (PositionStoreException e) {
            assertThat(e).hasMessageContaining(file.toString()).hasMessageContaining("Put a copy of it back");
        }
    }

    private static void advanced(PositionStore store) {
        Position position = store.load(POSITION_KEY);
        String revision = store.add(POSITION_KEY, List.of(Entry.done("later", "print")), store.revision(POSITION_KEY));
        store.replace(POSITION_KEY, position, revision);
        assertThat(store.load(POSITION_KEY).entries()).isEqualTo(position.entries());
    }

    private static void budgetFile(Random random) throws IOException {
        Path file = written("budget", BUDGET, random);
        FileBudgetState state = new FileBudgetState(file);
        try (CaughtLog log = CaughtLog.of(FileBudgetState.class.getName())) {
            Optional<GrantHistory> history = state.load();
            assertThat(history).isPresent();
            if (isDamaged(Files.readAllLines(file, StandardCharsets.ISO_8859_1))) {
                assertThat(log.lines()).anyMatch(line -> line.startsWith("ERROR") && line.contains(file.toString()));
            }
            state.save(history.get());
        } finally {
            state.close();
        }
    }

    private static boolean isDamaged(List<String> lines) {
        try {
            GrantHistory.fromLines(lines);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static void ledgerFile(Random random) throws IOException {
        Path path = folder.resolve("ledger-" + UUID.randomUUID());
        Path file = EmbeddedLedger.file(path);
        byte[] bytes = ledgerFile.clone();
        for (int i = random.nextInt(40); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length;
        Files.write(file, Arrays.copyOf(bytes, length));
        try (EmbeddedLedger embedded = EmbeddedLedger.open(path)) {
            looked(embedded.store());
        } catch (LedgerStoreException e) {
            assertThat(e.getMessage())
                    .containsAnyOf(file.toString(), "of payment '")
                    .containsAnyOf("ut back", "restore");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void ledgerRow(String table, Random random) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("TRUNCATE TABLE upwork_ledger");
            connection.createStatement().execute("TRUNCATE TABLE upwork_ledger_history");
        }
        pay(ledger);
        if (!changed(
                table,
                List.of(
                        "operation",
                        "arguments",
                        "fingerprint",
                        "hints",
                        "state",
                        "attempt",
                        "owner",
                        "outcome_status",
                        "outcome_answer",
                        "outcome_message",
                        "settled_by",
                        "intended_at",
                        "sent_at",
                        "changed_at",
                        "version",
                        "subject",
                        "reference",
                        "event",
                        "at",
                        "recorder",
                        "detail",
                        "payment_key",
                        "tenant"),
                random)) {
            return;
        }
        try {
            looked(ledger);
        } catch (LedgerStoreException e) {
            assertThat(e.getMessage())
                    .containsAnyOf("of payment '", "a payment in upwork_ledger")
                    .contains("restore both tables");
        }
    }

    private static void pay(LedgerStore store) {
        Ledger ledger = new Ledger(store, LedgerOptions.defaults().clock(CLOCK));
        ledger.unknown(Payments.sent(ledger, Payments.bonus(KEY, "110.25")), "reset");
        ledger.confirmed(
                Payments.sent(ledger, Payments.bonus("RE-4712", "11")),
                new PaymentOutcome(200, "{\"reference\":\"77\"}", "ok"));
    }

    private static void looked(LedgerStore store) {
        Ledger ledger = new Ledger(store, LedgerOptions.defaults().clock(CLOCK));
        ledger.recover();
        ledger.count(LedgerFilter.all());
        for (LedgerEntry entry : ledger.list(LedgerFilter.all())) {
            entry.arguments();
            entry.answer();
            entry.toString();
            store.history(entry.id());
        }
        store.find(Payments.bonus(KEY, "1").id()).ifPresent(LedgerEntry::arguments);
        store.owners();
    }

    private static void tokenRow(Random random) throws SQLException {
        JdbcTokenStore store = new JdbcTokenStore(database, CLOCK);
        store.remove("acme");
        store.update("acme", old -> new StoredTokens("a", null, "r", CLOCK.instant(), CLOCK.instant(), "s", 1));
        if (changed(
                "upwork_token",
                List.of("access_token", "refresh_token", "issued_at", "expires_at", "scope", "owner_id", "version"),
                random)) {
            store.read("acme").ifPresent(tokens -> {
                tokens.toString();
                assertThat(tokens.issuedAt() == null || tokens.issuedAt().plus(Duration.ofDays(15)) != null)
                        .isTrue();
            });
        }
    }

    private static void pendingRow(Random random) throws SQLException {
        JdbcTokenStore store = new JdbcTokenStore(database, CLOCK);
        store.removePending(STATE);
        store.putPending(new PendingAuthorization(STATE, "s", null, CLOCK.instant()));
        if (changed("upwork_pending_authorization", List.of("secret", "redirect_uri", "created_at"), random)) {
            store.findPending(STATE).ifPresent(pending -> pending.isStale(CLOCK.instant()));
        }
    }

    private static void positionRow(Random random) throws SQLException {
        JdbcPositionStore store = new JdbcPositionStore(database);
        Position good = new Position(
                true,
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 5, 2),
                List.of(Entry.done("id", "print"), new Entry("id2", "print", Entry.State.FAILED, 3, false)));
        store.replace(POSITION_KEY, good, store.revision(POSITION_KEY));
        if (changed(
                "upwork_position_entry", List.of("identity", "fingerprint", "state", "attempts", "ordinal"), random)) {
            try {
                advanced(store);
            } catch (PositionStoreException e) {
                assertThat(e).hasMessageContaining(POSITION_KEY).hasMessageContaining("Put a copy");
            }
        }
    }

    /** Puts something else into a column; returns false if the database refuses it, or has no such column. */
    private static boolean changed(String table, List<String> columns, Random random) throws SQLException {
        String column = columns.get(random.nextInt(columns.size()));
        String value = random.nextInt(8) == 0 ? null : Inputs.nasty(random);
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE " + table + " SET " + column + " = ?")) {
            statement.setString(1, value);
            return statement.executeUpdate() > 0;
        } catch (SQLException refused) {
            return false;
        }
    }

    private static Path written(String name, String good, Random random) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, damaged(good, random));
        return file;
    }

    /** A text in which something is wrong, at times in its bytes. */
    private static byte[] damaged(String good, Random random) {
        byte[] bytes = Inputs.mutate(good, random).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }
}
