// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * An option of a component, as Camel's catalog JSON describes it.
 *
 * @param name            camelCase, e.g. {@code baseUrl}
 * @param type            the catalog's kind, e.g. {@code string}, {@code enum}, {@code duration}, {@code object}
 * @param javaType        Java's, e.g. {@code java.lang.String} or {@code int}
 * @param description     one or more sentences
 * @param defaultValue    the value that applies if the option is not set; null if there is none
 * @param values          the allowed values; empty if any value of the type is allowed
 * @param deprecated      true if it should no longer be used
 * @param deprecationNote the replacement; null if none is documented
 */
record ComponentOption(
        String name,
        String type,
        String javaType,
        String description,
        JsonNode defaultValue,
        List<String> values,
        boolean deprecated,
        String deprecationNote) {

    ComponentOption {
        values = List.copyOf(values);
    }

    /** Returns the options of the component that a catalog JSON describes, in its order. */
    static List<ComponentOption> all(JsonNode catalog) {
        List<ComponentOption> options = new ArrayList<>();
        catalog.required("componentProperties")
                .fields()
                .forEachRemaining(entry -> options.add(of(entry.getKey(), entry.getValue())));
        return options;
    }

    private static ComponentOption of(String name, JsonNode json) {
        List<String> values = new ArrayList<>();
        json.path("enum").forEach(value -> values.add(value.asText()));
        return new ComponentOption(
                name,
                json.required("type").asText(),
                json.required("javaType").asText(),
                json.required("description").asText(),
                json.get("defaultValue"),
                values,
                json.path("deprecated").asBoolean(),
                json.path("deprecationNote").asText(null));
    }

    /** Returns true if a value can only come from the registry; collections are values of their own. */
    boolean bean() {
        return "object".equals(type) && !javaType.startsWith("java.util.") && !javaType.startsWith("java.lang.");
    }

    boolean duration() {
        return "duration".equals(type);
    }

    /** Boxed, so that null says "not set"; a Duration takes both {@code 10s} and milliseconds. */
    TypeName propertyType() {
        return duration()
                ? ClassName.get(Duration.class)
                : JavaTypes.parse(javaType).box();
    }

    /** The description, and how a bean is said. */
    String documentation() {
        return bean() ? description + ". A reference to a bean: #bean:name." : description;
    }

    /** The name as Spring Boot's metadata writes it: {@code baseUrl} becomes {@code base-url}. */
    String dashedName() {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
