// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.time.Instant;
import java.util.Map;

import io.github.camelupwork.catalog.Binding;

/**
 * A call that has passed signature, limits and the parameter checks of the catalog.
 *
 * @param binding    the binding that is called
 * @param parameters the values by wire name: a string, or a map or list for parameters that have members
 * @param caller     the id of the user whose token signed the call, e.g. {@code ada_owner}
 * @param now        the simulator's time
 */
public record OperationCall(Binding binding, Map<String, Object> parameters, String caller, Instant now) {

    /** The value of a parameter as text; null if it was not given. */
    public String text(String name) {
        Object value = parameters.get(name);
        return value == null ? null : value.toString();
    }
}
