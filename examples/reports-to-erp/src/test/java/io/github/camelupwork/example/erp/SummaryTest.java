// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import io.github.camelupwork.example.erp.Totals.Kind;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Totals ONE = Totals.of(Map.of(new Kind("ARInvoice", "Hourly"), BigDecimal.ONE));
    private static final Totals TWO = Totals.of(Map.of(new Kind("ARInvoice", "Hourly"), BigDecimal.valueOf(2)));

    private final Progress progress = new Progress(Clock.systemUTC());

    @Test
    void saysOkIfAllIsWell() {
        progress.approved("PO-1", "1");

        assertThat(text(ONE, ONE, true))
                .contains("2026-10-01 to 2026-10-31")
                .contains("Approvals: 1 executed")
                .endsWith("OK: the ERP and Upwork agree to the cent." + System.lineSeparator());
    }

    @Test
    void failsIfTotalsDiffer() {
        assertThat(text(ONE, TWO, true)).contains("-1.00").contains("FAILED: the ERP and Upwork do not agree.");
    }

    @Test
    void failsIfApprovalsWereNotCarriedOutAndSaysWhy() {
        progress.failed("approvals.json", "Forbidden");

        assertThat(text(ONE, ONE, false))
                .contains("  approvals.json: Forbidden")
                .contains("FAILED: approvals were not executed.");
    }

    private String text(Totals erp, Totals upwork, boolean taken) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Period october = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        new Summary(october, progress, new Comparison(erp, upwork), taken)
                .print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
