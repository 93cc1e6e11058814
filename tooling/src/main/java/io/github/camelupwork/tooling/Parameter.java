// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One parameter of a binding; member by member what the catalogue of the component expects.
 *
 * @param secret whether tools mask the value
 */
record Parameter(
        String name, String option, String in, String type, boolean required, String description, List<String> values,
        String defaultValue, BigDecimal minimum, BigDecimal maximum, Integer maxLength, String separator, String range,
        Integer maxItems, String format, String means, boolean money, boolean brackets, String role,
        List<Parameter> members, List<String> columns, String rowSeparator, String example, @JsonIgnore boolean secret) {
}
