// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.github.camelupwork.store.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the count in a small text file, which is replaced as a whole and forced to the disk. The file belongs to the budget
 * that opened it first, until it is closed or its process ends: another one starts from what the file says, warns, and counts
 * by itself without writing. Those that share an address share a budget on a store.
 */
public final class FileBudgetState implements BudgetState {

    private static final Logger LOG = LoggerFactory.getLogger(FileBudgetState.class);

    private final Path file;
    private FileChannel owned;

    /** @param file is made, with its folders, when there is something to keep */
    public FileBudgetState(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public Optional<GrantHistory> load() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        claim();
        List<String> lines = List.of();
        try {
            lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            return Optional.of(GrantHistory.fromLines(lines));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(damaged(GrantHistory.legible(lines), e));
        }
    }

    /**
     * Logs a damaged file as an error and goes on: a hub that pays is worth more than its count. If Upwork has counted
     * more, its 429 pauses all requests.
     */
    private GrantHistory damaged(GrantHistory legible, Exception e) {
        LOG.error(
                "The count of requests in {} is damaged, so only {} requests that can be read of it count: Upwork may answer"
                        + " 429 until the longest window is over ({})",
                file,
                legible.grants(),
                e.toString());
        return legible;
    }

    private void claim() {
        try {
            if (!own()) {
                LOG.warn(
                        "Another process counts its requests in {}, so this one counts by itself, and both together may send"
                                + " twice what Upwork allows; let them share a budget (budgetProxyManager)",
                        file);
            }
        } catch (UncheckedIOException e) {
            LOG.warn("{}, so a restart forgets what was sent since now", e.getMessage(), e);
        }
    }

    @Override
    public void save(GrantHistory history) {
        if (!own()) {
            return;
        }
        try {
            String text = String.join("\n", history.toLines()) + "\n";
            PrivateFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The count of requests cannot be written to " + file, e);
        }
    }

    /** Returns true if this process owns the file, or has just taken ownership of it. */
    private boolean own() {
        if (owned == null) {
            try {
                PrivateFile.createDirectory(file.getParent());
                owned = locked(file.resolveSibling(file.getFileName() + ".lock"));
                if (owned != null) {
                    PrivateFile.sweep(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The count of requests cannot be written to " + file, e);
            }
        }
        return owned != null;
    }

    /**
     * Returns the locked channel, or null if another process holds the lock. The lock ends with the channel, and so
     * with the process.
     */
    private static FileChannel locked(Path lock) throws IOException {
        FileChannel channel = PrivateFile.openLock(lock);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("Another budget of this process has {}", lock);
        }
        channel.close();
        return null;
    }

    @Override
    public void close() {
        if (owned != null) {
            try {
                owned.close();
            } catch (IOException e) {
                LOG.debug("Letting go of {} failed; the end of the process will do", file, e);
            }
            owned = null;
        }
    }
}
