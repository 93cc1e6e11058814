// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import io.github.camelupwork.client.ItemStream;
import org.apache.camel.RuntimeCamelException;
import org.junit.jupiter.api.Test;

class OutputTypeTest {

    private static final Map<String, Object> ROW =
            Map.of("amount", new BigDecimal("12.50"), "date", LocalDate.of(2026, 1, 31), "more", 1);

    /** A class of a route. */
    record Payment(BigDecimal amount, LocalDate date) {}

    private static final Payment PAYMENT = new Payment(new BigDecimal("12.50"), LocalDate.of(2026, 1, 31));

    @Test
    void turnsObjectsAndItemsIntoTheClass() {
        OutputType payments = new OutputType(Payment.class);
        assertThat(payments.of(ROW)).isEqualTo(PAYMENT);
        assertThat(payments.of(List.of(ROW, ROW))).isEqualTo(List.of(PAYMENT, PAYMENT));
    }

    @Test
    void turnsStreamsAsTheyAreTakenAndClosesThem() throws Exception {
        Rows rows = new Rows();
        ItemStream<?> payments = (ItemStream<?>) new OutputType(Payment.class).of(rows);
        assertThat(rows.taken()).isZero();
        assertThat(payments.next()).isEqualTo(PAYMENT);
        assertThat(rows.taken()).isEqualTo(1);
        payments.close();
        assertThat(rows.closed).isTrue();
    }

    @Test
    void givesNodesAndText() {
        assertThat(((JsonNode) new OutputType(JsonNode.class).of(ROW)).get("amount"))
                .isEqualTo(DecimalNode.valueOf(new BigDecimal("12.50")));
        assertThat(new OutputType(String.class).of(List.of(Map.of("amount", new BigDecimal("12.50")))))
                .isEqualTo(List.of("{\"amount\":12.50}"));
    }

    @Test
    void leavesOtherAnswersAlone() {
        assertThat(new OutputType(null).of(ROW)).isSameAs(ROW);
        assertThat(new OutputType(Payment.class).of("a,b")).isEqualTo("a,b");
    }

    @Test
    void saysWhatTheClassCannotHold() {
        assertThatThrownBy(() -> new OutputType(Payment.class).of(Map.of("amount", "much")))
                .isInstanceOf(RuntimeCamelException.class)
                .hasMessageContaining("'outputClass' is '" + Payment.class.getName())
                .hasMessageContaining("amount");
    }

    /** Endless rows. */
    private static final class Rows extends ItemStream<Map<String, Object>> {

        private boolean closed;

        @Override
        protected boolean isThere() {
            return true;
        }

        @Override
        protected Map<String, Object> take() {
            return ROW;
        }

        @Override
        protected void release() {
            closed = true;
        }
    }
}
