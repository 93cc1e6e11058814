// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.PaymentOutcome;
import io.github.camelupwork.ledger.PaymentRequest;
import io.github.camelupwork.ledger.Payments;
import io.github.camelupwork.ledger.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What shows at Upwork is taken for a payment only if it was not there before, and nobody else can have done it. */
class PresentOnlyByProofTest {

    private final Desk desk = new Desk().snapshots();
    private final Reconciliation byHand =
            new Reconciliation(desk.ledger, Reconcilers.standard(), SettlementDelays.none(), SettleAbsent.NEVER);

    /** The orders that change a state, which a person can change as well. */
    enum Order {
        APPROVE("milestones/approve", Map.of("milestone_id", 32), "submitted", "paid"),
        APPROVE_SUBMISSION("submissions/approve", Map.of("submission_id", 3378), "submitted", "paid"),
        ACTIVATE("milestones/activate", Map.of("milestone_id", 32), "not_funded", "active"),
        END("contracts/end", Map.of("contract_reference", Desk.CONTRACT), "active", "closed"),
        END_BY_FREELANCER("contracts/endByFreelancer", Map.of("contractReference", Desk.CONTRACT), "active", "closed");

        private final String operation;
        private final Map<String, Object> arguments;
        private final String open;
        private final String done;

        Order(String operation, Map<String, Object> arguments, String open, String done) {
            this.operation = operation;
            this.arguments = arguments;
            this.open = open;
            this.done = done;
        }
    }

    private void shows(Order order, String state) {
        boolean contract = order.operation.startsWith("contracts/");
        desk.shows("engagements/list", List.of(Map.of("reference", Desk.CONTRACT)))
                .shows("milestones/submissions", List.of(Map.of("id", "03378")))
                .shows(
                        "engagements/get",
                        Map.of(
                                "status",
                                contract ? state : "active",
                                "milestones",
                                List.of(Desk.milestone("32", contract ? "active" : state))));
    }

