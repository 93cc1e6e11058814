// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One parameter of a binding; its members are those that the catalog of the component expects.
 *
 * @param secret true if tools mask the value
 */
record Parameter(
        String name,
        String option,
        String in,
        String type,
        boolean required,
        String description,
        List<String> values,
        String defaultValue,
        BigDecimal minimum,
        BigDecimal maximum,
        Integer maxLength,
        String separator,
        String range,
        Integer maxItems,
        String format,
        String means,
        boolean money,
        boolean brackets,
        String role,
        List<Parameter> members,
        List<String> columns,
        String rowSeparator,
        String example,
        @JsonIgnore boolean secret) {

    /** The option that chooses among the bindings of an operation; the first value is the default. */
    static Parameter choice(String option, List<String> values) {
        return new Parameter(
                option,
                option,
                null,
                "STRING",
                false,
                "Whose view is asked for: " + String.join(" or ", values) + ".",
                values,
                values.get(0),
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
                null,
                List.of(),
                List.of(),
                null,
                null,
                false);
    }

    /**
     * Returns the same option where it has no effect: it may be given, is not required, and has no other source of
     * its value.
     */
    Parameter ignored() {
        return new Parameter(
                name,
                option,
                "NONE",
                type,
                false,
                description,
                values,
                defaultValue,
                minimum,
                maximum,
                maxLength,
                separator,
                range,
                maxItems,
                format,
                null,
                money,
                brackets,
                role,
                members,
                columns,
                rowSeparator,
                example,
                secret);
    }

    /** Returns the same option as an optional one. */
    Parameter optional() {
        return new Parameter(
                name,
                option,
                in,
                type,
                false,
                description,
                values,
                defaultValue,
                minimum,
                maximum,
                maxLength,
                separator,
                range,
                maxItems,
                format,
                means,
                money,
                brackets,
                role,
                members,
                columns,
                rowSeparator,
                example,
                secret);
    }
}
