// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedLedgerTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasRecordedIsThereAfterOpeningAgain() {
        PaymentRequest order = Payments.bonus("INV-1", "110");
        try (EmbeddedLedger embedded = EmbeddedLedger.open(folder.resolve("ledger"))) {
            Ledger ledger = new Ledger(embedded.store(), LedgerOptions.defaults());
            ledger.confirmed(Payments.sent(ledger, order), Payments.done());
        }
        try (EmbeddedLedger embedded = EmbeddedLedger.open(folder.resolve("ledger"))) {
            Decision decision = new Ledger(embedded.store(), LedgerOptions.defaults()).begin(order);
            assertThat(((Decision.Replay) decision).outcome()).isEqualTo(Payments.done());
        }
    }

    /** Another process records and dies without a word; the next one needs no lease to pass to know that it is dead. */
    @Test
    void aKilledProcessLosesNothingAndNobodyWaitsForIt() throws Exception {
        Process victim = start(Victim.class, folder.resolve("ledger"), "halt");
        assertThat(victim.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(victim.exitValue()).isEqualTo(Victim.DIED);
        try (EmbeddedLedger embedded = EmbeddedLedger.open(folder.resolve("ledger"))) {
            Ledger ledger = new Ledger(embedded.store(), LedgerOptions.defaults());
            assertThat(ledger.recover()).extracting(entry -> entry.id().key()).containsExactly("sent");
            assertThat(ledger.begin(Payments.bonus("intended", "1"))).isInstanceOf(Decision.Send.class);
            assertThat(ledger.begin(Payments.bonus("sent", "1"))).isInstanceOf(Decision.Reconcile.class);
            assertThat(ledger.begin(Payments.bonus("confirmed", "1"))).isInstanceOf(Decision.Replay.class);
        }
    }

    @Test
    void aSecondProcessIsTurnedAway() throws Exception {
        Process holder = start(Victim.class, folder.resolve("ledger"), "hold");
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("open");
            assertThatThrownBy(() -> EmbeddedLedger.open(folder.resolve("ledger")))
                    .isInstanceOf(LedgerStoreException.class)
                    .hasMessageContaining("ledger.mv.db")
                    .hasMessageContaining("shared database");
        } finally {
            holder.destroyForcibly();
        }
    }

    /** What it knew is gone: everything would be paid once more. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, 8191})
    void anEmptyOrTruncatedFileIsNoNewLedger(int bytes) throws Exception {
        Path file = EmbeddedLedger.file(folder.resolve("ledger"));
        Files.write(file, new byte[bytes]);
        assertThatThrownBy(() -> EmbeddedLedger.open(folder.resolve("ledger")))
                .isInstanceOf(LedgerStoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("backup");
        assertThat(Files.size(file)).isEqualTo(bytes);
    }

    @Test
    void aFileWithoutTheTablesIsNoNewLedger() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("ledger"), "sa", "");
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE other (id INT)");
        }
        assertThatThrownBy(() -> EmbeddedLedger.open(folder.resolve("ledger")))
                .isInstanceOf(LedgerStoreException.class)
                .hasMessageContaining("backup");
    }

    /** What a kill leaves at any point of the first creation: it has never recorded anything, and is made anew. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, 8191, 12288, Integer.MAX_VALUE})
    void aCreationThatWasKilledIsDoneAgain(int bytes) throws Exception {
        Path half = EmbeddedLedger.file(folder.resolve("ledger.new"));
        try (Connection creating =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("ledger.new"), "sa", "");
                Statement statement = creating.createStatement()) {
            statement.execute("CREATE TABLE upwork_ledger (half INT)");
        }
        byte[] all = Files.readAllBytes(half);
        Files.write(half, Arrays.copyOf(all, Math.min(bytes, all.length)));

        try (EmbeddedLedger embedded = EmbeddedLedger.open(folder.resolve("ledger"))) {
            Ledger ledger = new Ledger(embedded.store(), LedgerOptions.defaults());
            assertThat(ledger.begin(Payments.bonus("K-1", "1"))).isInstanceOf(Decision.Send.class);
        }
        assertThat(half).doesNotExist();
    }

    /** A file gets the name of the ledger only when everything is in it, so a kill never leaves one that is refused. */
    @Tag("slow")
    @Test
    void aProcessThatIsKilledWhileItCreatesTheLedgerLeavesNoneThatIsRefused() throws Exception {
        int halfMade = 0;
        for (int i = 0; i < 40; i++) {
            Path ledger = folder.resolve("state" + i).resolve("ledger");
            Process victim = start(Victim.class, ledger, "create");
            victim.inputReader().readLine();
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(10L * i);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            victim.destroyForcibly().waitFor();
            halfMade += Files.exists(ledger.getParent()) && !Files.exists(EmbeddedLedger.file(ledger)) ? 1 : 0;
            try (EmbeddedLedger embedded = EmbeddedLedger.open(ledger)) {
                assertThat(embedded.store().count(LedgerFilter.all())).isNotEmpty();
            }
        }
        assertThat(halfMade).as("kills that came half-way").isPositive();
    }

    /** Two processes, or two components of one, that start together share one file or are turned away, never have two. */
    @Test
    void thoseThatCreateItTogetherGetOneFile() {
        List<CompletableFuture<EmbeddedLedger>> opening = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> EmbeddedLedger.open(folder.resolve("ledger"))))
                .toList();
        List<EmbeddedLedger> opened =
                opening.stream().map(CompletableFuture::join).toList();
        PaymentRequest order = Payments.bonus("INV-1", "110");
        Ledger first = new Ledger(opened.get(0).store(), LedgerOptions.defaults());
        first.confirmed(Payments.sent(first, order), Payments.done());
        assertThat(opened)
                .allSatisfy(other -> assertThat(new Ledger(other.store(), LedgerOptions.defaults()).begin(order))
                        .isInstanceOf(Decision.Replay.class));
        opened.forEach(EmbeddedLedger::close);
    }

    private static Process start(Class<?> main, Path file, String then) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path").replace("\n", File.pathSeparator);
        return new ProcessBuilder(List.of(java, "-cp", classPath, main.getName(), file.toString(), then))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Brings three payments to three states, then dies or holds the file. */
    public static final class Victim {

        static final int DIED = 9;

        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            if ("create".equals(arguments[1])) {
                System.out.println("begins");
                EmbeddedLedger.open(Path.of(arguments[0]));
                System.in.read();
            }
            Ledger ledger =
                    new Ledger(EmbeddedLedger.open(Path.of(arguments[0])).store(), LedgerOptions.defaults());
            Payments.send(ledger, Payments.bonus("intended", "1"));
            Payments.sent(ledger, Payments.bonus("sent", "1"));
            ledger.confirmed(Payments.sent(ledger, Payments.bonus("confirmed", "1")), Payments.done());
            if ("halt".equals(arguments[1])) {
                Runtime.getRuntime().halt(DIED);
            }
            System.out.println("open");
            System.in.read();
        }
    }
}
