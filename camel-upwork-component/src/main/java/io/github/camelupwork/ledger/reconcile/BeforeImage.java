// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;

/**
 * What Upwork showed before a payment was sent: what was there then is not this payment, and must be shown by every later
 * reading that is whole.
 *
 * @param there     references of what could be taken for the payment
 * @param witnesses references of others
 */
record BeforeImage(Set<String> there, Set<String> witnesses) {

    /** Enough to notice a reading that is cut off, and few enough for a row of the ledger. */
    private static final int MOST_WITNESSES = 20;
    /** With more alike than that, nobody could tell them apart later. */
    private static final int MOST_ALIKE = 500;

    /** That of a payment; null if none was taken. */
    static BeforeImage of(LedgerEntry entry) {
        String there = entry.hint(Hint.BEFORE);
        String witnesses = entry.hint(Hint.WITNESSES);
        return there == null
                ? null
                : new BeforeImage(
                        Set.copyOf(JsonValues.list(there)),
                        witnesses == null ? Set.of() : Set.copyOf(JsonValues.list(witnesses)));
    }

    /**
     * What is recorded of it.
     *
     * @param alike references of what could be taken for the payment
     * @param all   references of everything of that kind, the latest last
     * @return empty if there is too much alike to be recorded
     */
    static Map<String, String> hints(Collection<String> alike, List<String> all) {
        if (alike.size() > MOST_ALIKE) {
            return Map.of();
        }
        List<String> last = all.subList(Math.max(0, all.size() - MOST_WITNESSES), all.size());
        Map<String, String> hints = new HashMap<>();
        hints.put(Hint.BEFORE, JsonValues.list(new LinkedHashSet<>(alike)));
        hints.put(Hint.WITNESSES, JsonValues.list(new LinkedHashSet<>(last)));
        return hints;
    }

    boolean holds(String reference) {
        return there.stream().anyMatch(one -> JsonValues.sameReference(one, reference))
                || witnesses.stream().anyMatch(one -> JsonValues.sameReference(one, reference));
    }
}
