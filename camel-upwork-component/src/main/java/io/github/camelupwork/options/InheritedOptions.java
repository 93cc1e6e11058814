// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExtendedPropertyConfigurerGetter;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.support.PropertyConfigurerHelper;

/** Creates the options of an endpoint with all values that its component has, by the generated configurer. */
public final class InheritedOptions {

    private InheritedOptions() {}

    /**
     * New options of a group.
     *
     * @param ofComponent the options of the component
     */
    public static UpworkConfiguration of(CamelContext context, UpworkConfiguration ofComponent, String group) {
        UpworkConfiguration options = EndpointConfigurations.of(group);
        PropertyConfigurer configurer = PropertyConfigurerHelper.resolvePropertyConfigurer(context, ofComponent);
        ExtendedPropertyConfigurerGetter values = (ExtendedPropertyConfigurerGetter) configurer;
        for (String name : values.getAllOptions(ofComponent).keySet()) {
            configurer.configure(context, options, name, values.getOptionValue(ofComponent, name, true), true);
        }
        return options;
    }
}
