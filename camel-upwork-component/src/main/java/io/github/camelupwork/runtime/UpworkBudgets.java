// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelupwork.budget.BudgetSettings;
import io.github.camelupwork.budget.BudgetState;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.FileBudgetState;
import io.github.camelupwork.budget.RequestBudget;
import io.github.camelupwork.budget.RequestBudgets;
import io.github.camelupwork.budget.RequestLimits;
import io.github.camelupwork.budget.SharedBudget;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The budgets of one Camel context: one per address that is called and set of limits, whichever component asks, since Upwork
 * counts by the address that requests come from.
 */
public final class UpworkBudgets extends ServiceSupport {

    private record Key(String address, RequestLimits limits) {}

    private final CamelContext context;
    private final Map<Key, RequestBudget> budgets = new ConcurrentHashMap<>();
    private ScheduledExecutorService scheduler;
    private ExecutorService executor;

    private UpworkBudgets(CamelContext context) {
        this.context = context;
    }

    /** Those of the context. */
    public static synchronized UpworkBudgets of(CamelContext context) throws Exception {
        UpworkBudgets known = context.getCamelContextExtension().getContextPlugin(UpworkBudgets.class);
        if (known == null) {
            known = new UpworkBudgets(context);
            context.getCamelContextExtension().addContextPlugin(UpworkBudgets.class, known);
            context.addService(known);
        }
        return known;
    }

    /** The budget for calls to that address. */
    public RequestBudget of(
            String address, RequestLimits limits, BudgetSettings settings, Clock clock, Path directory) {
        return budgets.computeIfAbsent(
                new Key(address, limits),
                key -> RequestBudgets.local(limits, settings, timer(clock), state(directory, key)));
    }

    /** The budget for calls to that address on a count that other JVMs share. */
    public RequestBudget shared(
            String address, RequestLimits limits, Object proxyManager, BudgetSettings settings, Clock clock) {
        return budgets.computeIfAbsent(
                new Key("shared " + address, limits),
                key -> SharedBudget.of(proxyManager, address, limits, settings, timer(clock)));
    }

    /** Of the context: a budget outlives the component that asked for it first. */
    private BudgetTimer timer(Clock clock) {
        return BudgetTimer.of(scheduler, executor, clock);
    }

    private static BudgetState state(Path directory, Key key) {
        String name = (key.address() + "-" + key.limits()).replaceAll("[^A-Za-z0-9.]+", "-");
        return new FileBudgetState(directory.resolve("budget").resolve(name));
    }

    @Override
    protected void doStart() {
        scheduler = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "UpworkBudget");
        executor = context.getExecutorServiceManager().newCachedThreadPool(this, "UpworkBudgetCalls");
    }

    @Override
    protected void doStop() {
        budgets.values().forEach(RequestBudget::close);
        budgets.clear();
        context.getExecutorServiceManager().shutdownNow(scheduler);
        context.getExecutorServiceManager().shutdownNow(executor);
    }
}
