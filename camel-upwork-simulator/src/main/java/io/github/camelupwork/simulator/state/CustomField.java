// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;

/**
 * What an Enterprise client has entered in a field of his own.
 *
 * @param id           numeric id, as text
 * @param organization reference of the company or team whose field it is
 * @param label        name of the field
 * @param value        what was entered
 * @param jobReference the job post it was entered on; nullable
 * @param offerId      the offer it was entered on; nullable
 * @param created      when it was entered
 */
public record CustomField(
        String id,
        String organization,
        String label,
        String value,
        String jobReference,
        String offerId,
        Instant created) {}
