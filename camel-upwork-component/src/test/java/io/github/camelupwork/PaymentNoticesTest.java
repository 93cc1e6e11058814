// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;

import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.ManualClock;
import io.github.camelupwork.ledger.MemoryLedgerStore;
import io.github.camelupwork.ledger.Payments;
import io.github.camelupwork.ledger.Settlement;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentNoticesTest {

    private final ManualClock clock = new ManualClock();
    private final Ledger ledger =
            new Ledger(new MemoryLedgerStore(), LedgerOptions.defaults().clock(clock));
    private final LedgerEntry entry = ledger.unknown(Payments.sent(ledger, Payments.bonus("INV-1", "110")), "reset");
    private final List<CamelEvent> events = new ArrayList<>();
    private final DefaultCamelContext context = new DefaultCamelContext();

    private void listen(boolean failing) {
        context.getManagementStrategy().addEventNotifier(new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof UpworkPaymentEvent) {
                    events.add(event);
                    if (failing) {
                        throw new IllegalStateException("deaf");
                    }
                }
            }
        });
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void whatBecomesOfAPaymentIsAnEventOfCamel() {
        listen(false);
        PaymentNotices notices = new PaymentNotices(context);

        notices.becameUnknown(entry, "reset");
        notices.settled(entry, new Settlement(true, "seen", "Ann", null));
        notices.contradicted(entry, "refused");

        assertThat(events)
                .extracting(event -> ((UpworkPaymentEvent) event).getKind(), event -> ((UpworkPaymentEvent) event)
                        .getDetail())
                .containsExactly(
                        tuple(UpworkPaymentEvent.Kind.BECAME_UNKNOWN, "reset"),
                        tuple(UpworkPaymentEvent.Kind.SETTLED, "Ann: seen"),
                        tuple(UpworkPaymentEvent.Kind.CONTRADICTED, "refused"));
        assertThat(events.get(0))
                .hasToString("Upwork payment 'INV-1' of account acme, tenant org-1 by payments/create:"
                        + " BECAME_UNKNOWN, reset");
        assertThat(((UpworkPaymentEvent) events.get(0)).getEntry()).isEqualTo(entry);
    }

    @Test
    void aListenerThatFailsDoesNotReachTheLedger() {
        listen(true);

        new PaymentNotices(context).becameUnknown(entry, "reset");

        assertThat(events).hasSize(1);
    }
}
