// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;

/**
 * The change of a state that a payment orders, of a milestone or a contract. A person can bring it about as well, so it is the
 * payment's own only if the state was another right before the payment was sent, and no other payment explains it.
 *
 * @param seen    the state that shows now, in words
 * @param reached returns whether a state is the one that was ordered, or one that comes after it
 * @param rivals  other payments of the ledger that order the same
 */
record StateChange(String seen, Predicate<String> reached, List<LedgerEntry> rivals) {

    /** Returns the hints to record with a payment; empty if the state does not show. */
    static Map<String, String> hints(String state) {
        return state == null ? Map.of() : Map.of(Hint.STATE_BEFORE, state);
    }

    /** Other payments of these operations with the same subject, whenever they were made. */
    static List<LedgerEntry> rivals(Inquiry inquiry, String subject, String... operations) {
        return Stream.of(operations)
                .flatMap(operation -> inquiry.others(operation, subject).stream())
                .toList();
    }

    /** The reason why the change may not be the work of the payment; empty if it is. */
    Optional<Verdict> doubt(Inquiry inquiry) {
        String before = inquiry.entry().hint(Hint.STATE_BEFORE);
        String doubt = null;
        if (before == null) {
            doubt = "what its state was before this payment was sent is not known";
        } else if (reached.test(before)) {
            doubt = "it was " + before + " before this payment was sent, so another did it";
        } else if (!rivals.isEmpty()) {
            doubt = "that may be this payment, or those of " + Matching.names(rivals);
        }
        return Optional.ofNullable(doubt).map(why -> new Verdict.Undecided(seen + ", but " + why));
    }
}
