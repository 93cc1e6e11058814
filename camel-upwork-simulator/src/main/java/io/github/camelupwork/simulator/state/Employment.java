// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * A job that a freelancer has or had elsewhere, as he entered it.
 *
 * @param id          numeric id, as text
 * @param companyName name of the company
 * @param jobTitle    what the position is called
 * @param role        what he did, in the terms of Upwork
 * @param startDate   first day, yyyy-mm-dd
 * @param endDate     last day; null while it lasts
 * @param description what the work was; nullable
 * @param city        city of the company
 * @param country     country of the company
 */
public record Employment(
        String id,
        String companyName,
        String jobTitle,
        String role,
        String startDate,
        String endDate,
        String description,
        String city,
        String country) {}
