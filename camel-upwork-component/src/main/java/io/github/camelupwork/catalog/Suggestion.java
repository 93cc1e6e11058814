// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a mistyped name was meant to be. */
public final class Suggestion {

    private static final int SHORTEST_PART = 4;

    private Suggestion() {}

    /**
     * The end of an error message: {@code , did you mean 'x'?}, or nothing if no name is near. A text that is much longer than all
     * names is compared with none, however long it is.
     */
    public static String text(String given, Collection<String> known) {
        String wanted = given.toLowerCase(Locale.ROOT);
        int tolerated = Math.max(2, given.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - wanted.length()) <= tolerated)
                .min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= tolerated)
                .or(() -> containing(wanted, known))
                .map(name -> ", did you mean '" + name + "'?")
                .orElse("");
    }

    /**
     * Returns the only known name that contains the given one: {@code amount} was meant to be {@code chargeAmount}; if
     * there are several, it is ambiguous.
     */
    private static Optional<String> containing(String wanted, Collection<String> known) {
        List<String> longer = known.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return wanted.length() >= SHORTEST_PART && longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
