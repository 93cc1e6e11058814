// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.camelupwork.example.erp.Totals.Kind;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Kind HOURLY = new Kind("ARInvoice", "Hourly");

    @Test
    void agreesWhateverTheNumberOfZeros() {
        assertThat(comparison("1234.5", "1234.5000").agrees()).isTrue();
    }

    @Test
    void showsADifferenceBelowACent() {
        Comparison comparison = comparison("1234.5001", "1234.50");

        assertThat(comparison.agrees()).isFalse();
        assertThat(text(comparison)).contains("1,234.5001", "1,234.50 ", "0.0001");
    }

    @Test
    void doesNotAgreeIfOneSideLacksAKind() {
        Comparison comparison = new Comparison(Totals.of(Map.of()), Totals.of(Map.of(HOURLY, BigDecimal.ONE)));

        assertThat(comparison.agrees()).isFalse();
        assertThat(text(comparison)).contains("-1.00");
    }

    private static Comparison comparison(String erp, String upwork) {
        return new Comparison(totals(erp), totals(upwork));
    }

    private static Totals totals(String hourly) {
        return Totals.of(Map.of(HOURLY, new BigDecimal(hourly)));
    }

    private static String text(Comparison comparison) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        comparison.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
