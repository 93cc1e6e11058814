// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTraceTest {

    private static final PaymentId ID = Payments.id("INV-4711");
    private static final Map<String, Object> BONUS = Map.of("comments", "Well done");

    @Test
    void theMarkIsShortStableAndTellsNothing() {
        assertThat(PaymentTrace.mark(ID))
                .matches("ref-[0-9a-f]{20}")
                .isEqualTo(PaymentTrace.mark(Payments.id("INV-4711")))
                .isNotEqualTo(PaymentTrace.mark(Payments.id("INV-4712")))
                .isNotEqualTo(PaymentTrace.mark(new PaymentId("acme", "org-2", "INV-4711")));
    }

    @Test
    void notesAreUsedOnlyIfTheRouteLeftThemEmpty() {
        assertThat(PaymentTrace.NOTES.marked("payments/create", BONUS, ID))
                .containsEntry("notes", PaymentTrace.mark(ID))
                .containsEntry("comments", "Well done");
        Map<String, Object> withNotes = Map.of("comments", "Well done", "notes", "mine");
        assertThat(PaymentTrace.NOTES.marked("payments/create", withNotes, ID)).isEqualTo(withNotes);
        PaymentRequest request = PaymentRequest.of(ID, "payments/create", withNotes);
        assertThat(PaymentTrace.NOTES.hinted(request, withNotes).hints()).isEmpty();
    }

    @Test
    void commentsKeepTheirText() {
        assertThat(PaymentTrace.COMMENTS.marked("payments/create", BONUS, ID))
                .containsEntry("comments", "Well done [" + PaymentTrace.mark(ID) + "]");
    }

    @ParameterizedTest
    @CsvSource({"milestones/create, milestone_description", "offers/create, title"})
    void marksGoWhereverTheApiShowsThemAgain(String operation, String text) {
        Map<String, Object> order = Map.of(text, "Design & build");
        assertThat(PaymentTrace.COMMENTS.marked(operation, order, ID))
                .containsEntry(text, "Design & build [" + PaymentTrace.mark(ID) + "]");
        assertThat(PaymentTrace.NOTES.marked(operation, order, ID)).isEqualTo(order);
    }

    @Test
    void nothingElseIsMarked() {
        assertThat(PaymentTrace.NONE.marked("payments/create", BONUS, ID)).isEqualTo(BONUS);
        assertThat(PaymentTrace.COMMENTS.marked("milestones/approve", BONUS, ID))
                .isEqualTo(BONUS);
    }

    @Test
    void theHintSaysWhatWasSentAndLeavesTheFingerprintAlone() {
        PaymentRequest request = PaymentRequest.of(ID, "payments/create", BONUS);
        PaymentRequest hinted = PaymentTrace.NOTES.hinted(request, BONUS);
        assertThat(hinted.hints()).containsEntry(Hint.TRACE, PaymentTrace.mark(ID));
        assertThat(hinted.fingerprint()).isEqualTo(request.fingerprint());
    }
}
