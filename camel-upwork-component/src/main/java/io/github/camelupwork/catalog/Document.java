// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A GraphQL document that carries an operation, and how values are written into it and read out of its answer.
 *
 * @param name      name of the GraphQL operation, sent as {@code operationName}
 * @param text      the document as it is sent
 * @param variables the mapping of parameters to variables, one for each that is sent
 * @param shapes    the conversions of fields of the payload, deepest first
 * @param only      which items of lists on the way to the payload are meant
 */
public record Document(String name, String text, List<Variable> variables, List<Shape> shapes, List<Only> only) {

    public Document {
        variables = variables == null ? List.of() : List.copyOf(variables);
        shapes = shapes == null ? List.of() : List.copyOf(shapes);
        only = only == null ? List.of() : List.copyOf(only);
    }

    /**
     * The mapping of one parameter to a variable.
     *
     * @param name      the name of the variable
     * @param parameter the name of the parameter
     * @param type      the name of the GraphQL type, without list and non-null, e.g. {@code ID}
     * @param list      true if it is a list of these
     * @param cents     true if an amount is written as a number of cents
     * @param format    the date pattern, {@code epochMillis} or {@code epochSeconds}; null to leave the text as it is
     * @param values    the text written for each value, for a list several joined by {@code +}; others are written as
     *                  they are
     * @param members   the members to write of an object, or of the objects of a list, with the names to write them
     *                  under; empty to write all as they are
     */
    public record Variable(
            String name,
            String parameter,
            String type,
            boolean list,
            boolean cents,
            String format,
            Map<String, String> values,
            Map<String, String> members) {

        public Variable {
            values = Ordered.copyOf(values);
            members = Ordered.copyOf(members);
        }
    }

    /**
     * The conversion of one field of the payload.
     *
     * @param path   the dotted names below the payload, as in the response
     * @param as     the target of the conversion
     * @param format the date pattern for {@link As#DATE}, the name of the object for {@link As#WITHIN}; null otherwise
     * @param values the values passed on, by the values that arrive; empty unless {@link As#VALUE}
     */
    public record Shape(String path, As as, String format, Map<String, String> values) {

        public Shape {
            values = Ordered.copyOf(values);
        }
    }

    /** The target of the conversion of a field. */
    public enum As {
        /** A Money object becomes the BigDecimal of its amount. */
        MONEY,
        /** A date or time becomes text of one pattern. */
        DATE,
        /** A value becomes the one that REST has for it. */
        VALUE,
        /** The fields of an object become fields of the object around it. */
        INLINE,
        /** The field is wrapped in an object of a given name, which takes its place. */
        WITHIN,
        /** A field changes without a change of the item, and is passed on as it is. */
        VOLATILE
    }

    /**
     * Returns the dotted names below an item, as it is passed on, of the fields that change without a change of the
     * item.
     */
    public Set<String> volatileFields() {
        return shapes.stream()
                .filter(shape -> shape.as() == As.VOLATILE)
                .map(shape -> handedOn(shape.path()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The path without objects whose fields become those of the object around them. */
    private String handedOn(String path) {
        StringBuilder walked = new StringBuilder();
        StringBuilder kept = new StringBuilder();
        for (String name : path.split("\\.")) {
            walked.append(walked.isEmpty() ? "" : ".").append(name);
            if (!isInline(walked.toString())) {
                kept.append(kept.isEmpty() ? "" : ".").append(name);
            }
        }
        return kept.toString();
    }

    private boolean isInline(String path) {
        return shapes.stream()
                .anyMatch(shape -> shape.as() == As.INLINE && shape.path().equals(path));
    }

    /**
     * The items of a list that are meant.
     *
     * @param path  the dotted names from the top of the data to the list
     * @param field the name of the field to compare, as in the response
     * @param is    the values of the items that are meant; {@code $name} stands for the value of the parameter of that
     *              name
     */
    public record Only(String path, String field, List<String> is) {

        public Only {
            is = List.copyOf(is);
        }
    }

    /** The condition on the list at that path. */
    public Optional<Only> only(String path) {
        return only.stream().filter(condition -> condition.path().equals(path)).findFirst();
    }
}
