// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

import io.github.camelupwork.store.FullDisk;
import io.github.camelupwork.store.PrivateFile;

/**
 * Keeps each position in a file of its own, readable by its owner only. Items are remembered by appending lines and forcing them
 * to the disk; a whole position is written beside the file and renamed over it.
 *
 * <p>Processes that share the directory write under a file lock, which the operating system gives back when a process dies;
 * that needs a file system with working locks. The revision is a mark in the file's head, new with every whole position, and
 * the length that lines are added to.
 */
public final class FilePositionStore implements PositionStore {

    private static final String SUFFIX = ".position";
    private static final String NOTHING = "";
    private static final String SEPARATOR = "/";

    private final Path directory;

    /**
     * A store in a directory, which is created for its owner alone if it is missing.
     *
     * @throws PositionStoreException if it cannot be created
     */
    public FilePositionStore(Path directory) {
        this.directory = attempt("create", directory, () -> {
            PrivateFile.createDirectory(directory);
            return directory.toRealPath();
        });
    }

    @Override
    public Position load(String key) {
        Path file = file(key);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return PositionText.read(lines.lines());
        } catch (NoSuchFileException e) {
            return Position.NONE;
        } catch (PositionStoreException e) {
            throw damaged(file, e.getMessage(), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        }
    }

    private static PositionStoreException unreadable(Path file, IOException e) {
        return e instanceof CharacterCodingException
                ? damaged(file, "it is no text in UTF-8", e)
                : failed("read", file, e);
    }

    private static PositionStoreException damaged(Path file, String reason, Exception cause) {
        return new PositionStoreException(
                "Position store: " + file + " is damaged: " + reason
                        + ". Put a copy of it back; without the file the consumer starts again, as option 'from' says",
                cause);
    }

    @Override
    public String revision(String key) {
        Path file = file(key);
        return attempt("read", file, () -> revision(file));
    }

    private static String revision(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String head = lines.readLine();
            return revision(PositionText.mark(head == null ? "" : head), Files.size(file));
        } catch (NoSuchFileException e) {
            return NOTHING;
        }
    }

    private static String revision(String mark, long size) {
        return mark + SEPARATOR + size;
    }

    @Override
    public String add(String key, List<Entry> entries, String revision) {
        return write(key, revision, file -> {
            if (revision.equals(NOTHING)) {
                return replace(file, Position.NONE.with(entries));
            }
            // an earlier write may have broken off in the middle of a line
            long size = append(file, "\n" + PositionText.write(entries));
            return revision(revision.substring(0, revision.lastIndexOf(SEPARATOR)), size);
        });
    }

    /** Appends to the file and returns its size. Text that was written only in part, as on a full disk, is truncated again. */
    private static long append(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long end = channel.size();
            try {
                write(channel.position(end), ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                return channel.position();
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        }
    }

    private static void write(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(false);
    }

    @Override
    public String replace(String key, Position position, String revision) {
        return write(key, revision, file -> replace(file, position));
    }

    private static String replace(Path file, Position position) throws IOException {
        String mark = UUID.randomUUID().toString();
        PrivateFile.sweep(file);
        PrivateFile.replace(file, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            PositionText.write(position, mark, text);
            text.flush();
        });
        return revision(mark, Files.size(file));
    }

    private interface Change {
        /** Returns the new revision. */
        String of(Path file) throws IOException;
    }

    private String write(String key, String revision, Change change) {
        Path file = file(key);
        return attempt(
                "write",
                file,
                () -> PrivateFile.locked(file.resolveSibling(file.getFileName() + ".lock"), () -> {
                    if (!revision(file).equals(revision)) {
                        throw new PositionMovedException(key);
                    }
                    return change.of(file);
                }));
    }

    /** No key leads out of the directory. */
    private Path file(String key) {
        return directory.resolve(PrivateFile.name(key) + SUFFIX);
    }

    private static <T> T attempt(String what, Path path, PrivateFile.Work<T> work) {
        try {
            return work.run();
        } catch (CharacterCodingException e) {
            throw damaged(path, "it is no text in UTF-8", e);
        } catch (IOException e) {
            throw failed(what, path, e);
        }
    }

    private static PositionStoreException failed(String what, Path path, Exception e) {
        return new PositionStoreException(
                "Position store: cannot " + what + " " + path + ": " + (FullDisk.is(e) ? FullDisk.REASON + ": " : "")
                        + e.getMessage(),
                e);
    }
}
