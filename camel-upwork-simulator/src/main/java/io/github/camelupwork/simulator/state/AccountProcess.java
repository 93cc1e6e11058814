// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.util.Map;

/**
 * A request to set up or change an organization.
 *
 * @param id       numeric id, as text
 * @param owner    id of the user who asked for it
 * @param status   how far it is; here everything is done at once: {@code COMPLETED}
 * @param metadata what it was about
 */
public record AccountProcess(String id, String owner, String status, Map<String, String> metadata) {

    public AccountProcess {
        metadata = Map.copyOf(metadata);
    }
}
