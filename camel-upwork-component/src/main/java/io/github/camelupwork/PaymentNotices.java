// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.time.Duration;

import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerListener;
import io.github.camelupwork.ledger.Settlement;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people what the ledger wants them to know: in the log, and as events of Camel. */
final class PaymentNotices implements LedgerListener {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentNotices.class);

    private final CamelContext context;

    PaymentNotices(CamelContext context) {
        this.context = context;
    }

    @Override
    public void becameUnknown(LedgerEntry entry, String reason) {
        notify(new UpworkPaymentEvent(context, UpworkPaymentEvent.Kind.BECAME_UNKNOWN, entry, reason));
    }

    @Override
    public void settled(LedgerEntry entry, Settlement settlement) {
        notify(new UpworkPaymentEvent(
                context, UpworkPaymentEvent.Kind.SETTLED, entry, settlement.by() + ": " + settlement.evidence()));
    }

    @Override
    public void contradicted(LedgerEntry entry, String detail) {
        notify(new UpworkPaymentEvent(context, UpworkPaymentEvent.Kind.CONTRADICTED, entry, detail));
    }

    @Override
    public void unknownToLedger(LedgerEntry entry, String detail) {
        notify(new UpworkPaymentEvent(context, UpworkPaymentEvent.Kind.UNKNOWN_TO_LEDGER, entry, detail));
    }

    @Override
    public void clocksDiffer(String owner, Duration ahead) {
        LOG.warn(
                "The clock of this machine and that of the process {}, which shares the ledger, differ by about {} s; set both by"
                        + " NTP. No payment is decided by it, but the times in the ledger cannot be compared",
                owner,
                ahead.toSeconds());
    }

    private void notify(UpworkPaymentEvent event) {
        LOG.warn("{}", event);
        try {
            context.getManagementStrategy().notify(event);
        } catch (Exception e) {
            LOG.warn("A listener failed to handle the event: {}", event, e);
        }
    }
}
