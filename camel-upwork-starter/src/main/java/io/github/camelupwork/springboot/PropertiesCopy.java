// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import io.github.camelupwork.UpworkComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;

/** How the properties reach the component. */
final class PropertiesCopy {

    private PropertiesCopy() {
    }

    /** Copies what is set; the rest of the component stays as it is. */
    static void copy(CamelContext context, UpworkComponentProperties properties, UpworkComponent component) {
        // the whole first: it would take the place of what single options, e.g. access-token, had been copied to
        if (properties.getConfiguration() != null) {
            component.setConfiguration(properties.getConfiguration());
        }
        CamelPropertiesHelper.copyProperties(context, properties, component);
    }
}
