// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.TreeSet;

import io.github.camelupwork.example.erp.Totals.Kind;

/**
 * Both sides next to each other.
 *
 * @param erp    the totals of the ERP's tables
 * @param upwork the totals according to Upwork
 */
public record Comparison(Totals erp, Totals upwork) {

    private static final String ROW = "%-12s %-14s %18s %18s %12s%n";

    /** Returns true if they are exactly equal. */
    public boolean agrees() {
        return kinds().stream().allMatch(kind -> erp.of(kind).compareTo(upwork.of(kind)) == 0);
    }

    /** Prints them as a table, with the difference of each line. */
    void print(PrintStream out) {
        out.printf(ROW, "Type", "Subtype", "ERP", "Upwork", "Difference");
        kinds().stream().filter(Kind::isMoney).forEach(kind -> print(out, kind));
        print(out, "Transactions", "all", erp.money(), upwork.money());
        kinds().stream().filter(kind -> !kind.isMoney()).forEach(kind -> print(out, kind));
    }

    private void print(PrintStream out, Kind kind) {
        print(out, kind.type(), kind.subtype(), erp.of(kind), upwork.of(kind));
    }

    private static void print(PrintStream out, String type, String subtype, BigDecimal erp, BigDecimal upwork) {
        out.printf(Locale.ROOT, ROW, type, subtype, text(erp), text(upwork), text(erp.subtract(upwork)));
    }

    /** Two decimals, or more where there are more: a difference below a cent must show. */
    private static String text(BigDecimal number) {
        int scale = Math.max(2, number.stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "%,." + scale + "f", number);
    }

    private TreeSet<Kind> kinds() {
        TreeSet<Kind> kinds = new TreeSet<>(erp.lines().keySet());
        kinds.addAll(upwork.lines().keySet());
        return kinds;
    }
}
