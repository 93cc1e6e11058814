// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {

    @TempDir
    private Path directory;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void belongsToTheOwnerAlone() throws IOException {
        Path own = directory.resolve("a/b");
        PrivateFile.createDirectory(own);
        PrivateFile.replace(own.resolve("file"), bytes("x"));
        PrivateFile.openLock(own.resolve("lock")).close();

        assertThat(permissions(own)).isEqualTo("rwx------");
        assertThat(permissions(own.resolve("file"))).isEqualTo("rw-------");
        assertThat(permissions(own.resolve("lock"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void oneAtATimeHasALock() throws Exception {
        Path lock = directory.toRealPath().resolve("lock");
        AtomicInteger inside = new AtomicInteger();
        List<Callable<Integer>> tasks = Collections.nCopies(
                8,
                () -> PrivateFile.locked(lock, () -> {
                    int together = inside.incrementAndGet();
                    Thread.yield();
                    inside.decrementAndGet();
                    return together;
                }));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Integer> together : threads.invokeAll(tasks)) {
                assertThat(together.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void replacesAsAWholeAndLeavesNothingBeside() throws IOException {
        Path file = directory.resolve("file");
        PrivateFile.replace(file, bytes("a longer one"));
        PrivateFile.replace(file, bytes("short"));

        assertThat(file).hasContent("short");
        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void aReplacementThatFailsLeavesTheOldContentAndNothingBeside() throws IOException {
        Path occupied = directory.resolve("occupied");
        Files.createDirectories(occupied.resolve("child"));

        assertThatThrownBy(() -> PrivateFile.replace(occupied, bytes("x"))).isInstanceOf(IOException.class);

        assertThat(occupied.resolve("child")).isDirectory();
        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all).containsExactly(occupied);
        }
    }

    @Test
    void sweepsWhatACrashHasLeftOfThisFileOnly() throws IOException {
        Path file = directory.resolve("file");
        PrivateFile.replace(file, bytes("x"));
        Files.write(directory.resolve("file.123.tmp"), bytes("half"));
        Files.write(directory.resolve("files.tmp"), bytes("another's"));

        PrivateFile.sweep(file);

        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all).containsExactlyInAnyOrder(file, directory.resolve("files.tmp"));
        }
    }

    @Test
    void anExistingDirectoryWillDoAndAFileWillNot() throws IOException {
        Path file = directory.resolve("file");
        Files.write(file, bytes("x"));

        PrivateFile.createDirectory(directory);
        assertThatThrownBy(() -> PrivateFile.createDirectory(file)).isInstanceOf(FileAlreadyExistsException.class);
    }
}
