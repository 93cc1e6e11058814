// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that only their owner may read, replaced as a whole: a reader, and a process after a crash, sees the old content or the
 * new, never a part. Where the file system knows no POSIX permissions (Windows), those of the directory hold.
 */
public final class PrivateFile {

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final String TEMPORARY = ".tmp";

    /** File systems take 255 bytes, endings included. */
    private static final int LONGEST_NAME = 180;

    private PrivateFile() {}

    /** Returns the file name of a key: no key leads out of its directory, and none is too long for it. */
    public static String name(String key) {
        String name = URLEncoder.encode(key, StandardCharsets.UTF_8).replace("*", "%2A");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "-" + Sha256.hex(key, 16);
    }

    /** Another process may be creating it at the same moment, which is as good. */
    public static void createDirectory(Path directory) throws IOException {
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            createDirectory(parent);
        }
        try {
            Files.createDirectory(directory, attributes(parent, OWNER_DIRECTORY));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
    }

    /**
     * Written beside the target, forced to the disk, then renamed over it; the directory is forced so that the name lasts
     * too.
     */
    public static void replace(Path target, byte[] content) throws IOException {
        replace(target, out -> out.write(content));
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes it; closes nothing. */
        void write(OutputStream out) throws IOException;
    }

    /** Replaces as {@link #replace(Path, byte[])}, with content that need not be held in memory. */
    public static void replace(Path target, Content content) throws IOException {
        Path directory = target.getParent();
        Path temporary = Files.createTempFile(
                directory, target.getFileName() + ".", TEMPORARY, attributes(directory, OWNER_FILE));
        try {
            write(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(directory);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void write(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.write(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    /** Gives a finished file another name in the same directory, durably. */
    public static void rename(Path finished, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        protect(finished);
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.getParent());
    }

    /** Windows cannot open a directory, and need not: there the rename itself is written through. */
    private static void force(Path directory) throws IOException {
        if (posix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Removes what a crash has left of earlier replacements; to be called by the only writer of the target. */
    public static void sweep(Path target) throws IOException {
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(target.getParent(), path -> isLeftOver(path, target))) {
            for (Path path : left) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static boolean isLeftOver(Path path, Path target) {
        String name = path.getFileName().toString();
        return name.startsWith(target.getFileName() + ".") && name.endsWith(TEMPORARY);
    }

    /** A piece of work with files. */
    @FunctionalInterface
    public interface Work<T> {

        /** Does it. */
        T run() throws IOException;
    }

    /**
     * Does the work while no other process and no other thread has the lock. A file lock keeps other processes out but not
     * other threads, for which the interned path is the monitor: it is one per virtual machine and path, as the file lock is,
     * whatever stores and class loaders there are.
     *
     * @param lock real path of a file that is only there to be locked, and made if it is missing
     */
    public static <T> T locked(Path lock, Work<T> work) throws IOException {
        synchronized (lock.toString().intern()) {
            try (FileChannel channel = openLock(lock)) {
                channel.lock();
                return work.run();
            }
        }
    }

    /** Opens, or creates for the owner alone, a file that is only there to be locked. */
    public static FileChannel openLock(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Opens a file as {@link FileChannel#open}; one that is created is for the owner alone. */
    private static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), attributes(file.getParent(), OWNER_FILE));
    }

    /** Restricts a file that third-party code has created to its owner; a missing file is no error. */
    public static void protect(Path file) throws IOException {
        if (Files.exists(file) && posix(file)) {
            Files.setPosixFilePermissions(file, OWNER_FILE);
        }
    }

    private static FileAttribute<?>[] attributes(Path where, Set<PosixFilePermission> permissions) throws IOException {
        return posix(where)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path where) throws IOException {
        FileStore store = Files.getFileStore(where);
        return store.supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
