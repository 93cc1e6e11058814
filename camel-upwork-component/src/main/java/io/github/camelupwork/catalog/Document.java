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
 * @param variables how parameters become variables, one for each that is sent
 * @param shapes    how fields of the payload are read, deepest first
 * @param only      which items of lists on the way to the payload are meant
 */
public record Document(String name, String text, List<Variable> variables, List<Shape> shapes, List<Only> only) {

    public Document {
        variables = variables == null ? List.of() : List.copyOf(variables);
        shapes = shapes == null ? List.of() : List.copyOf(shapes);
        only = only == null ? List.of() : List.copyOf(only);
    }

    /**
     * How one parameter becomes a variable.
     *
     * @param name      name of the variable
     * @param parameter name of the parameter
     * @param type      name of the GraphQL type, without list and non-null, e.g. {@code ID}
     * @param list      whether it is a list of these
     * @param cents     whether an amount is written as a number of cents
     * @param format    date pattern, {@code epochMillis} or {@code epochSeconds}; null to leave the text as it is
     * @param values    what is written for which value, for a list several joined by {@code +}; others are written as they are
     * @param members   of an object, or of the objects of a list: which members are written, under which name; empty to write
     *                  all as they are
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
            values = values == null ? Map.of() : Map.copyOf(values);
            members = members == null ? Map.of() : Map.copyOf(members);
        }
    }

    /**
     * How one field of the payload is read.
     *
     * @param path   dotted names below the payload, as they stand in the answer
     * @param as     what is made of it
     * @param format date pattern for {@link As#DATE}, name of the object for {@link As#WITHIN}; null otherwise
     * @param values what is handed on for what arrives; empty unless {@link As#VALUE}
     */
    public record Shape(String path, As as, String format, Map<String, String> values) {

        public Shape {
            values = values == null ? Map.of() : Map.copyOf(values);
        }
    }

    /** What is made of a field. */
    public enum As {
        /** A Money object becomes the BigDecimal of its amount. */
        MONEY,
        /** A date or time becomes text of one pattern. */
        DATE,
        /** A value becomes the one that REST has for it. */
        VALUE,
        /** The fields of an object become fields of the object around it. */
        INLINE,
        /** A field comes into an object of some name, which stands in its place. */
        WITHIN,
        /** A field changes without a change of the item, and is handed on as it is. */
        VOLATILE
    }

    /** Dotted names below an item, as it is handed on, of the fields that change without a change of the item. */
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
     * Which items of a list are meant.
     *
     * @param path  dotted names from the top of the data to the list
     * @param field name of the field that tells, as it stands in the answer
     * @param is    values of the items that are meant; {@code $name} stands for the value of the parameter of that name
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
