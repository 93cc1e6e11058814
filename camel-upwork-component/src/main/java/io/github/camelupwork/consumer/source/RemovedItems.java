// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.github.camelupwork.consumer.position.Entry;
import io.github.camelupwork.consumer.position.Fingerprint;
import io.github.camelupwork.consumer.position.Item;
import io.github.camelupwork.consumer.position.SourcePosition;

/** Finds remembered items that are no longer in the list. */
final class RemovedItems {

    private final SourcePosition keeper;
    private final boolean wanted;

    /** @param wanted true if the route asks for vanished items */
    RemovedItems(SourcePosition keeper, boolean wanted) {
        this.keeper = keeper;
        this.wanted = wanted;
    }

    /**
     * Marks vanished items as in flight, to be handed over as removed. Items on which the route had only failed are
     * forgotten, for there is nothing to take back.
     *
     * @param scope   the identities that would have been shown if they were still there
     * @param seen    the identities that were shown
     * @param room    the maximum number of items to hand over
     * @param headers the headers of the exchanges
     */
    List<Item> take(Predicate<String> scope, Set<String> seen, int room, Map<String, Object> headers) {
        List<Item> removed = new ArrayList<>();
        for (Entry entry : keeper.unseen(scope, seen)) {
            if (wanted && isHanded(entry)) {
                if (removed.size() < room) {
                    keeper.take(entry.identity(), Fingerprint.GONE, null, headers)
                            .ifPresent(removed::add);
                }
            } else if (entry.isFailed()) {
                keeper.forgetFailure(entry.identity());
            }
        }
        return removed;
    }

    /** Returns true if the route has handled it once, or has failed to take it back. */
    private static boolean isHanded(Entry entry) {
        return !entry.isFailed() || entry.changed() || entry.fingerprint().equals(Fingerprint.GONE);
    }
}
