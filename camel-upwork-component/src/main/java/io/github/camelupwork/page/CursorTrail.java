// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

/**
 * Notices cursors that lead round in a circle, and remembers one of them only (Brent's method): the one met last when the
 * count of pages was a power of two. A circle of any length passes it again, at the latest after three times as many pages as
 * there are up to the circle's end.
 *
 * @param mark  the cursor that is remembered; null before the first
 * @param steps how many were met since
 * @param most  how many may be met until another one is remembered
 */
record CursorTrail(String mark, long steps, long most) {

    static final CursorTrail START = new CursorTrail(null, 0, 1);

    /** Whether the cursor was met before, as far as is remembered. */
    boolean meets(String cursor) {
        return cursor != null && cursor.equals(mark);
    }

    /** The trail with that cursor behind it; null, of pages without one, leads nowhere. */
    CursorTrail then(String cursor) {
        if (cursor == null) {
            return this;
        }
        return steps + 1 == most ? new CursorTrail(cursor, 0, 2 * most) : new CursorTrail(mark, steps + 1, most);
    }
}
