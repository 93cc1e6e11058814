// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;

/**
 * An experience other than employment, as a freelancer entered it.
 *
 * @param id          the numeric id, as text
 * @param subject     the subject
 * @param description the description
 * @param active      true if it is shown
 * @param created     the time at which it was entered
 * @param updated     the time of the last change
 */
public record OtherExperience(
        String id, String subject, String description, boolean active, Instant created, Instant updated) {}
