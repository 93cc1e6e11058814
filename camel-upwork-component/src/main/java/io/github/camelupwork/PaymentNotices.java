// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

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

    private void notify(UpworkPaymentEvent event) {
        LOG.warn("{}", event);
        try {
            context.getManagementStrategy().notify(event);
        } catch (Exception e) {
            LOG.warn("A listener failed on: {}", event, e);
        }
    }
}
