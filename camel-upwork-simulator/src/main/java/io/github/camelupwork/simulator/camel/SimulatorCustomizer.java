// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.camel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.github.camelupwork.UpworkComponent;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.support.PropertyBindingSupport;

/**
 * Points every Upwork component of a Camel context to a simulator, as a bean of the registry. What the application sets itself
 * comes later and wins.
 */
public class SimulatorCustomizer implements ComponentCustomizer {

    private static final String PREFIX = "camel.component.upwork.";

    private final Supplier<Map<String, String>> properties;

    /** @param properties options of the component, asked for when a component is made; the prefix of Camel Main may be there */
    public SimulatorCustomizer(Supplier<Map<String, String>> properties) {
        this.properties = properties;
    }

    @Override
    public boolean isEnabled(String name, Component target) {
        return target instanceof UpworkComponent;
    }

    @Override
    public void configure(String name, Component target) {
        Map<String, Object> options = new HashMap<>();
        properties.get().forEach((key, value) -> options.put(key.replace(PREFIX, ""), value));
        PropertyBindingSupport.build()
                .withCamelContext(target.getCamelContext())
                .withTarget(target)
                .withConfigurer(target.getComponentPropertyConfigurer())
                .withIgnoreCase(true)
                .withReflection(false)
                .withMandatory(true)
                .withProperties(options)
                .bind();
    }
}
