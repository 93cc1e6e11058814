// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.metrics;

import io.github.camelupwork.runtime.MonitoredComponent;
import org.apache.camel.CamelContext;

/** Meters of a component by themselves: as soon as Micrometer and a meter registry are there. */
public final class UpworkMetrics {

    private static final String MICROMETER = "io.micrometer.core.instrument.MeterRegistry";

    private UpworkMetrics() {}

    /**
     * Registers the meters of a component.
     *
     * @return removes them
     */
    public static Runnable of(CamelContext context, MonitoredComponent component) {
        if (context.getClassResolver().resolveClass(MICROMETER) == null) {
            return () -> {};
        }
        MeterBinding binding = new MeterBinding(context, component);
        binding.start();
        return binding::stop;
    }
}
