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
 * The state that Upwork showed before a payment was sent: anything shown then is not this payment, and every later
 * complete reading must show it.
 *
 * @param there     the references of what could be mistaken for the payment
 * @param witnesses the references of others
 */
record BeforeImage(Set<String> there, Set<String> witnesses) {

    /** Enough to notice a reading that is cut off, and few enough for a row of the ledger. */
    private static final int MOST_WITNESSES = 20;
    /** The most candidates to record; more could not be told apart later. */
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
     * Returns the hints to record with the payment.
     *
     * @param alike the references of what could be mistaken for the payment
     * @param all   the references of everything of that kind, the latest last
     * @return the hints; empty if there are too many candidates to be recorded
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
