// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("hours", "charges", "assignment__reference");

    @Test
    void offersTheNearestName() {
        assertThat(Suggestion.text("houres", KNOWN)).isEqualTo(", did you mean 'hours'?");
        assertThat(Suggestion.text("CHARGES", KNOWN)).isEqualTo(", did you mean 'charges'?");
        assertThat(Suggestion.text("assignmentReference", KNOWN)).isEqualTo(", did you mean 'assignment__reference'?");
    }

    @Test
    void offersALongerNameIfThereIsOne() {
        assertThat(Suggestion.text("reference", KNOWN)).isEqualTo(", did you mean 'assignment__reference'?");
        assertThat(Suggestion.text("amount", List.of("chargeAmount", "paidAmount", "comments")))
                .isEmpty();
        assertThat(Suggestion.text("ref", KNOWN)).isEmpty();
    }

    @Test
    void offersNothingWhereNothingIsNear() {
        assertThat(Suggestion.text("salary", KNOWN)).isEmpty();
        assertThat(Suggestion.text("hours", List.of())).isEmpty();
    }

    /** Compared letter by letter with every operation it would take minutes. */
    @Test
    void aTextOfMillionsOfLettersIsComparedWithNothing() {
        List<String> names =
                Catalog.load().operations().stream().map(Operation::name).toList();
        String endless = "offers/list".repeat(1_000_000);

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertThat(Suggestion.text(endless, names))
                .isEmpty());
    }
}
