// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import java.io.PrintStream;

/**
 * The summary of a run.
 *
 * @param period     the days that were pulled
 * @param progress   the work that was done
 * @param comparison the totals of both sides
 * @param taken      true if all approvals were executed
 */
record Summary(Period period, Progress progress, Comparison comparison, boolean taken) {

    void print(PrintStream out) {
        out.printf(
                "%n%s to %s: %d transactions, %d rows of hours%n%n",
                period.from(), period.till(), progress.rows("transactions"), progress.rows("hours"));
        comparison.print(out);
        out.printf(
                "%nApprovals: %d executed, %d before, %d failed%n",
                progress.approved().size(),
                progress.approvedBefore().size(),
                progress.failures().size());
        progress.failures().forEach(failure -> out.println("  " + failure));
        out.println(verdict());
    }

    private String verdict() {
        if (!comparison.agrees()) {
            return "FAILED: the ERP and Upwork do not agree.";
        }
        return taken ? "OK: the ERP and Upwork agree to the cent." : "FAILED: approvals were not executed.";
    }
}
