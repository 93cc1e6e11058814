// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import io.github.camelupwork.auth.PrivateFile;

/**
 * Keeps each position in a file of its own, readable by its owner only. Items are remembered by appending a line and forcing it
 * to the disk; a whole position is written beside the file and renamed over it.
 */
public final class FilePositionStore implements PositionStore {

    private static final String SUFFIX = ".position";

    private final Path directory;

    /**
     * A store in a directory, which is created for its owner alone if it is missing.
     *
     * @throws PositionStoreException if it cannot be created
     */
    public FilePositionStore(Path directory) {
        this.directory = directory;
        attempt("create", directory, () -> PrivateFile.createDirectory(directory));
    }

    @Override
    public synchronized Position load(String key) {
        Path file = file(key);
        try {
            return PositionText.read(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Position.NONE;
        } catch (PositionStoreException e) {
            throw new PositionStoreException("Position store: " + file + " is damaged: " + e.getMessage()
                    + ". Put a copy of it back; without the file the consumer begins anew, as option 'from' says", e);
        } catch (IOException e) {
            throw failed("read", file, e);
        }
    }

    @Override
    public synchronized void add(String key, List<Entry> entries) {
        Path file = file(key);
        if (Files.exists(file)) {
            // an earlier write may have broken off in the middle of a line
            attempt("write", file, () -> append(file, "\n" + PositionText.write(entries)));
        } else {
            replace(key, Position.NONE.with(entries));
        }
    }

    private static void append(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        }
    }

    @Override
    public synchronized void replace(String key, Position position) {
        Path file = file(key);
        attempt("write", file, () -> {
            PrivateFile.sweep(file);
            PrivateFile.replace(file, PositionText.write(position).getBytes(StandardCharsets.UTF_8));
        });
    }

    /** No key leads out of the directory. */
    private Path file(String key) {
        return directory.resolve(URLEncoder.encode(key, StandardCharsets.UTF_8).replace("*", "%2A") + SUFFIX);
    }

    private interface Access {
        void run() throws IOException;
    }

    private static void attempt(String what, Path path, Access access) {
        try {
            access.run();
        } catch (IOException e) {
            throw failed(what, path, e);
        }
    }

    private static PositionStoreException failed(String what, Path path, Exception e) {
        return new PositionStoreException("Position store: cannot " + what + " " + path + ": " + e.getMessage(), e);
    }
}
