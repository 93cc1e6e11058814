// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.exception.UpworkPaymentUnknownException;
import io.github.camelupwork.ledger.PaymentTrace;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A lost payment is found by its mark, and a row whose mark is gone is no proof that the payment is not there. */
class MarksOfPaymentsTest {

    private final PlainUpwork upwork = new PlainUpwork();

    @AfterEach
    void stop() {
        upwork.close();
    }

    private PlainHub hub(PaymentTrace trace) {
        Consumer<UpworkComponent> marks = component -> component.getPayments().setPaymentTrace(trace);
        return new PlainHub(upwork, PlainHub.impatient().andThen(marks));
    }

    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of(Api.REST, PaymentTrace.NOTES),
                Arguments.of(Api.REST, PaymentTrace.COMMENTS),
                Arguments.of(Api.GRAPHQL, PaymentTrace.COMMENTS));
    }

    static Stream<Arguments> all() {
        return Stream.of(Api.REST, Api.GRAPHQL)
                .flatMap(api -> Stream.of(PaymentTrace.values()).map(trace -> Arguments.of(api, trace)));
    }

    /** Upwork shows the texts of the latest row otherwise than they were sent. */
    private void shows(UnaryOperator<String> change) {
        var row = upwork.transactions.get(upwork.transactions.size() - 1);
        row.computeIfPresent("description", (column, text) -> change.apply((String) text));
        row.computeIfPresent("notes", (column, text) -> change.apply((String) text));
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("all")
    void theRowOfALostPaymentIsFoundAndNotPaidAgain(Api api, PaymentTrace trace) throws Exception {
        try (PlainHub hub = hub(trace)) {
            assertThat(hub.bonus(api, "INV-0", "5").getException()).isNull();
            upwork.fate = PlainUpwork.Fate.LOST_AFTER;
            hub.bonus(api, "INV-1", "5");

            Exchange again = hub.bonus(api, "INV-1", "5");

            assertThat(again.getException()).isNull();
            assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
            assertThat(again.getMessage().getBody(java.util.Map.class).get("reference"))
                    .isEqualTo("902");
        }
        assertThat(upwork.arrived).hasSize(2);
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("readable")
    void aRowWithoutItsMarkWhileOthersShowTheirsIsNoProofOfAbsence(Api api, PaymentTrace trace) throws Exception {
        try (PlainHub hub = hub(trace)) {
            assertThat(hub.bonus(api, "INV-0", "5").getException()).isNull();
            upwork.fate = PlainUpwork.Fate.LOST_AFTER;
            hub.bonus(api, "INV-1", "5");
            shows(text -> "Bonus");

            hub.bonus(api, "INV-1", "5");
            Exchange again = hub.bonus(api, "INV-1", "5");

            foundOrUnknown(again);
        }
        assertThat(upwork.arrived).hasSize(2);
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("readable")
    void aMarkThatIsCutOffIsNoProofOfAbsence(Api api, PaymentTrace trace) throws Exception {
        try (PlainHub hub = hub(trace)) {
            assertThat(hub.bonus(api, "INV-0", "5").getException()).isNull();
            upwork.fate = PlainUpwork.Fate.LOST_AFTER;
            hub.bonus(api, "INV-1", "5");
            shows(text -> text.substring(0, text.length() - 4));

            Exchange again = hub.bonus(api, "INV-1", "5");

            foundOrUnknown(again);
        }
        assertThat(upwork.arrived).hasSize(2);
    }

    /** Where marks cannot be read back there is a before-image, which tells as well. */
    private static void foundOrUnknown(Exchange again) {
        if (again.getException() == null) {
            assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        } else {
            assertThat(again.getException())
                    .isInstanceOf(UpworkPaymentUnknownException.class)
                    .hasMessageContaining("902");
        }
    }

    /** The mark is that of another document, and the amount is equal. */
    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("readable")
    void aRowWithTheMarkOfAnotherPaymentIsNotThisOne(Api api, PaymentTrace trace) throws Exception {
        try (PlainHub hub = hub(trace)) {
            assertThat(hub.bonus(api, "INV-0", "5").getException()).isNull();
            upwork.fate = PlainUpwork.Fate.LOST_BEFORE;
            hub.bonus(api, "INV-1", "5");
            upwork.bonus("5", "Bonus [ref-00000000000000000000]", "ref-00000000000000000000");
            upwork.fate = PlainUpwork.Fate.DONE;

            Exchange again = hub.bonus(api, "INV-1", "5");

            assertThat(again.getException() == null ? again.getMessage().getHeader(UpworkConstants.REPLAYED) : null)
                    .as("not told as paid by a row of another")
                    .isNull();
        }
        assertThat(upwork.orders.size()).isBetween(1, 2);
    }
}
