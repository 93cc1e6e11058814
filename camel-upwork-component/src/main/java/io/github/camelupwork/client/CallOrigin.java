// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import io.github.camelupwork.budget.Priority;
import io.github.camelupwork.catalog.Effect;

/**
 * The origin of a request for a permit.
 *
 * @param endpointId the id of the endpoint; endpoints of one priority take turns
 * @param polling    true for a consumer, which has the lowest priority
 */
public record CallOrigin(String endpointId, boolean polling) {

    Priority priority(Effect effect) {
        return switch (effect) {
            case MONEY -> Priority.MONEY;
            case WRITE -> Priority.WRITE;
            case READ -> polling ? Priority.CONSUMER : Priority.READ;
        };
    }
}
