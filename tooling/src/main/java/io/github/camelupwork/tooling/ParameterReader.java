// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.catalog.Role;
import io.swagger.v3.oas.models.media.Schema;

/** Reads a parameter, a property of a request body or a member of one of these. */
final class ParameterReader {

    static final Set<String> KEYS = Set.of(
            "separator",
            "maxItems",
            "format",
            "means",
            "money",
            "style",
            "option",
            "role",
            "default",
            "range",
            "columns",
            "rowSeparator",
            "unsent");
    private static final Set<Role> ROLES = EnumSet.allOf(Role.class);
    private static final Set<Style> STYLES = EnumSet.allOf(Style.class);

    /** The ways of writing objects that are not the preset one. */
    private enum Style {
        BRACKETS
    }

    private ParameterReader() {}

    /** A parameter of the path or the query. */
    static Parameter parameter(io.swagger.v3.oas.models.parameters.Parameter source, String operation) {
        String where = operation + ": parameter " + source.getName();
        if (!Set.of("path", "query").contains(source.getIn())) {
            throw new DescriptionException(where, "travels in '" + source.getIn() + "', allowed: [path, query]");
        }
        return read(
                source.getName(),
                Location.valueOf(source.getIn().toUpperCase(Locale.ROOT)),
                Boolean.TRUE.equals(source.getRequired()),
                source.getDescription(),
                source.getSchema(),
                source.getExample(),
                Extension.in(source.getExtensions(), KEYS, where));
    }

    /** The properties of an object in the body, in their order. */
    static List<Parameter> properties(Schema<?> object, String operation) {
        Map<String, Schema> properties = object.getProperties();
        List<String> required = object.getRequired() == null ? List.of() : object.getRequired();
        return properties == null
                ? List.of()
                : properties.entrySet().stream()
                        .map(e -> property(e.getKey(), e.getValue(), required.contains(e.getKey()), operation))
                        .toList();
    }

    private static Parameter property(String name, Schema<?> schema, boolean required, String operation) {
        String where = operation + ": property " + name;
        return read(
                name,
                Location.BODY,
                required,
                schema.getDescription(),
                schema,
                null,
                Extension.in(schema.getExtensions(), KEYS, where));
    }

    private static Parameter read(
            String name,
            Location in,
            boolean required,
            String description,
            Schema<?> schema,
            Object example,
            Extension x) {
        return new Parameter(
                name,
                x.has("option") ? x.text("option") : Names.option(name),
                x.flag("unsent") ? Location.NONE : in,
                type(schema, x),
                required,
                Texts.clean(description),
                values(schema),
                defaultValue(schema, x),
                schema.getMinimum(),
                schema.getMaximum(),
                schema.getMaxLength(),
                x.text("separator"),
                x.text("range"),
                x.has("maxItems") ? x.number("maxItems") : schema.getMaxItems(),
                x.text("format"),
                x.text("means"),
                x.flag("money"),
                x.constant("style", STYLES) != null,
                x.constant("role", ROLES),
                members(schema, x),
                x.texts("columns"),
                x.text("rowSeparator"),
                Texts.plain(example == null ? schema.getExample() : example),
                "password".equals(schema.getFormat()));
    }

    private static ParameterType type(Schema<?> schema, Extension x) {
        return switch (String.valueOf(schema.getType())) {
            case "string" -> "decimal".equals(schema.getFormat()) ? ParameterType.DECIMAL : ParameterType.STRING;
            case "integer" -> ParameterType.INTEGER;
            case "number" -> ParameterType.NUMBER;
            case "boolean" -> ParameterType.BOOLEAN;
            case "object" -> ParameterType.OBJECT;
            case "array" -> ParameterType.LIST;
            default -> throw new DescriptionException(x.where(), "unknown type '" + schema.getType() + "'");
        };
    }

    private static List<String> values(Schema<?> schema) {
        List<?> values = schema.getEnum();
        if (values == null && schema.getItems() != null) {
            values = schema.getItems().getEnum();
        }
        return values == null ? List.of() : values.stream().map(Texts::plain).toList();
    }

    private static String defaultValue(Schema<?> schema, Extension x) {
        return x.has("default") ? x.text("default") : Texts.plain(schema.getDefault());
    }

    private static List<Parameter> members(Schema<?> schema, Extension x) {
        Schema<?> object = schema.getItems() == null ? schema : schema.getItems();
        return properties(object, x.where());
    }
}
