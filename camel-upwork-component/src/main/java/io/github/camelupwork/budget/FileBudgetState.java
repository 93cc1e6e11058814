// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps the count in a small text file, which is replaced as a whole and forced to the disk. For one JVM at a time; those that
 * share an address share a budget on a store.
 */
public final class FileBudgetState implements BudgetState {

    private final Path file;

    /** @param file is made, with its folders, when there is something to keep */
    public FileBudgetState(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public Optional<GrantHistory> load() {
        try {
            return Files.exists(file) ? Optional.of(GrantHistory.fromLines(Files.readAllLines(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The count of requests in " + file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The count of requests in " + file + " is damaged: " + e.getMessage()
                    + "; remove the file to count from zero", e);
        }
    }

    @Override
    public void save(GrantHistory history) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            write(next, String.join("\n", history.toLines()) + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The count of requests cannot be written to " + file, e);
        }
    }

    private void write(Path target, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
