// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.util.Map;

/**
 * A request to set up or change an organization.
 *
 * @param id       the numeric id, as text
 * @param owner    the id of the user who requested it
 * @param status   the progress; here everything is done at once: {@code COMPLETED}
 * @param metadata the details of the request
 */
public record AccountProcess(String id, String owner, String status, Map<String, String> metadata) {

    public AccountProcess {
        metadata = Map.copyOf(metadata);
    }
}
