// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;

import io.github.camelupwork.example.erp.Totals.Kind;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final Kind PAYMENT = new Kind("ARPayment", "Payment");
    private static final Totals TOTALS = Totals.of(Map.of(
            new Kind("ARInvoice", "Hourly"),
            new BigDecimal("10.10"),
            PAYMENT,
            new BigDecimal("-4.05"),
            Kind.HOURS,
            new BigDecimal("8"),
            Kind.CHARGES,
            new BigDecimal("80")));

    @Test
    void moneyIsWithoutTheTime() {
        assertThat(TOTALS.money()).isEqualByComparingTo("6.05");
    }

    @Test
    void whatThereIsNotIsZero() {
        assertThat(TOTALS.of(new Kind("ARAdjustment", "Bonus"))).isZero();
    }

    @Test
    void theTimeStandsBelowTheMoney() {
        assertThat(TOTALS.lines().keySet())
                .containsExactly(new Kind("ARInvoice", "Hourly"), PAYMENT, Kind.CHARGES, Kind.HOURS);
    }
}
