// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes what an IDE should know of the properties, above all what a class cannot say: the component's defaults and the allowed
 * values of texts. Spring Boot's annotation processor merges it with what it reads from the class.
 */
final class PropertyHintsGenerator {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "META-INF/additional-spring-configuration-metadata.json";
    private static final String TEXT = "java.lang.String";

    private PropertyHintsGenerator() {}

    static void generate(SpringComponent component, Output resources) throws IOException {
        ObjectNode metadata = JSON.createObjectNode();
        ArrayNode properties = metadata.putArray("properties");
        ArrayNode hints = metadata.putArray("hints");
        for (ComponentOption option : component.options()) {
            String name = component.prefix() + "." + option.dashedName();
            property(option, name, properties);
            hint(option, name, hints);
        }
        resources.write(FILE, metadata.toPrettyString() + "\n");
    }

    /** Whole, since the annotation processor leaves out some types, e.g. data sources. */
    private static void property(ComponentOption option, String name, ArrayNode properties) {
        ObjectNode property = properties
                .addObject()
                .put("name", name)
                .put("type", option.propertyType().toString())
                .put("description", option.documentation());
        if (option.defaultValue() != null) {
            property.set("defaultValue", defaultValue(option));
        }
    }

    /** Milliseconds get their unit; Spring Boot writes durations so. */
    private static JsonNode defaultValue(ComponentOption option) {
        String text = option.defaultValue().asText();
        boolean milliseconds = option.duration() && text.matches("\\d+");
        return milliseconds ? JSON.getNodeFactory().textNode(text + "ms") : option.defaultValue();
    }

    /** For texts only: of an enumeration the IDE knows the values by its type. */
    private static void hint(ComponentOption option, String name, ArrayNode hints) {
        if (!option.values().isEmpty() && TEXT.equals(option.javaType())) {
            ArrayNode values = hints.addObject().put("name", name).putArray("values");
            option.values().forEach(value -> values.addObject().put("value", value));
        }
    }
}
