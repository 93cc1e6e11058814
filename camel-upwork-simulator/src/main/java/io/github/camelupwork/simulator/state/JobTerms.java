// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The terms of a job post.
 *
 * @param title          title
 * @param description    description
 * @param visibility     {@code public}, {@code private}, {@code odesk} or {@code invite-only}
 * @param category       category title
 * @param subcategory    subcategory title
 * @param startDate      the start of the work; null for at once
 * @param budget         US dollars; null for an hourly job
 * @param duration       hours; null for a fixed-price job
 * @param skills         wanted skills
 * @param contractorType {@code individuals}, {@code agencies} or {@code all}
 * @param experience     {@code ENTRY_LEVEL}, {@code INTERMEDIATE} (also for null) or {@code EXPERT}
 */
public record JobTerms(
        String title,
        String description,
        String visibility,
        String category,
        String subcategory,
        LocalDate startDate,
        BigDecimal budget,
        Integer duration,
        List<String> skills,
        String contractorType,
        String experience) {

    public JobTerms {
        skills = List.copyOf(skills);
        experience = experience == null ? "INTERMEDIATE" : experience;
    }
}
