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
            description = "Where payments carry a mark by which a lost one can be identified with certainty: NOTES, in"
                    + " the private note of payments/create if the route sets none; COMMENTS, appended to the"
                    + " comment of payments/create, the name of a milestone and the title of an offer, which the"
                    + " freelancer reads; or NONE")
    private PaymentTrace paymentTrace = PaymentTrace.NOTES;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description = "Whether Upwork is read before a payment without a readable mark is sent, so that a payment"
                    + " whose response was lost can be distinguished from similar ones; costs one read per payment")
    private boolean paymentSnapshot = true;

    @UriParam(
            label = "producer",
            defaultValue = "NEVER",
            description = "Whether an unknown payment that cannot be found at Upwork is settled as not executed, so"
                    + " that its key may be sent again: never, or if the same reading shows that it can see such"
                    + " payments")
    private SettleAbsent settleAbsent = SettleAbsent.NEVER;

    @UriParam(
            label = "timeout",
            defaultValue = "300000",
            javaType = "java.time.Duration",
            description = "Time after sending a payment during which its absence from the current state proves"
                    + " nothing; settleAbsent decides whether it does later")
    private long settleAfter = 300_000;

    @UriParam(
            label = "timeout",
            defaultValue = "86400000",
            javaType = "java.time.Duration",
            description = "Time after sending a payment during which its absence from the transaction reports proves"
                    + " nothing; settleAbsent decides whether it does later")
    private long settleByReportAfter = 86_400_000;

    @UriParam(
            label = "timeout",
            defaultValue = "600000",
            javaType = "java.time.Duration",
            description = "Interval at which the outcome of unknown payments is read from Upwork; 0 to read it only"
                    + " with ledger/reconcile and when the same key is sent again")
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
