// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.time.LocalDate;
import java.util.List;

/**
 * The position of a consumer.
 *
 * @param begun   true if the first start, and its starting point, is dealt with
 * @param anchor  the day from which date windows are counted; null for lists
 * @param through the last day of the windows that were delivered completely; null for lists and before the first
 * @param entries the stored states of items, the oldest first
 */
public record Position(boolean begun, LocalDate anchor, LocalDate through, List<Entry> entries) {

    /** Nothing consumed yet. */
    public static final Position NONE = new Position(false, null, null, List.of());

    /** Takes a copy of the list, unless it is one that does not change. */
    public Position {
        entries = PackedEntries.isSnapshot(entries) ? entries : List.copyOf(entries);
    }

    /** The same, remembering others. */
    public Position with(List<Entry> others) {
        return new Position(begun, anchor, through, others);
    }
}
