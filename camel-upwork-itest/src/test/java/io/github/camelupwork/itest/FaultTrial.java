// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.Map;
import java.util.UUID;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkGraphQLException;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.Exchange;

/** Makes a kind of call under a fault, and tells what the simulator saw of it. */
final class FaultTrial {

    private static final String KEY = "INV-1";

    private final Simulator simulator;
    private final FaultHubs hubs;
    private final Api api;
    private final Failing failing;
    private final Effect effect;
    private final String operation;
    private final Map<String, Object> options;
    private final String ledger = UUID.randomUUID().toString();

    FaultTrial(Simulator simulator, FaultHubs hubs, Api api, Failing failing, Effect effect, FaultCalls calls) {
        this.simulator = simulator;
        this.hubs = hubs;
        this.api = api;
        this.failing = failing;
        this.effect = effect;
        this.operation = calls.operation(api, effect);
        this.options = calls.options(api, effect);
    }

    FaultRow run() throws Exception {
        FaultRow.Result once = failing.isReachable() ? failingOnce() : null;
        boolean money = effect == Effect.MONEY;
        try (FaultHubs.Lease lease = hubs.lease(failing, effect, ledger)) {
            FaultRow.Result lasting = failingWith(Trigger.on(operation), lease.hub());
            return new FaultRow(
                    api,
                    failing,
                    effect,
                    once,
                    lasting,
                    money ? ledgerState() : null,
                    money ? again(lease.hub()) : null);
        }
    }

    private FaultRow.Result failingOnce() throws Exception {
        try (FaultHubs.Lease lease = hubs.lease(failing, effect, "once-" + ledger)) {
            return failingWith(Trigger.once(operation), lease.hub());
        }
    }

    private FaultRow.Result failingWith(Trigger trigger, SimulatedHub hub) {
        simulator.reset();
        if (failing.isReachable()) {
            simulator.fail(failing.fault, trigger);
        }
        try {
            return call(hub);
        } finally {
            simulator.faults().clear();
        }
    }

    /** The fault is over; where calls got nowhere, another hub on the same ledger gets through. */
    private FaultRow.Result again(SimulatedHub hub) throws Exception {
        if (failing.isReachable()) {
            return call(hub);
        }
        try (FaultHubs.Lease reaching = hubs.own(Failing.STATUS_400, ledger)) {
            return call(reaching.hub());
        }
    }

    private FaultRow.Result call(SimulatedHub hub) {
        Exchange exchange = hub.call(failing.uri(operation, api), KEY, options);
        return new FaultRow.Result(
                gets(exchange),
                simulator.record().of(operation).size(),
                simulator.orders().of(operation).size());
    }

    private static String gets(Exchange exchange) {
        if (exchange.getException() instanceof UpworkException failure) {
            String status = failure.getUpworkStatus() == 0 ? "" : " " + failure.getUpworkStatus();
            return failure.getClass().getSimpleName() + status + (data(failure) == null ? "" : " with the data");
        }
        if (exchange.getException() != null) {
            throw new AssertionError("No exception of the family", exchange.getException());
        }
        return exchange.getMessage().getHeader(UpworkConstants.REPLAYED) != null
                ? "recorded answer"
                : exchange.getMessage().getHeader(UpworkConstants.ERRORS) != null ? "answer and errors" : "answer";
    }

    private static Object data(Throwable failure) {
        return failure == null
                ? null
                : failure instanceof UpworkGraphQLException partial ? partial.getData() : data(failure.getCause());
    }

    private String ledgerState() {
        return new JdbcLedgerStore(FaultHubs.database(ledger))
                .list(LedgerFilter.all())
                .get(0)
                .state()
                .name();
    }
}
