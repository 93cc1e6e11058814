// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds the page of a list, newest items first, after which no new item can follow: a page of known items that ends with an
 * older item than the newest known one. Among items of the same time a new one may stand anywhere, and a list that is in another order than
 * requested has no such page.
 */
final class KnownBoundary {

    private Instant newestKnown = Instant.MIN;

    /** Records a known item. */
    void known(Object item) {
        ItemTime.of(item).filter(time -> time.isAfter(newestKnown)).ifPresent(time -> newestKnown = time);
    }

    /**
     * Returns whether reading may stop after a page, all items of which are known. Where items do not say their time, its order is
     * trusted.
     */
    boolean isReached(List<?> page) {
        Optional<Instant> last = page.isEmpty() ? Optional.empty() : ItemTime.of(page.get(page.size() - 1));
        return last.isEmpty() || last.get().isBefore(newestKnown);
    }
}
