// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import io.github.camelupwork.budget.Priority;
import io.github.camelupwork.catalog.Effect;

/**
 * The origin of a request for a permit.
 *
 * @param endpointId      the id of the endpoint; endpoints of one priority take turns
 * @param polling         true for a consumer, which has the lowest priority
 * @param onCallersThread true if a read that waits for nothing may be sent on the thread that calls
 */
public record CallOrigin(String endpointId, boolean polling, boolean onCallersThread) {

    /** An origin whose requests are sent on threads of the component. */
    public CallOrigin(String endpointId, boolean polling) {
        this(endpointId, polling, false);
    }

    CallOrigin withCallersThread() {
        return new CallOrigin(endpointId, polling, true);
    }

    Priority priority(Effect effect) {
        return switch (effect) {
            case MONEY -> Priority.MONEY;
            case WRITE -> Priority.WRITE;
            case READ -> polling ? Priority.CONSUMER : Priority.READ;
        };
    }
}
