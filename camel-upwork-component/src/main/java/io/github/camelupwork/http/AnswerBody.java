// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.apache.hc.client5.http.entity.DeflateInputStream;

/**
 * The body of a response, decoded while it is read, and bounded: in what is read between two calls of {@link #restart}, and in
 * how far a compressed body may expand.
 */
public final class AnswerBody extends InputStream {

    /** JSON of a thousand equal rows is compressed about 100 to 1. */
    private static final int MOST_EXPANSION = 250;

    /** The codings there are; servers also say what is none, such as "none" or a charset. */
    private static final Set<String> CODINGS = Set.of("gzip", "x-gzip", "deflate", "br", "zstd", "compress");

    /** A short body may expand as it likes. */
    private static final long ALWAYS_ALLOWED = 1024 * 1024;

    private final Counter raw;
    private final InputStream decoded;
    private final long most;
    private long sinceRestart;
    private long total;

    /** Counts the bytes as they arrive, and remembers whether the end was seen. */
    private static final class Counter extends FilterInputStream {

        private long count;
        private boolean ended;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int read) {
            if (result < 0) {
                ended = true;
            } else {
                count += read;
            }
            return result;
        }
    }

    /**
     * Wraps a body.
     *
     * @param in        the bytes as they arrive
     * @param encodings the values of {@code Content-Encoding}
     * @param most      the most decoded bytes that may be read in a row
     */
    public AnswerBody(InputStream in, List<String> encodings, long most) throws IOException {
        this.raw = new Counter(in);
        this.most = most;
        this.decoded = decoder(encodings);
    }

    private InputStream decoder(List<String> encodings) throws IOException {
        if (encodings.isEmpty()) {
            return raw;
        }
        List<String> named = encodings.stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(CODINGS::contains)
                .toList();
        if (named.isEmpty()) {
            return raw;
        }
        if (named.size() > 1) {
            throw new AnswerBoundException("the answer is encoded " + named.size() + " times (Content-Encoding); once"
                    + " by gzip is what was asked for");
        }
        return switch (named.get(0)) {
            case "gzip", "x-gzip" -> new Gzip(raw);
            case "deflate" -> new DeflateInputStream(raw);
            default ->
                throw new AnswerBoundException(
                        "the answer has a Content-Encoding that was not asked for; only gzip was");
        };
    }

    /** Reads the header of GZIP when the first byte is asked for, so that opening never waits. */
    private static final class Gzip extends InputStream {

        private final InputStream in;
        private InputStream gzip;

        Gzip(InputStream in) {
            this.in = in;
        }

        private InputStream open() throws IOException {
            if (gzip == null) {
                gzip = new GZIPInputStream(in);
            }
            return gzip;
        }

        @Override
        public int read() throws IOException {
            return open().read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return open().read(bytes, offset, length);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = decoded.read(bytes, offset, length);
        if (read > 0) {
            count(read);
        } else if (read < 0) {
            finish();
        }
        return read;
    }

    private void count(int read) throws IOException {
        sinceRestart += read;
        total += read;
        if (sinceRestart > most) {
            throw new AnswerBoundException("the answer is longer than option maxAnswerSize=" + most
                    + " allows; ask for less of it (pageSize, splitPeriod, fetch=stream), or allow more");
        }
        if (total > ALWAYS_ALLOWED && total / MOST_EXPANSION > raw.count) {
            throw new AnswerBoundException("the compressed answer expands to more than " + MOST_EXPANSION
                    + " times its length, which no answer of Upwork does");
        }
    }

    /** A decoder stops at the end of its data, before the end of the body that frees the connection. */
    private void finish() throws IOException {
        if (!raw.ended) {
            raw.read();
        }
    }

    /** Lets as many bytes follow as at the beginning: a part of the answer was passed on. */
    public void restart() {
        sinceRestart = 0;
    }

    /** Returns whether the whole body has arrived, so that its connection can be reused. */
    public boolean isAtEnd() {
        return raw.ended;
    }
}
