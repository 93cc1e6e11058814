// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * A job that a freelancer has or had elsewhere, as the freelancer entered it.
 *
 * @param id          the numeric id, as text
 * @param companyName the name of the company
 * @param jobTitle    the title of the position
 * @param role        the role, in the terms of Upwork
 * @param startDate   the first day, yyyy-mm-dd
 * @param endDate     the last day; null while the job lasts
 * @param description the description of the work; nullable
 * @param city        the city of the company
 * @param country     the country of the company
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
