// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells where in a list with the newest items first nothing new can follow: at a page of known items that ends with an older
 * one
 * than the newest known. Among items of the same time a new one may stand anywhere, and a list that is in another order than
 * it was asked for in has no such page.
 */
final class KnownEnd {

    private Instant newestKnown = Instant.MIN;

    /** Such an item was met. */
    void known(Object item) {
        ItemTime.of(item).filter(time -> time.isAfter(newestKnown)).ifPresent(time -> newestKnown = time);
    }

    /**
     * Whether the list may be left behind a page, all of which is known. Where items do not say their time, its order is
     * trusted.
     */
    boolean isReached(List<?> page) {
        Optional<Instant> last = page.isEmpty() ? Optional.empty() : ItemTime.of(page.get(page.size() - 1));
        return last.isEmpty() || last.get().isBefore(newestKnown);
    }
}
