// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import javax.sql.DataSource;

import io.github.camelupwork.ledger.PaymentTrace;
import io.github.camelupwork.ledger.reconcile.SettleAbsent;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The ledger of payments, and how unknown payments are settled. */
@UriParams
public class PaymentOptions {

    @UriParam(
            label = "advanced",
            description =
                    "Database of the ledger of payments, to be shared by all processes that pay for the same account;"
                            + " an embedded database below stateDirectory, for one process, if unset")
    private DataSource ledgerDataSource;

    @UriParam(
            label = "advanced",
            defaultValue = "NOTES",
            description =
                    "Whether payments carry a mark by which a lost one is found again with certainty: NOTES, in the private"
                            + " note of payments/create if the route gave none; COMMENTS, after the comment of payments/create,"
                            + " the name of a milestone and the title of an offer, which the freelancer reads; or NONE")
    private PaymentTrace paymentTrace = PaymentTrace.NOTES;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Whether what Upwork shows is read before a payment is sent that carries no mark which can be read again,"
                            + " so that a payment whose answer was lost can be told from like ones; one read more per payment")
    private boolean paymentSnapshot = true;

    @UriParam(
            label = "producer",
            defaultValue = "NEVER",
            description =
                    "Whether an unknown payment that does not show at Upwork is settled as not executed, so that its key is"
                            + " sent again: never, or if the same reading shows that it can see such payments")
    private SettleAbsent settleAbsent = SettleAbsent.NEVER;

    @UriParam(
            label = "timeout",
            defaultValue = "300000",
            javaType = "java.time.Duration",
            description =
                    "How long after a payment was sent its absence from what shows the present state proves nothing yet;"
                            + " whether it settles a payment after that says settleAbsent")
    private long settleAfter = 300_000;

    @UriParam(
            label = "timeout",
            defaultValue = "86400000",
            javaType = "java.time.Duration",
            description =
                    "How long after a payment was sent its absence from the reports of transactions proves nothing yet;"
                            + " whether it settles a payment after that says settleAbsent")
    private long settleByReportAfter = 86_400_000;

    @UriParam(
            label = "timeout",
            defaultValue = "600000",
            javaType = "java.time.Duration",
            description =
                    "How often to read at Upwork what became of unknown payments; 0 leaves it to ledger/reconcile and"
                            + " to who sends the same key again")
    private long settleUnknownEvery = 600_000;

    public DataSource getLedgerDataSource() {
        return ledgerDataSource;
    }

    public void setLedgerDataSource(DataSource ledgerDataSource) {
        this.ledgerDataSource = ledgerDataSource;
    }

    public PaymentTrace getPaymentTrace() {
        return paymentTrace;
    }

    public void setPaymentTrace(PaymentTrace paymentTrace) {
        this.paymentTrace = paymentTrace;
    }

    public boolean isPaymentSnapshot() {
        return paymentSnapshot;
    }

    public void setPaymentSnapshot(boolean paymentSnapshot) {
        this.paymentSnapshot = paymentSnapshot;
    }

    public SettleAbsent getSettleAbsent() {
        return settleAbsent;
    }

    public void setSettleAbsent(SettleAbsent settleAbsent) {
        this.settleAbsent = settleAbsent;
    }

    public long getSettleAfter() {
        return settleAfter;
    }

    public void setSettleAfter(long settleAfter) {
        this.settleAfter = settleAfter;
    }

    public long getSettleByReportAfter() {
        return settleByReportAfter;
    }

    public void setSettleByReportAfter(long settleByReportAfter) {
        this.settleByReportAfter = settleByReportAfter;
    }

    public long getSettleUnknownEvery() {
        return settleUnknownEvery;
    }

    public void setSettleUnknownEvery(long settleUnknownEvery) {
        this.settleUnknownEvery = settleUnknownEvery;
    }
}
