// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

/**
 * An answer with status 201.
 *
 * @param location address of what was made, below the server, e.g. {@code /api/messages/v3/northlight/rooms/room_1.json}
 * @param body     the answer's body
 */
public record Created(String location, Object body) {}
