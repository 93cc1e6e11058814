// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** The same document comes by two keys of the API that nobody told the ledger belong to the same client. */
class OneOrderInTwoNamesTest {

    private final MemoryLedgerStore store = new MemoryLedgerStore();
    private final Ledger ledger = new Ledger(store, LedgerOptions.defaults());
    private final PaymentRequest order = Payments.bonus("INV-1", "110");

    @Test
    void isAConflictThatSaysHowToShareTheKey() {
        ledger.confirmed(Payments.sent(ledger, order), Payments.done());

        Decision second = ledger.begin(inAnotherName(order));

        assertThat(((Decision.Conflict) second).exception())
                .hasMessageContaining("'INV-1' of account acme, tenant org-1")
                .hasMessageContaining("ledgerAccount=acme/org-1");
        assertThat(ledger.find(inAnotherName(order).id())).isEmpty();
    }

    @Test
    void isAConflictWhileItIsUnknownToo() {
        ledger.unknown(Payments.sent(ledger, order), "reset");

        assertThat(ledger.begin(inAnotherName(order))).isInstanceOf(Decision.Conflict.class);
    }

    @Test
    void passesIfItWasNotMadeInTheFirstName() {
        ledger.refused(Payments.sent(ledger, order), PaymentOutcome.refused(400, null, "no"));
        PaymentRequest waiting = Payments.bonus("INV-2", "5");
        ledger.notSent(Payments.send(ledger, waiting), "no connection");

        assertThat(ledger.begin(inAnotherName(order))).isInstanceOf(Decision.Send.class);
        assertThat(ledger.begin(inAnotherName(waiting))).isInstanceOf(Decision.Send.class);
        assertThat(ledger.begin(waiting)).as("it is in hand in the other name").isInstanceOf(Decision.Conflict.class);
    }

    @Test
    void anotherOrderUnderTheSameKeyIsNobodysBusiness() {
        ledger.confirmed(Payments.sent(ledger, order), Payments.done());

        assertThat(ledger.begin(inAnotherName(Payments.bonus("INV-1", "111")))).isInstanceOf(Decision.Send.class);
    }

    @Test
    void isMadeOnceAtMostIfBothComeAtOnce() throws Exception {
        Ledger second = new Ledger(store, LedgerOptions.defaults());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (PaymentRequest mine : IntStream.range(0, 500)
                    .mapToObj(i -> Payments.bonus("INV-" + i, "5"))
                    .toList()) {
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Decision>> decisions = List.of(
                        begin(threads, start, ledger, mine), begin(threads, start, second, inAnotherName(mine)));
                int sent = 0;
                for (Future<Decision> decision : decisions) {
                    sent += decision.get() instanceof Decision.Send ? 1 : 0;
                }
                assertThat(sent).isLessThanOrEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Future<Decision> begin(
            ExecutorService threads, CyclicBarrier start, Ledger ledger, PaymentRequest request) {
        return threads.submit(() -> {
            start.await();
            return ledger.begin(request);
        });
    }

    private static PaymentRequest inAnotherName(PaymentRequest request) {
        return new PaymentRequest(
                new PaymentId("new-key", null, request.id().key()),
                request.operation(),
                request.arguments(),
                request.fingerprint(),
                Map.of());
    }
}
