// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A component as Spring Boot sees it.
 *
 * @param name        its scheme, e.g. {@code upwork}
 * @param description a sentence
 * @param javaPackage package of the component's class
 * @param options     its options, those of its configuration flattened into them
 */
record SpringComponent(String name, String description, String javaPackage, List<ComponentOption> options) {

    SpringComponent {
        options = List.copyOf(options);
    }

    /** Returns the component that a catalog JSON describes. */
    static SpringComponent of(JsonNode catalog) {
        JsonNode component = catalog.required("component");
        String javaType = component.required("javaType").asText();
        return new SpringComponent(
                component.required("scheme").asText(),
                component.required("description").asText(),
                javaType.substring(0, javaType.lastIndexOf('.')),
                ComponentOption.all(catalog));
    }

    String prefix() {
        return "camel.component." + name;
    }

    String springPackage() {
        return javaPackage + ".springboot";
    }

    /** The simple name of the class that the properties are bound to. */
    String propertiesClass() {
        return Names.capitalize(name) + "ComponentProperties";
    }
}
