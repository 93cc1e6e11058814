// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTokenStoreTest extends TokenStoreContract {

    @TempDir
    private Path parent;

    @Override
    TokenStore open() {
        return new FileTokenStore(directory(), clock);
    }

    private Path directory() {
        return parent.resolve("deep/tokens");
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        TokenStore store = open();
        store.update("a", old -> tokens);
        store.putPending(new PendingAuthorization("state", "verifier", null, clock.instant()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory())))
                .isEqualTo("rwx------");
        assertThat(files()).hasSize(3).allSatisfy(file -> assertThat(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------"));
    }

    @Test
    void createsItsDirectoryWhenItStoresSomething() {
        TokenStore store = open();
        store.read("a");
        store.remove("a");
        store.findPending("state");
        store.removePending("state");
        assertThat(parent).isEmptyDirectory();

        store.update("a", old -> tokens);
        assertThat(directory()).isDirectory();
    }

    @Test
    void aDirectoryThatCannotBeCreatedIsNamedBeforeATokenIsAskedFor() throws IOException {
        Files.writeString(parent.resolve("deep"), "in the way");
        AtomicInteger renewals = new AtomicInteger();

        assertThatThrownBy(() -> open().update("a", old -> {
                    renewals.incrementAndGet();
                    return tokens;
                }))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("cannot create " + directory());
        assertThat(renewals).hasValue(0);
    }

    @Test
    void narrowsAFileThatOthersCouldRead() throws IOException {
        TokenStore store = open();
        store.update("a", old -> tokens);
        Path file = directory().resolve("a.tokens.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        store.update("a", old -> new StoredTokens("at2", null, "rt", null, null, null, 0));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** A process that dies while it writes leaves half a temporary file; the old content stands, the next writer tidies up. */
    @Test
    void outlivesACrashWhileWriting() throws IOException {
        open().update("a", old -> tokens);
        Files.writeString(directory().resolve("a.tokens.json.123.tmp"), "{\"version\":2,\"acc");

        assertThat(open().read("a")).contains(tokens.withVersion(1));
        open().update("a", old -> new StoredTokens("at2", null, "rt", null, null, null, 0));

        assertThat(files()).noneMatch(file -> file.toString().endsWith(".tmp"));
        assertThat(open().read("a").orElseThrow().accessToken()).isEqualTo("at2");
    }

    @Test
    void neverLeavesItsDirectory() throws IOException {
        open().update("../../escape", old -> tokens);
        open().putPending(new PendingAuthorization("../escape", null, null, clock.instant()));

        try (Stream<Path> outside = Files.walk(parent)) {
            assertThat(outside.filter(Files::isRegularFile))
                    .allMatch(file -> file.getParent().equals(directory()));
        }
        assertThat(open().read("../../escape")).isPresent();
    }

    @Test
    void doesNotQuoteAFileItCannotRead() throws IOException {
        TokenStore store = open();
        store.update("a", old -> tokens);
        Files.writeString(directory().resolve("a.tokens.json"), "s3cr3t");

        assertThatThrownBy(() -> store.read("a"))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("a.tokens.json")
                .hasStackTraceContaining("not JSON")
                .hasMessageContaining("remove the file")
                .hasMessageContaining("auth/authorize")
                .satisfies(e -> assertThat(e.getCause().getCause()).isNull())
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void letsProcessesWaitForEachOther() throws Exception {
        List<Process> processes = Stream.of(1, 2, 3).map(i -> count(40)).toList();
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(open().read("shared")).map(StoredTokens::scope).contains("120");
    }

    private Process count(int times) {
        try {
            return new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            TokenCounter.class.getName(),
                            directory().toString(),
                            "shared",
                            Integer.toString(times))
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(directory())) {
            return all.toList();
        }
    }
}
