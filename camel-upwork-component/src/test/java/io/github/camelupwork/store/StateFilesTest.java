// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.camelupwork.auth.FileTokenStore;
import io.github.camelupwork.auth.StoredTokens;
import io.github.camelupwork.budget.FileBudgetState;
import io.github.camelupwork.budget.GrantHistory;
import io.github.camelupwork.consumer.position.Entry;
import io.github.camelupwork.consumer.position.FilePositionStore;
import io.github.camelupwork.consumer.position.PositionStore;
import io.github.camelupwork.ledger.EmbeddedLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything below the state directory is its owner's alone, whatever the umask of the process. */
class StateFilesTest {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    @TempDir
    private Path root;

    @Test
    void nobodyElseMayReadWhatTheStoresWrite() throws IOException {
        assumeTrue(Files.getFileStore(root).supportsFileAttributeView("posix"), "a file system with POSIX permissions");
        Path state = root.resolve("state");
        new FileTokenStore(state.resolve("tokens"), Clock.systemUTC())
                .update("a", old -> new StoredTokens("at", null, "rt", null, null, null, 0));
        PositionStore positions = new FilePositionStore(state.resolve("positions"));
        positions.add("key", List.of(Entry.done("1", "a")), positions.revision("key"));
        new FileBudgetState(state.resolve("budget").resolve("upwork.com")).save(new GrantHistory(new TreeMap<>(), 7));
        try (EmbeddedLedger ledger = EmbeddedLedger.open(state.resolve("ledger").resolve("ledger"))) {
            assertThat(ledger.store()).isNotNull();
            try (Stream<Path> files = Files.walk(state)) {
                assertThat(files.filter(file -> !file.equals(root)).toList())
                        .hasSizeGreaterThan(7)
                        .allSatisfy(file ->
                                assertThat(OWNER).as("%s", file).containsAll(Files.getPosixFilePermissions(file)));
            }
        }
    }
}
