// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;

/**
 * A message in a room.
 *
 * @param id      the opaque id
 * @param message the text
 * @param userId  the id of the author
 * @param created the time at which it was written
 * @param updated the time at which its text was last changed
 */
public record Story(String id, String message, String userId, Instant created, Instant updated) {

    /** A story that was never changed. */
    public Story(String id, String message, String userId, Instant created) {
        this(id, message, userId, created, created);
    }

    /** The same story with another text. */
    public Story with(String text, Instant now) {
        return new Story(id, text, userId, created, now);
    }
}
