// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneTest {

    @Test
    void readsWhatRestShows() {
        assertThat(Milestone.of(Map.of(
                        "milestones",
                        List.of(Map.of(
                                "id", 7, "description", "Beta", "deposit_amount", "10.50", "state", "NOT_FUNDED")))))
                .containsExactly(new Milestone("7", "Beta", new BigDecimal("10.50"), "not_funded"));
    }

    @Test
    void readsWhatGraphQlShowsBelowTheTerms() {
        assertThat(Milestone.of(Map.of(
                        "terms",
                        Map.of(
                                "fixedPriceTerms",
                                List.of(
                                        Map.of("milestones", List.of(Map.of("id", "7", "state", "Active"))),
                                        Map.of("milestones", List.of(Map.of("id", "8", "state", "NotFunded"))))))))
                .extracting(Milestone::toString)
                .containsExactly("milestone 7 is active", "milestone 8 is not_funded");
    }

    @ParameterizedTest
    @CsvSource({
        "Paid, paid",
        "PaidByUpwork, paid",
        "approved, paid",
        "Submitted, funded",
        "ACTIVE, funded",
        "NotFunded, not funded",
        "not_funded, not funded",
        "CancelledByClient, none of these"
    })
    void knowsWhereAMilestoneStands(String state, String meaning) {
        Milestone milestone = Milestone.read(Map.of("id", "7", "state", state));

        assertThat(
                        milestone.isPaid()
                                ? "paid"
                                : milestone.isFunded()
                                        ? "funded"
                                        : milestone.isNotFunded() ? "not funded" : "none of these")
                .isEqualTo(meaning);
    }
}
