// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.ManualClock;
import io.github.camelupwork.ledger.PaymentSubject;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private final Desk desk = new Desk();

    @Test
    void readsTheArgumentsOfThePayment() {
        Inquiry inquiry = desk.inquiry(desk.unknown(
                "payments/create", Map.of("charge_amount", new BigDecimal("110.00"), "team_reference", 12)));

        assertThat(inquiry.amount("charge_amount")).isEqualByComparingTo("110");
        assertThat(inquiry.text("team_reference")).isEqualTo("12");
        assertThat(inquiry.text("bonus")).isNull();
        assertThat(inquiry.amount("bonus")).isNull();
    }

    @Test
    void whatIsNoObjectIsEmpty() throws Exception {
        desk.shows("milestones/active", "").shows("engagements/list", "");
        Inquiry inquiry = desk.inquiry(desk.unknown("payments/create", Map.of()));

        assertThat(inquiry.object("milestones/active", Map.of())).isEmpty();
        assertThat(inquiry.list("engagements/list", Map.of())).isEmpty();
    }

    @Test
    void othersAreThoseThatWereOrMayHaveBeenMadeSince() {
        desk.confirmed("payments/create", Map.of("engagement__reference", 7, "n", 1), "{}");
        desk.clock.pass(Duration.ofHours(1));
        Instant since = desk.clock.instant();
        LedgerEntry confirmed = desk.confirmed("payments/create", Map.of("engagement__reference", "007", "n", 2), "{}");
        desk.confirmed("milestones/create", Map.of(), "{}");
        LedgerEntry other = desk.unknown("payments/create", Map.of("engagement__reference", 7, "n", 3));
        desk.unknown("payments/create", Map.of("engagement__reference", 8, "n", 5));
        LedgerEntry own = desk.unknown("payments/create", Map.of("engagement__reference", 7, "n", 4));

        assertThat(desk.inquiry(own).others("payments/create", PaymentSubject.contract("7"), since))
                .extracting(LedgerEntry::id)
                .containsExactlyInAnyOrder(confirmed.id(), other.id());
    }

    /** Those in doubt may be the payment that is looked for, however old they are; of the confirmed ones the latest matter. */
    @Test
    void ofVeryManyOthersAllInDoubtAndTheLatestConfirmedAreCompared() {
        LedgerEntry doubtful = desk.unknown("payments/create", Map.of("engagement__reference", 7, "n", "doubtful"));
        LedgerEntry oldest = bonuses(Inquiry.MOST + 1).get(0);
        Inquiry inquiry = desk.inquiry(desk.unknown("payments/create", Map.of("engagement__reference", 7)));

        assertThat(inquiry.others("payments/create", PaymentSubject.contract("7")))
                .hasSize(1 + Inquiry.MOST)
                .extracting(LedgerEntry::id)
                .contains(doubtful.id())
                .doesNotContain(oldest.id());
        assertThat(inquiry.isMade("payments/create", PaymentSubject.contract("7")))
                .isTrue();
        assertThat(inquiry.isMade("payments/create", PaymentSubject.contract("8")))
                .isFalse();
    }

    @Test
    void moreThanCanBeToldApartAreAReasonToAskAPerson() {
        Instant since = desk.clock.instant();
        bonuses(Inquiry.MOST);
        Inquiry inquiry = desk.inquiry(desk.unknown("payments/create", Map.of("engagement__reference", 7)));
        assertThat(inquiry.others("payments/create", PaymentSubject.contract("7"), since))
                .hasSize(Inquiry.MOST);
        bonuses(1);

        assertThatThrownBy(() -> inquiry.others("payments/create", PaymentSubject.contract("7"), since))
                .hasMessage("the ledger has more than 5000 payments by payments/create about the same since " + since
                        + ", too many to tell them apart; settle this one by ledger/settle");
    }

    @Test
    void aMessageNamesAFewOfManyOthers() {
        List<LedgerEntry> others = bonuses(12);

        assertThat(Matching.names(others.subList(0, 2)))
                .isEqualTo("[" + others.get(0).id() + ", " + others.get(1).id() + "]");
        assertThat(Matching.names(others))
                .contains(others.get(9).id().toString())
                .doesNotContain(others.get(10).id().toString())
                .endsWith("] and 2 more");
    }

    private List<LedgerEntry> bonuses(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> {
                    desk.clock.pass(Duration.ofMillis(1));
                    return desk.confirmed("payments/create", Map.of("engagement__reference", 7, "n", i), "{}");
                })
                .toList();
    }

    @Test
    void absenceIsCredibleOnceTheWaitIsOver() {
        LedgerEntry entry = desk.unknown("payments/create", Map.of());
        desk.clock.pass(Duration.ofMinutes(5).minusMillis(1));
        assertThat(desk.inquiry(entry).absent(Duration.ofMinutes(5), "nothing there", List.of()))
                .isEqualTo(new Verdict.Absent(
                        "nothing there",
                        "it is credible only from " + ManualClock.START.plus(Duration.ofMinutes(5)) + " on"));

        desk.clock.pass(Duration.ofMillis(1));
        assertThat(desk.inquiry(entry).absent(Duration.ofMinutes(5), "nothing there", List.of()))
                .isEqualTo(new Verdict.NotExecuted("nothing there"));
    }
}
