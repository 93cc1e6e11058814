// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Gives up a body that is read while it arrives when too little of it comes: 64 KiB must come within a given time of waiting.
 * The time that the reader takes for itself does not count.
 */
public final class StallGuard extends FilterInputStream {

    private static final int PORTION = 64 * 1024;

    private final Duration time;
    private final Runnable abort;
    private long waited;
    private int read;

    /**
     * Guards a stream.
     *
     * @param time  within which a portion must come
     * @param abort ends the connection, so that a read that waits fails
     */
    public StallGuard(InputStream in, Duration time, Runnable abort) {
        super(in);
        this.time = time;
        this.abort = abort;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long began = System.nanoTime();
        Watch watch = new Watch(time.minusNanos(waited), abort);
        try (watch) {
            int count = super.read(bytes, offset, length);
            note(count, System.nanoTime() - began);
            return count;
        } catch (IOException e) {
            if (watch.isOver()) {
                throw new IOException(
                        "less than " + PORTION + " bytes came within " + time + " of waiting (option callTimeout)", e);
            }
            throw e;
        }
    }

    private void note(int count, long nanos) {
        waited += nanos;
        read += count;
        if (read >= PORTION) {
            read = 0;
            waited = 0;
        }
    }
}
