// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Checks that a reading shows the payments that are known to exist. A reading that lacks any of them is truncated,
 * delayed or of another team; one that shows none of them does not prove that it can show such payments at all.
 */
final class Visibility {

    private final Collection<String> shown;
    private final List<String> missing = new ArrayList<>();
    private boolean sees;

    /**
     * Checks a reading.
     *
     * @param shown the references that the reading shows
     */
    Visibility(Collection<String> shown) {
        this.shown = shown;
    }

    /** Adds references that are known to exist. */
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

    /** Adds the references that existed before the payment was sent. */
    Visibility expect(BeforeImage before) {
        return before == null ? this : expect(before.there()).expect(before.witnesses());
    }

    /** Records whether it was otherwise seen that such payments show. */
    Visibility sees(boolean otherwise) {
        sees |= otherwise;
        return this;
    }

    /** Returns whether the reading shows everything that is known to exist. */
    boolean isWhole() {
        return missing.isEmpty();
    }

    /** Returns the reasons why absence from this reading proves nothing; empty if it proves something. */
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
