// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;

/**
 * The value that an Enterprise client has entered in a custom field.
 *
 * @param id           the numeric id, as text
 * @param organization the reference of the company or team that owns the field
 * @param label        the name of the field
 * @param value        the value that was entered
 * @param jobReference the job post it was entered on; nullable
 * @param offerId      the offer it was entered on; nullable
 * @param created      the time at which it was entered
 */
public record CustomField(
        String id,
        String organization,
        String label,
        String value,
        String jobReference,
        String offerId,
        Instant created) {}
