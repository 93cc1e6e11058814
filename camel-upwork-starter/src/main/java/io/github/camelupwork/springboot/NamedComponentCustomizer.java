// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import java.util.function.Function;

import io.github.camelupwork.UpworkComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;

/** Copies the properties of a name to the Upwork component of exactly that name, and leaves every other component alone. */
final class NamedComponentCustomizer implements ComponentCustomizer {

    private final CamelContext context;
    private final Function<String, UpworkComponentProperties> properties;

    /**
     * Creates a customizer.
     *
     * @param properties the properties by the name of a component; null for a component that has none
     */
    NamedComponentCustomizer(CamelContext context, Function<String, UpworkComponentProperties> properties) {
        this.context = context;
        this.properties = properties;
    }

    @Override
    public boolean isEnabled(String name, Component target) {
        return target instanceof UpworkComponent && properties.apply(name) != null;
    }

    @Override
    public void configure(String name, Component target) {
        configure((UpworkComponent) target, properties.apply(name));
    }

    /** Copies what is set; the rest of the component stays as it is. */
    private void configure(UpworkComponent component, UpworkComponentProperties from) {
        // the whole first: it would take the place of what single options, e.g. access-token, had been copied to
        if (from.getConfiguration() != null) {
            component.setConfiguration(from.getConfiguration());
        }
        CamelPropertiesHelper.copyProperties(context, from, component);
    }
}
