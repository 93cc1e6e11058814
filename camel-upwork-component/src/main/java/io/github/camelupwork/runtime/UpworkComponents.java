// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.util.Map;
import java.util.TreeMap;

import io.github.camelupwork.UpworkComponent;
import org.apache.camel.CamelContext;

/** The components of this kind in a context. */
public final class UpworkComponents {

    private UpworkComponents() {}

    /** By the names under which routes use them. */
    public static Map<String, UpworkComponent> of(CamelContext context) {
        Map<String, UpworkComponent> components = new TreeMap<>();
        for (String name : context.getComponentNames()) {
            if (context.hasComponent(name) instanceof UpworkComponent upwork) {
                components.put(name, upwork);
            }
        }
        return components;
    }
}
