// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;

/**
 * A message in a room.
 *
 * @param id      opaque id
 * @param message text
 * @param userId  author
 * @param created when it was written
 */
public record Story(String id, String message, String userId, Instant created) {
}
