// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

import io.github.camelupwork.json.Json;

/** Items as a JSON array in UTF-8, written while it is read; no more than one item is held. */
final class JsonArrayStream extends InputStream {

    private final Iterator<?> items;
    private byte[] piece = {'['};
    private int at;
    private boolean first = true;
    private boolean ended;

    /** @param items closed with the stream if they can be */
    JsonArrayStream(Iterator<?> items) {
        this.items = items;
    }

    @Override
    public int read() {
        return turn() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!turn()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, count);
        at += count;
        return count;
    }

    /** Returns whether there is more to read; moves on to the next piece if needed. */
    private boolean turn() {
        if (at < piece.length) {
            return true;
        }
        if (ended) {
            return false;
        }
        ended = !items.hasNext();
        piece = (ended ? "]" : (first ? "" : ",") + Json.write(items.next())).getBytes(StandardCharsets.UTF_8);
        first = false;
        at = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        if (items instanceof Closeable open) {
            open.close();
        }
    }
}
