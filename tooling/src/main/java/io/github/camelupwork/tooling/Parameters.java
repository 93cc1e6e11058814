// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.List;

import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;

/** Makes parameters out of others. */
final class Parameters {

    private Parameters() {}

    /** The option that chooses among the bindings of an operation; the first value is the default. */
    static Parameter choice(String option, List<String> values) {
        return new Parameter(
                option,
                option,
                null,
                ParameterType.STRING,
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
    static Parameter ignored(Parameter option) {
        return optional(option, Location.NONE, null);
    }

    /** Returns the same option as an optional one. */
    static Parameter optional(Parameter option) {
        return optional(option, option.in(), option.means());
    }

    private static Parameter optional(Parameter option, Location in, String means) {
        return new Parameter(
                option.name(),
                option.option(),
                in,
                option.type(),
                false,
                option.description(),
                option.values(),
                option.defaultValue(),
                option.minimum(),
                option.maximum(),
                option.maxLength(),
                option.separator(),
                option.range(),
                option.maxItems(),
                option.format(),
                means,
                option.money(),
                option.brackets(),
                option.role(),
                option.members(),
                option.columns(),
                option.rowSeparator(),
                option.example(),
                option.secret());
    }
}