    private LedgerEntry lost(Order order) {
        return desk.unknown(order.operation, order.arguments);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasOpenBeforeAndIsDoneNowIsThePayments(Order order) {
        shows(order, order.open);
        LedgerEntry sent = lost(order);
        shows(order, order.done);

        assertThat(desk.reconcile(sent).entry().state()).isEqualTo(LedgerState.CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDoneBeforeIsNotThePayments(Order order) {
        shows(order, order.done);
        LedgerEntry sent = lost(order);

        assertUnknown(desk.reconcile(sent), "it was " + order.done + " before this payment was sent");
    }

    @ParameterizedTest
    @EnumSource
    void withoutABeforeImageADoneStateProvesNothing(Order order) {
        LedgerEntry sent = lost(order);
        shows(order, order.done);

        assertUnknown(desk.reconcile(sent), "what its state was before this payment was sent is not known");
    }

    /** The order never arrived; the person who was asked did it by hand. */
    @ParameterizedTest
    @EnumSource
    void whatAPersonDidAfterAReadingHadShownItOpenIsNotThePayments(Order order) {
        shows(order, order.open);
        LedgerEntry sent = lost(order);
        LedgerEntry asked = byHand.reconcile(sent, desk).entry();
        assertThat(asked.state()).isEqualTo(LedgerState.UNKNOWN);

        desk.clock.pass(Duration.ofHours(1));
        shows(order, order.done);

        assertUnknown(byHand.reconcile(asked, desk), "so another may have done it");
    }

    /** An answer of 90 seconds, say: a reading that came too early proves nothing. */
    @ParameterizedTest
    @EnumSource
    void whatWasExecutedLateIsThePayments(Order order) {
        Reconciliation careful =
                new Reconciliation(desk.ledger, Reconcilers.standard(), SettlementDelays.safe(), SettleAbsent.NEVER);
        shows(order, order.open);
        LedgerEntry sent = lost(order);
        desk.clock.pass(Duration.ofMinutes(1));
        LedgerEntry early = careful.reconcile(sent, desk).entry();

        desk.clock.pass(Duration.ofMinutes(1));
        shows(order, order.done);

        assertThat(careful.reconcile(early, desk).entry().state()).isEqualTo(LedgerState.CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource
    void whatTwoPaymentsCanExplainStaysUnknownAndBothAreNamed(Order order) {
        shows(order, order.open);
        LedgerEntry one = lost(order);
        LedgerEntry two = lost(order);
        shows(order, order.done);

        assertUnknown(desk.reconcile(one), "or those of [" + two.id() + "]");
        assertUnknown(desk.reconcile(two), "or those of [" + one.id() + "]");
    }

    @ParameterizedTest
    @EnumSource
    void whatAnotherPaymentIsKnownToHaveDoneIsNotThePayments(Order order) {
        shows(order, order.open);
        LedgerEntry sent = lost(order);
        LedgerEntry other = desk.confirmed(order.operation, order.arguments, "{\"message\":\"ok\"}");
        shows(order, order.done);

        assertUnknown(desk.reconcile(sent), other.id().toString());
    }

    static Stream<Order> approvals() {
        return Stream.of(Order.APPROVE, Order.APPROVE_SUBMISSION);
    }

    /** A milestone can be paid by its own id and by that of a submission. */
    @ParameterizedTest
    @MethodSource("approvals")
    void anApprovalOfTheSameMilestoneByItsOtherIdIsARival(Order order) {
        Order brother = order == Order.APPROVE ? Order.APPROVE_SUBMISSION : Order.APPROVE;
        shows(order, order.open);
        LedgerEntry sent = lost(order);
        LedgerEntry other = lost(brother);
        shows(order, order.done);

        assertUnknown(desk.reconcile(sent), other.id().toString());
        assertUnknown(desk.reconcile(other), sent.id().toString());
    }

    /** Upwork refused it in its own words, and then a person did it by hand. */
    @ParameterizedTest
    @EnumSource
    void whatUpworkRefusedIsNotWhatShowsNow(Order order) {
        shows(order, order.open);
        Ticket ticket = Payments.send(desk.ledger, Desk.order("REFUSED", order.operation, order.arguments));
        desk.ledger.noted(ticket, byHand.snapshot(desk.ledger.find(ticket.id()).orElseThrow(), desk));
        desk.ledger.sent(ticket);
        LedgerEntry refused = desk.ledger.refused(ticket, PaymentOutcome.refused(403, null, "denied"));
        shows(order, order.done);

        assertThat(byHand.recheck(refused, desk))
                .isInstanceOfSatisfying(Verdict.Undecided.class, verdict -> assertThat(verdict.reason())
                        .contains("this payment was refused"));
    }

    private void assertUnknown(Reconciliation.Result result, String reason) {
        assertThat(result.entry().state()).isEqualTo(LedgerState.UNKNOWN);
        assertThat(result.verdict()).isInstanceOf(Verdict.Undecided.class);
        assertThat(result.verdict().reason()).contains(reason);
    }

    /** A payment does not wait for ever for what is read before it; the next one goes on with the contracts that were not read. */
    @Test
    void aPaymentWaitsTwoMinutesAtMostForTheStateBeforeIt() {
        desk.shows(
                "engagements/list",
                IntStream.rangeClosed(1, 50)
                        .mapToObj(i -> Map.of("reference", i))
                        .toList());
        desk.shows("engagements/get", options -> {
            desk.clock.pass(Duration.ofSeconds(4));
            return "50".equals(options.get("engagementReference"))
                    ? Map.of("milestones", List.of(Desk.milestone("11206", "not_funded")))
                    : Map.of("milestones", List.of());
        });
        Reconciliation reconciliation = desk.reconciliation();
        PaymentRequest order = Desk.order("slow", "milestones/activate", Map.of("milestone_id", 11206));
        Payments.send(desk.ledger, order);
        LedgerEntry intended = desk.ledger.find(order.id()).orElseThrow();

        assertThat(reconciliation.snapshot(intended, desk)).isEmpty();
        assertThat(desk.read).hasSizeBetween(30, 33);
        assertThat(reconciliation.snapshot(intended, desk)).containsEntry(Hint.STATE_BEFORE, "not_funded");
        assertThat(desk.read)
                .filteredOn(one -> one.startsWith("engagements/get"))
                .doesNotHaveDuplicates();
    }
}
