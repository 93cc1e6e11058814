// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelupwork.ledger.LedgerEntry;

/**
 * Matches a payment with one of several objects that show at Upwork, where other payments of the ledger are candidates
 * as well. An object that was there before a payment was sent is not that payment; and if as many objects show as
 * payments are unknown, each of them is one.
 */
final class Matching {

    private static final int MOST = 12;
    private static final int MOST_NAMED = 10;

    private final List<LedgerEntry> payments;
    private final List<String> shown;

    /**
     * Matches the objects that show and that no other payment explains.
     *
     * @param payment the payment to find
     * @param rivals  other unknown payments that could be the same
     * @param shown   the references of the objects that show, whichever of the payments they were there before
     */
    Matching(LedgerEntry payment, List<LedgerEntry> rivals, List<String> shown) {
        this.payments = Stream.concat(Stream.of(payment), rivals.stream())
                .sorted(Comparator.comparing(LedgerEntry::intendedAt)
                        .thenComparing(one -> one.id().toString()))
                .toList();
        this.shown = shown.stream()
                .filter(reference -> payments.stream()
                        .map(BeforeImage::of)
                        .anyMatch(before -> before == null || !before.holds(reference)))
                .sorted()
                .toList();
    }

    /** Returns the first payments for a message, and how many more there are. */
    static String names(List<LedgerEntry> payments) {
        String first = payments.stream()
                .limit(MOST_NAMED)
                .map(LedgerEntry::id)
                .toList()
                .toString();
        return payments.size() <= MOST_NAMED ? first : first + " and " + (payments.size() - MOST_NAMED) + " more";
    }

    /** Returns the reference of the payment; empty if it cannot be determined. */
    Optional<String> of(LedgerEntry payment) {
        boolean known = payments.stream().allMatch(one -> BeforeImage.of(one) != null);
        if (!known || payments.size() > MOST) {
            return Optional.empty();
        }
        List<String> own = possible(payment);
        List<LedgerEntry> others =
                payments.stream().filter(one -> !one.id().equals(payment.id())).toList();
        if (own.size() == 1
                && others.stream().noneMatch(other -> possible(other).contains(own.get(0)))) {
            return Optional.of(own.get(0));
        }
        List<String> assigned = new ArrayList<>();
        return shown.size() == payments.size() && assign(0, new HashSet<>(), assigned)
                ? Optional.of(assigned.get(payments.indexOf(payment)))
                : Optional.empty();
    }

    private List<String> possible(LedgerEntry payment) {
        BeforeImage before = BeforeImage.of(payment);
        return shown.stream().filter(reference -> !before.holds(reference)).toList();
    }

    private boolean assign(int index, Set<String> taken, List<String> assigned) {
        if (index == payments.size()) {
            return true;
        }
        for (String reference : possible(payments.get(index))) {
            if (taken.add(reference)) {
                assigned.add(reference);
                if (assign(index + 1, taken, assigned)) {
                    return true;
                }
                assigned.remove(assigned.size() - 1);
                taken.remove(reference);
            }
        }
        return false;
    }
}
