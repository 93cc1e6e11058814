// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.math.BigDecimal;
import java.util.List;

/**
 * One parameter of a binding.
 *
 * @param name         the name on the wire, e.g. {@code buyer_team__reference}
 * @param option       the name of the option, e.g. {@code buyerTeamReference}
 * @param in           the part of the request that carries it
 * @param type         the shape of the value
 * @param required     true if a call without it is refused
 * @param description  one sentence for people and tools
 * @param values       the allowed values; empty if any value may be given
 * @param defaultValue the value that Upwork, or for {@code today} and {@code now} the connector, takes if none is
 *                     given; nullable
 * @param minimum      the smallest allowed number; nullable
 * @param maximum      the largest allowed number; nullable
 * @param maxLength    the maximum length of the text, in bytes of UTF-8; nullable
 * @param separator    the text that joins several values; null if only one value can be given
 * @param range        the text that joins the two ends of a range; null if no range can be given
 * @param maxItems     the maximum number of joined values; nullable
 * @param format       the date pattern of the API in {@link java.time.format.DateTimeFormatter} notation; null if not a
 *                     date
 * @param means        the meaning of the account default that fills it, e.g. {@code team.reference}; nullable
 * @param money        true if the value is an amount of money
 * @param brackets     true if members are sent as {@code name[key]} and elements as {@code name[0][key]}
 * @param role         the role of a parameter that the connector fills; null for the parameters of the route author
 * @param members      the members of an object or of the objects of a list; empty if free
 * @param columns      the columns of the CSV rows the value is made of, in order; empty if it is not made of rows
 * @param rowSeparator the text that joins those rows; nullable
 * @param example      an example value; nullable
 * @param secret       true if tools mask the value
 */
public record Parameter(
        String name,
        String option,
        Location in,
        ParameterType type,
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
        Role role,
        List<Parameter> members,
        List<String> columns,
        String rowSeparator,
        String example,
        boolean secret) {

    public Parameter {
        values = values == null ? List.of() : List.copyOf(values);
        members = members == null ? List.of() : List.copyOf(members);
        columns = columns == null ? List.of() : List.copyOf(columns);
    }

    /** Returns true if the route author sets it: it is an option of the endpoint. */
    public boolean isOption() {
        return role == null;
    }
}
