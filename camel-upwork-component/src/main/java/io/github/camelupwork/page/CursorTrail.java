// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

/**
 * Detects cursors that form a cycle, and remembers only one of them (Brent's method): the one met last when the count
 * of pages was a power of two. A cycle of any length passes it again, at the latest after three times as many pages as
 * there are up to the cycle's end.
 *
 * @param mark  the cursor that is remembered; null before the first
 * @param steps the number of cursors met since
 * @param most  the number of cursors that may be met until another one is remembered
 */
record CursorTrail(String mark, long steps, long most) {

    static final CursorTrail START = new CursorTrail(null, 0, 1);

    /** Returns whether the cursor is the remembered one, and so was met before. */
    boolean meets(String cursor) {
        return cursor != null && cursor.equals(mark);
    }

    /** Returns the trail after the given cursor; null, for pages without a cursor, leaves it unchanged. */
    CursorTrail then(String cursor) {
        if (cursor == null) {
            return this;
        }
        return steps + 1 == most ? new CursorTrail(cursor, 0, 2 * most) : new CursorTrail(mark, steps + 1, most);
    }
}
