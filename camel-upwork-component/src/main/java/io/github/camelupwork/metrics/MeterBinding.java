// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.metrics;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.runtime.MonitoredComponent;
import io.github.camelupwork.runtime.UpworkComponents;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.StartupListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects the meters of one component with the meter registry of its context: the one that camel-micrometer uses, else the
 * only one there is. A registry that comes while the context starts is found at the end of the start.
 */
final class MeterBinding implements StartupListener {

    private static final Logger LOG = LoggerFactory.getLogger(MeterBinding.class);
    private static final String OF_CAMEL = "metricsRegistry";
    private static final long EVERY_SECONDS = 5;

    private final CamelContext context;
    private final MonitoredComponent component;
    private CallMeters calls;
    private StatusGauges gauges;
    private ScheduledExecutorService scheduler;
    private boolean stopped;
    private volatile String name;

    MeterBinding(CamelContext context, MonitoredComponent component) {
        this.context = context;
        this.component = component;
    }

    void start() throws IllegalStateException {
        bind();
        try {
            context.addStartupListener(this);
        } catch (Exception e) {
            throw new IllegalStateException("The start of the Camel context cannot be observed", e);
        }
    }

    @Override
    public void onCamelContextStarted(CamelContext started, boolean alreadyStarted) {
        bind();
        refresh();
    }

    private synchronized void bind() {
        MeterRegistry registry = calls == null && !stopped ? registry() : null;
        if (registry != null) {
            calls = new CallMeters(registry, this::name);
            gauges = new StatusGauges(registry, this::name);
            component.activity().add(calls);
            scheduler = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "UpworkMeters");
            scheduler.scheduleWithFixedDelay(this::refresh, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private MeterRegistry registry() {
        MeterRegistry ofCamel = context.getRegistry().lookupByNameAndType(OF_CAMEL, MeterRegistry.class);
        if (ofCamel != null) {
            return ofCamel;
        }
        Set<MeterRegistry> all = context.getRegistry().findByType(MeterRegistry.class);
        return all.size() == 1
                ? all.iterator().next()
                : all.stream()
                        .filter(CompositeMeterRegistry.class::isInstance)
                        .findFirst()
                        .orElse(null);
    }

    /** The name by which routes know the component; looked up until the context knows it, for it is a tag of every attempt. */
    private String name() {
        if (name == null) {
            name = UpworkComponents.of(context).entrySet().stream()
                    .filter(entry -> entry.getValue() == component)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }
        return name == null ? "upwork" : name;
    }

    /** Shows the state of now. */
    private synchronized void refresh() {
        try {
            if (gauges != null && !stopped) {
                gauges.show(component.status());
            }
        } catch (RuntimeException e) {
            LOG.warn("The meters of component {} show an old state: {}", name(), e.toString());
        }
    }

    synchronized void stop() {
        stopped = true;
        if (calls != null) {
            component.activity().remove(calls);
            context.getExecutorServiceManager().shutdownNow(scheduler);
            gauges.clear();
        }
    }
}
