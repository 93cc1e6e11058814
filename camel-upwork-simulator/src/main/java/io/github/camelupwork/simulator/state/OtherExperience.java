// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;

/**
 * An experience besides employment, as a freelancer entered it.
 *
 * @param id          numeric id, as text
 * @param subject     what it is about
 * @param description what it was
 * @param active      whether it is shown
 * @param created     when it was entered
 * @param updated     when it was last changed
 */
public record OtherExperience(
        String id, String subject, String description, boolean active, Instant created, Instant updated) {}
