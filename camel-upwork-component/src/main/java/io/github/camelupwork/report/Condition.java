// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The condition that a row must fulfill: a comparison, or conditions joined by and / or. */
public sealed interface Condition {

    /** @return the condition as written, with every OR in parentheses as the reference demands. */
    String text();

    /**
     * Joins conditions by AND; conjunctions among them are taken apart, and a single condition stays itself.
     *
     * @param  parts at least one condition
     * @return       their conjunction
     */
    static Condition and(List<Condition> parts) {
        List<Condition> flat = parts.stream()
                .flatMap(part -> part instanceof And and ? and.parts().stream() : Stream.of(part))
                .toList();
        return flat.size() == 1 ? flat.get(0) : new And(flat);
    }

    /**
     * Joins conditions by OR; disjunctions among them are taken apart, and a single condition stays itself.
     *
     * @param  parts at least one condition
     * @return       their disjunction
     */
    static Condition or(List<Condition> parts) {
        List<Condition> flat = parts.stream()
                .flatMap(part -> part instanceof Or or ? or.parts().stream() : Stream.of(part))
                .toList();
        return flat.size() == 1 ? flat.get(0) : new Or(flat);
    }

    /**
     * @param  field    a field's name
     * @param  operator the operator
     * @param  value    the value: text, a number or a day
     * @return          the comparison
     */
    static Condition compare(String field, Operator operator, Object value) {
        return new Comparison(FieldName.of(field), operator, Literal.of(value));
    }

    /**
     * A field compared with a value.
     *
     * @param field    the field
     * @param operator the operator
     * @param value    the value
     */
    record Comparison(FieldName field, Operator operator, Literal value) implements Condition {
        @Override
        public String text() {
            return field + " " + operator.symbol() + " " + value.text();
        }
    }

    /**
     * All of the parts.
     *
     * @param parts two or more, none of them a conjunction
     */
    record And(List<Condition> parts) implements Condition {
        /**
         * @throws IllegalArgumentException if there are fewer than two parts or one is a conjunction; see {@link Condition#and}
         */
        public And {
            parts = checked(parts, And.class);
        }

        @Override
        public String text() {
            return parts.stream().map(Condition::text).collect(Collectors.joining(" AND "));
        }
    }

    /**
     * Any of the parts.
     *
     * @param parts two or more, none of them a disjunction
     */
    record Or(List<Condition> parts) implements Condition {
        /**
         * @throws IllegalArgumentException if there are fewer than two parts or one is a disjunction; see {@link Condition#or}
         */
        public Or {
            parts = checked(parts, Or.class);
        }

        @Override
        public String text() {
            return parts.stream()
                    .map(part -> part instanceof And ? "(" + part.text() + ")" : part.text())
                    .collect(Collectors.joining(" OR ", "(", ")"));
        }
    }

    private static List<Condition> checked(List<Condition> parts, Class<? extends Condition> own) {
        if (parts.size() < 2 || parts.stream().anyMatch(own::isInstance)) {
            throw new IllegalArgumentException("Two or more parts, none of them of the same kind: " + parts);
        }
        return List.copyOf(parts);
    }
}
