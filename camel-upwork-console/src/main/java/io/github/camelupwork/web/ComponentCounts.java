// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelupwork.runtime.MonitoredComponent;
import io.github.camelupwork.runtime.UpworkComponents;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.support.LifecycleStrategySupport;

/** The counts of all Upwork components of a context, from the moment on at which the context knows them. */
final class ComponentCounts extends LifecycleStrategySupport {

    private final Clock clock;
    private final Map<MonitoredComponent, RequestCounts> counts = new ConcurrentHashMap<>();

    private ComponentCounts(Clock clock) {
        this.clock = clock;
    }

    static ComponentCounts in(CamelContext context, Clock clock) {
        ComponentCounts counts = new ComponentCounts(clock);
        context.addLifecycleStrategy(counts);
        UpworkComponents.of(context).values().forEach(counts::of);
        return counts;
    }

    @Override
    public void onComponentAdd(String name, Component component) {
        if (component instanceof MonitoredComponent upwork) {
            of(upwork);
        }
    }

    RequestCounts of(MonitoredComponent component) {
        return counts.computeIfAbsent(component, upwork -> {
            RequestCounts made = new RequestCounts(clock);
            upwork.activity().add(made);
            return made;
        });
    }
}
