// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.List;
import java.util.Map;

/**
 * What is sent of a GraphQL document and how its values are written and read; member by member what the catalogue of the
 * component expects.
 *
 * @param name      name of the GraphQL operation, as sent in {@code operationName}
 * @param text      the document without the directives of {@code directives.graphqls}
 * @param variables how the parameters become variables
 * @param shapes    how fields of the payload are read, deepest first
 * @param only      which items of lists on the way to the payload are meant
 */
record Document(String name, String text, List<Variable> variables, List<Shape> shapes, List<Only> only) {

    /**
     * How one parameter becomes a variable.
     *
     * @param name      name of the variable
     * @param parameter name of the parameter
     * @param type      name of the GraphQL type, without list and non-null
     * @param list      whether it is a list of these
     * @param cents     whether an amount is written as a number of cents
     * @param format    date pattern; null to leave the text as it is
     * @param values    what stands for which value; values that are not named stay as they are
     * @param members   of objects, which members are written and as what; empty to write all as they are
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
     * How one field is read.
     *
     * @param path   dotted names below the payload, as they stand in the answer
     * @param as     {@code MONEY}, {@code DATE}, {@code VALUE}, {@code INLINE} or {@code WITHIN}
     * @param format date pattern, or the name of the object that the field comes into; null unless one of these
     * @param values which value stands for what; empty unless values
     */
    record Shape(String path, String as, String format, Map<String, String> values) {}

    /**
     * Which items of a list are meant.
     *
     * @param path  dotted names from the top of the data to the list
     * @param field name of the field that tells, as it stands in the answer
     * @param is    the values of the items that are meant; {@code $name} is the value of the parameter of that name
     */
    record Only(String path, String field, List<String> is) {}
}
