// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;

/**
 * One call, checked and ready to be written.
 *
 * @param operation the operation
 * @param binding   the binding that carries it
 * @param values    the values on the wire, by name on the wire: text, Long, BigDecimal, Boolean, Map or List
 */
public record UpworkCall(Operation operation, Binding binding, Map<String, Object> values) {

    /** Keeps a copy. */
    public UpworkCall {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The same call with one more value. */
    public UpworkCall with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new UpworkCall(operation, binding, more);
    }
}
