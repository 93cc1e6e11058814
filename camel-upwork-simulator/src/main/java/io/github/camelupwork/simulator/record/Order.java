// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.record;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.catalog.Effect;

/**
 * A change that the simulator has executed, whether or not its response reached the client.
 *
 * @param sequence   the number of the order, 1 for the first one
 * @param request    the number of the request that ordered it
 * @param time       the time at which it was executed, by the simulator's clock
 * @param operation  the name of the operation, e.g. {@code milestones/approve}
 * @param reference  the reference of its binding
 * @param effect     {@link Effect#WRITE} or {@link Effect#MONEY}
 * @param parameters the parameters by wire name
 * @param caller     the id of the person who ordered it
 * @param tenant     the organization named by {@code X-Upwork-API-TenantId}; null if none was
 */
public record Order(
        long sequence,
        long request,
        Instant time,
        String operation,
        String reference,
        Effect effect,
        Map<String, Object> parameters,
        String caller,
        String tenant) {

    public Order {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
