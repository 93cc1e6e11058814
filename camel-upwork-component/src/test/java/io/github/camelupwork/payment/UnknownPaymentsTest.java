// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.client.LogContext;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.MemoryLedgerStore;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.PaymentRequest;
import io.github.camelupwork.ledger.Payments;
import io.github.camelupwork.ledger.reconcile.Reader;
import io.github.camelupwork.ledger.reconcile.Reconcilers;
import io.github.camelupwork.ledger.reconcile.Reconciliation;
import io.github.camelupwork.ledger.reconcile.SettleAbsent;
import io.github.camelupwork.ledger.reconcile.SettlementDelays;
import io.github.camelupwork.ledger.reconcile.Verdict;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class UnknownPaymentsTest {

    private final MemoryLedgerStore store = new MemoryLedgerStore();
    private final Ledger ledger = new Ledger(store, LedgerOptions.defaults());
    private final List<PaymentId> asked = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private final UnknownPayments payments = new UnknownPayments(
            ledger,
            new Reconciliation(ledger, Reconcilers.standard(), SettlementDelays.none(), SettleAbsent.AUTO),
            this::readers);

    /** Reads a contract that has ended, and nothing at all for the account named foreign. */
    private List<Reader> readers(LedgerEntry payment) {
        asked.add(payment.id());
        logged.add(MDC.get(LogContext.OPERATION) + " " + MDC.get(LogContext.PAYMENT));
        return switch (payment.id().account()) {
            case "foreign" -> List.of();
            case "shared" -> List.of(UnknownPaymentsTest::another, UnknownPaymentsTest::ended);
            case "locked" -> throw new UpworkConnectionException(Failure.local("users/info", "no route to host"), null);
            default -> List.of(UnknownPaymentsTest::ended);
        };
    }

    private static Object another(String operation, Map<String, Object> options) {
        throw new IllegalStateException("no such contract");
    }

    /** An engagement that is over for a contract that was to be ended, and no billings. */
    private static Object ended(String operation, Map<String, Object> options) {
        return "engagements/get".equals(operation)
                ? Map.of("reference", options.get("engagementReference"), "status", "closed")
                : List.of();
    }

    @Test
    void readsInTheNameOfWhoPaid() {
        LedgerEntry unknown = ledger.unknown(Payments.sent(ledger, Payments.bonus("INV-1", "5")), "reset");

        List<Reconciliation.Result> results = payments.settleAll(LedgerFilter.all());

        assertThat(asked).containsExactly(unknown.id());
        assertThat(results).hasSize(1);
    }

    @Test
    void whatIsLoggedMeanwhileNamesThePayment() {
        ledger.unknown(Payments.sent(ledger, Payments.bonus("INV-1", "5")), "reset");

        payments.settleAll(LedgerFilter.all());

        assertThat(logged).containsExactly("payments/create INV-1");
        assertThat(MDC.get(LogContext.PAYMENT)).isNull();
    }

    @Test
    void findsWhatADeadProcessHadSent() {
        Ledger dead = new Ledger(store, LedgerOptions.defaults());
        Payments.sent(dead, end(Payments.id("INV-1")));
        dead.close();

        assertThat(payments.settleAll(LedgerFilter.all()))
                .extracting(result -> result.entry().state())
                .containsExactly(LedgerState.CONFIRMED);
    }

    @Test
    void leavesAloneWhatNobodyCanReadAndSaysSo() {
        PaymentId id = new PaymentId("foreign", null, "INV-1");
        ledger.unknown(Payments.sent(ledger, PaymentRequest.of(id, "payments/create", Map.of())), "reset");

        assertThat(payments.settle(id).orElseThrow().verdict())
                .isEqualTo(new Verdict.Undecided("no credentials here belong to account foreign, which paid"));
        assertThat(ledger.find(id).orElseThrow().state()).isEqualTo(LedgerState.UNKNOWN);
    }

    @Test
    void readsInEveryNameThatSharesThePaymentKeysUntilOneCanTell() {
        LedgerEntry unknown = lost(new PaymentId("shared", null, "INV-1"));

        assertThat(payments.settle(unknown.id()).orElseThrow().entry().state()).isEqualTo(LedgerState.CONFIRMED);
    }

    @Test
    void leavesAloneWhatCannotBeReadNow() {
        LedgerEntry unknown = lost(new PaymentId("locked", null, "INV-1"));

        assertThat(payments.settle(unknown.id()).orElseThrow().verdict())
                .isInstanceOfSatisfying(Verdict.Undecided.class, verdict -> assertThat(verdict.reason())
                        .contains("locked", "no route to host"));
        assertThat(ledger.find(unknown.id()).orElseThrow().state()).isEqualTo(LedgerState.UNKNOWN);
    }

    private LedgerEntry lost(PaymentId id) {
        return ledger.unknown(Payments.sent(ledger, end(id)), "reset");
    }

    /** The end of a contract that was active before. */
    private static PaymentRequest end(PaymentId id) {
        return PaymentRequest.of(id, "contracts/end", Map.of("contract_reference", "34567"))
                .withHint(Hint.STATE_BEFORE, "active");
    }

    @Test
    void doesNotDisturbAPaymentBeingMade() {
        Payments.sent(ledger, Payments.bonus("INV-1", "5"));

        assertThat(payments.settle(Payments.id("INV-1")).orElseThrow().verdict())
                .isInstanceOf(Verdict.Undecided.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void hasNoVerdictOnWhatIsNotInDoubt() {
        ledger.confirmed(Payments.sent(ledger, Payments.bonus("INV-1", "5")), Payments.done());

        assertThat(payments.settle(Payments.id("INV-1")).orElseThrow().verdict())
                .isNull();
        assertThat(payments.settle(Payments.id("INV-2"))).isEmpty();
    }
}
