// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.util.Map;
import java.util.TreeMap;

import org.apache.camel.CamelContext;

/** Finds the Upwork components of a context. */
public final class UpworkComponents {

    private UpworkComponents() {}

    /** By the names under which routes use them. */
    public static Map<String, MonitoredComponent> of(CamelContext context) {
        Map<String, MonitoredComponent> components = new TreeMap<>();
        for (String name : context.getComponentNames()) {
            if (context.hasComponent(name) instanceof MonitoredComponent upwork) {
                components.put(name, upwork);
            }
        }
        return components;
    }
}
