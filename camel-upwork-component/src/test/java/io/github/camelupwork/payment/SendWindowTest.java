// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.TestClient;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerProbe.Point;
import io.github.camelupwork.ledger.MemoryLedgerStore;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.PaymentTrace;
import io.github.camelupwork.ledger.reconcile.Reconcilers;
import io.github.camelupwork.ledger.reconcile.Reconciliation;
import io.github.camelupwork.ledger.reconcile.SettleAbsent;
import io.github.camelupwork.ledger.reconcile.SettlementDelays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Measures the window that the fence before the first byte leaves: from the last look at it until the whole order has arrived at
 * a server on the same machine, which is more than the window itself.
 */
class SendWindowTest {

    private static final int PAYMENTS = 300;
    private static final int WARM_UP = 100;

    private final AtomicLong looked = new AtomicLong();
    private final UpworkStub upwork = new UpworkStub();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    SendWindowTest() throws IOException {}

    @AfterEach
    void stop() {
        upwork.close();
        executor.shutdownNow();
        scheduler.shutdownNow();
    }

    @Test
    void theOrderArrivesAtOnceAfterTheLastLook() {
        Ledger ledger =
                new Ledger(new MemoryLedgerStore(), LedgerOptions.defaults().probe((point, id) -> {
                    if (point == Point.BEFORE_SEND) {
                        looked.set(System.nanoTime());
                    }
                }));
        upwork.answers(new UpworkStub.Reply(200, "application/json", "{\"reference\":\"1\"}", Map.of()));
        List<Long> windows = new ArrayList<>();
        for (int i = 0; i < PAYMENTS; i++) {
            pay(ledger, "INV-" + i);
            if (i >= WARM_UP) {
                windows.add(upwork.arrivedAt() - looked.get());
            }
        }
        List<Long> sorted = windows.stream().sorted().toList();
        long median = sorted.get(sorted.size() / 2);
        System.out.printf(
                "From the last look to the arrival of the order: median %d us, longest of %d %d us%n",
                median / 1000, sorted.size(), sorted.get(sorted.size() - 1) / 1000);

        assertThat(sorted.get(0)).as("no byte leaves before the look").isPositive();
        assertThat(Duration.ofNanos(median)).isLessThan(LedgerOptions.defaults().sendWithin());
    }

    private void pay(Ledger ledger, String key) {
        Operation operation = Catalog.load().operation("payments/create").orElseThrow();
        new PaymentCalls(
                        ledger,
                        new Reconciliation(ledger, Reconcilers.standard(), SettlementDelays.none(), SettleAbsent.NEVER),
                        PaymentTrace.NONE,
                        TestClient.retrying(upwork.base(), scheduler),
                        (name, options) -> List.of(),
                        executor,
                        false)
                .pay(
                        new UpworkCall(
                                operation,
                                operation.bindings(Api.REST).get(0),
                                Map.of(
                                        "team_reference",
                                        12345L,
                                        "engagement__reference",
                                        "34567",
                                        "charge_amount",
                                        new BigDecimal("110"),
                                        "comments",
                                        "Bonus")),
                        new PaymentId("acme", null, key))
                .join();
    }
}
