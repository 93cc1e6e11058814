// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whether a reading shows what it must: the payments that are known to be there. One that lacks any of them is cut off, late or
 * of another team; one that shows none of them does not show that it can see such payments at all.
 */
final class Visibility {

    private final Collection<String> shown;
    private final List<String> missing = new ArrayList<>();
    private boolean sees;

    /**
     * What was read.
     *
     * @param shown references
     */
    Visibility(Collection<String> shown) {
        this.shown = shown;
    }

    /** These are known to be there. */
    Visibility expect(Collection<String> known) {
        for (String reference : known) {
            if (shown.stream().anyMatch(one -> JsonValues.sameReference(one, reference))) {
                sees = true;
            } else {
                missing.add(reference);
            }
        }
        return this;
    }

    /** What was there before the payment was sent. */
    Visibility expect(BeforeImage before) {
        return before == null ? this : expect(before.there()).expect(before.witnesses());
    }

    /** It was seen otherwise that such payments show. */
    Visibility sees(boolean otherwise) {
        sees |= otherwise;
        return this;
    }

    /** Whether nothing is missing that is known to be there. */
    boolean isWhole() {
        return missing.isEmpty();
    }

    /** Why absence from this reading proves nothing; empty if it does. */
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (!missing.isEmpty()) {
            doubts.add("the reading is not whole, as it lacks " + missing.subList(0, Math.min(5, missing.size())));
        }
        if (!sees) {
            doubts.add("the reading shows no payment that is known to be there, so it may not be able to show any");
        }
        return doubts;
    }
}
