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
 * @param context    the message on whose behalf it is made
 */
public record UpworkCall(Operation operation, Binding binding, Map<String, Object> values, CallContext context) {

    /** Keeps a copy. */
    public UpworkCall {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A call on behalf of nobody in particular. */
    public UpworkCall(Operation operation, Binding binding, Map<String, Object> values) {
        this(operation, binding, values, CallContext.NONE);
    }

    /** The same call by another binding. */
    public UpworkCall by(Binding other) {
        return new UpworkCall(operation, other, values, context);
    }

    /** The same call with other values. */
    public UpworkCall with(Map<String, Object> others) {
        return new UpworkCall(operation, binding, others, context);
    }

    /** The same call on behalf of that message. */
    public UpworkCall of(CallContext other) {
        return new UpworkCall(operation, binding, values, other);
    }

    /** The same call with one more value. */
    public UpworkCall with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return with(more);
    }
}
