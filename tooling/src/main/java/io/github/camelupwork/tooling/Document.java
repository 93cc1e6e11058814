// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.List;
import java.util.Map;

/**
 * The sent part of a GraphQL document and the way its values are written and read; its members are those that the
 * catalog of the component expects.
 *
 * @param name      the name of the GraphQL operation, as sent in {@code operationName}
 * @param text      the document without the directives of {@code directives.graphqls}
 * @param variables the variables that parameters become
 * @param shapes    the conversions of the payload's fields, deepest first
 * @param only      the selections of items in lists on the way to the payload
 */
record Document(String name, String text, List<Variable> variables, List<Shape> shapes, List<Only> only) {

    /**
     * The conversion of one parameter to a variable.
     *
     * @param name      the name of the variable
     * @param parameter the name of the parameter
     * @param type      the name of the GraphQL type, without list and non-null
     * @param list      true if it is a list of these
     * @param cents     true if an amount is written as a number of cents
     * @param format    the date pattern; null to leave the text as it is
     * @param values    the replacements of values; values that are not named stay as they are
     * @param members   for objects, the members that are written and their names; empty to write all as they are
     */
    record Variable(
            String name,
            String parameter,
            String type,
            boolean list,
            boolean cents,
            String format,
            Map<String, String> values,
            Map<String, String> members) {}

    /**
     * The conversion of one field.
     *
     * @param path   the dotted names below the payload, as they are in the response
     * @param as     {@code MONEY}, {@code DATE}, {@code VALUE}, {@code INLINE} or {@code WITHIN}
     * @param format date pattern, or the name of the object that the field comes into; null unless one of these
     * @param values the replacements of values; empty unless values
     */
    record Shape(String path, String as, String format, Map<String, String> values) {}

    /**
     * The selection of items of a list.
     *
     * @param path  the dotted names from the top of the data to the list
     * @param field the name of the field that selects them, as it is in the response
     * @param is    the values of the selected items; {@code $name} is the value of the parameter of that name
     */
    record Only(String path, String field, List<String> is) {}
}
