// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system of H2, {@code jdbc:h2:full:...}, on which no more than the room that is left can be written, as on a disk that
 * fills up.
 */
public final class FullFileSystem extends FilePathWrapper {

    private static final AtomicLong ROOM = new AtomicLong(Long.MAX_VALUE);

    static {
        FilePath.register(new FullFileSystem());
    }

    /** Leaves so many bytes, from now on, for all files. */
    public static void leave(long bytes) {
        ROOM.set(bytes);
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBase {

        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        private static void take(int bytes) throws IOException {
            if (ROOM.addAndGet(-bytes) < 0) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            take(bytes.remaining());
            return base.write(bytes);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            take(bytes.remaining());
            return base.write(bytes, position);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return base.read(bytes);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return base.read(bytes, position);
        }

        @Override
        public long position() throws IOException {
            return base.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            base.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            base.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            base.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
