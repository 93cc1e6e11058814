// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLInputObjectType;
import io.github.camelupwork.catalog.Document;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.catalog.Role;

/** Reads a variable: the option it makes, and how the option's value is written into it. */
final class VariableReader {

    private static final String SEPARATOR = ";";
    private static final Set<String> TEXTS = Set.of("ID", "String", "URL");

    private final String where;
    private final VariableDefinition source;
    private final Parameter sister;
    private final GraphQlSchema schema;
    private final DirectiveValues option;
    private final DirectiveValues wire;
    private final DirectiveValues page;

    /**
     * @param sister the parameter of the REST operation that makes the same option; null if there is none
     */
    VariableReader(String where, VariableDefinition source, Parameter sister, GraphQlSchema schema) {
        this.where = where + ": $" + source.getName();
        this.source = source;
        this.sister = sister;
        this.schema = schema;
        this.option = DirectiveValues.of(source, "option");
        this.wire = DirectiveValues.of(source, "wire");
        this.page = DirectiveValues.of(source, "page");
    }

    boolean isPaging() {
        return page.isThere();
    }

    /** Returns the part of the paging. */
    String part() {
        return page.text("is");
    }

    /** Returns the values for each of which the list is read; empty if it is read once. */
    List<String> parts() {
        return DirectiveValues.of(source, "each").texts("of");
    }

    Integer max() {
        return page.number("max");
    }

    Integer defaultNumber() {
        return source.getDefaultValue() instanceof IntValue number
                ? number.getValue().intValueExact()
                : null;
    }

    Document.Variable variable() {
        return new Document.Variable(
                source.getName(),
                parameter().name(),
                typeName(),
                isList(),
                wire.flag("cents"),
                wire.text("format"),
                wire.pairs("values"),
                wire.pairs("members"));
    }

    Parameter parameter() {
        if (isPaging()) {
            return ofPaging();
        }
        return sister == null ? own() : asSister();
    }

    private Parameter ofPaging() {
        return new Parameter(
                source.getName(),
                source.getName(),
                Location.BODY,
                part().equals("CURSOR") ? ParameterType.STRING : ParameterType.INTEGER,
                false,
                "Belongs to the paging.",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                Role.PAGING,
                List.of(),
                List.of(),
                null,
                null,
                false);
    }

    private Parameter own() {
        List<String> values = values();
        return new Parameter(
                source.getName(),
                source.getName(),
                Location.BODY,
                type(),
                required(false),
                description(),
                values,
                defaultValue(),
                option.decimal("minimum"),
                option.decimal("maximum"),
                null,
                type() == ParameterType.STRING && isList() ? SEPARATOR : null,
                null,
                option.number("maxItems"),
                option.text("format"),
                option.text("means"),
                option.flag("money"),
                false,
                null,
                List.of(),
                List.of(),
                null,
                option.text("example"),
                false);
    }

    private Parameter asSister() {
        List<String> values = wire.has("values")
                ? List.copyOf(wire.pairs("values").keySet())
                : option.flag("open") ? List.of() : sister.values();
        refuseUnknown(values);
        return new Parameter(
                sister.name(),
                sister.option(),
                sister.in(),
                sister.type(),
                required(sister.required()),
                option.has("description") ? Texts.clean(option.text("description")) : sister.description(),
                values,
                option.text("default", sister.defaultValue()),
                sister.minimum(),
                sister.maximum(),
                sister.maxLength(),
                sister.separator() == null && isList() && sister.type() == ParameterType.STRING
                        ? SEPARATOR
                        : sister.separator(),
                sister.range(),
                sister.maxItems(),
                option.text("format", sister.format()),
                option.text("means", sister.means()),
                option.flag("money", sister.money()),
                false,
                null,
                sister.members(),
                sister.columns(),
                sister.rowSeparator(),
                option.text("example", sister.example()),
                sister.secret());
    }

    /** An option that REST knows takes no other values here, and what is written must be a value of the enum. */
    private void refuseUnknown(List<String> values) {
        List<String> constants = schema.values(typeName());
        Map<String, String> pairs = wire.pairs("values");
        for (String value : values) {
            if (!sister.values().isEmpty() && !sister.values().contains(value)) {
                throw new DescriptionException(where, "maps '" + value + "', which is none of " + sister.values());
            }
            for (String wire : pairs.getOrDefault(value, value).split(isList() ? "\\+" : "\\z")) {
                if (!constants.isEmpty() && !constants.contains(wire)) {
                    throw new DescriptionException(
                            where,
                            "writes '" + wire + "' for '" + value + "', which is none of " + constants
                                    + "; say what it is by @wire(values:)");
                }
            }
        }
    }

    private List<String> values() {
        return wire.has("values") ? List.copyOf(wire.pairs("values").keySet()) : schema.values(typeName());
    }

    private String description() {
        if (!option.has("description")) {
            throw new DescriptionException(where, "lacks a description in @option, and no REST option has one");
        }
        return Texts.clean(option.text("description"));
    }

    private String defaultValue() {
        return option.text("default", DirectiveValues.plain(source.getDefaultValue()));
    }

    private boolean required(boolean otherwise) {
        boolean needed = source.getType() instanceof NonNullType && source.getDefaultValue() == null;
        return needed || option.flag("required", otherwise);
    }

    private ParameterType type() {
        if (option.flag("money")) {
            return ParameterType.DECIMAL;
        }
        String type = typeName();
        if (schema.graphQl().getType(type) instanceof GraphQLInputObjectType) {
            return isList() ? ParameterType.LIST : ParameterType.OBJECT;
        }
        return isList() || TEXTS.contains(type) || !schema.values(type).isEmpty()
                ? ParameterType.STRING
                : switch (type) {
                    case "Int", "Long" -> ParameterType.INTEGER;
                    case "Float" -> ParameterType.NUMBER;
                    case "Boolean" -> ParameterType.BOOLEAN;
                    case "Map" -> ParameterType.OBJECT;
                    default ->
                        throw new DescriptionException(where, "has the type " + type + ", of which no option is made");
                };
    }

    private boolean isList() {
        return nullable(source.getType()) instanceof ListType;
    }

    private String typeName() {
        Type<?> type = nullable(source.getType());
        return ((TypeName) (type instanceof ListType list ? nullable(list.getType()) : type)).getName();
    }

    private static Type<?> nullable(Type<?> type) {
        return type instanceof NonNullType needed ? needed.getType() : type;
    }
}
