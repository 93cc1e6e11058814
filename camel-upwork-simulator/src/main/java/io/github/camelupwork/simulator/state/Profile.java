// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The public profile of a freelancer.
 *
 * @param key             profile key, e.g. {@code ~01f3a9...}
 * @param title           professional title
 * @param overview        a few sentences
 * @param skills          skill names of the metadata
 * @param categories      category titles of the metadata
 * @param rate            hourly rate that clients are charged, US dollars
 * @param feedback        score from 0 to 5
 * @param tests           number of tests passed
 * @param englishSkill    0 to 5
 * @param country         country
 * @param city            city
 * @param memberSince     day of joining
 * @param agencyReference reference of the agency's team; null for an independent freelancer
 */
public record Profile(
        String key,
        String title,
        String overview,
        List<String> skills,
        List<String> categories,
        BigDecimal rate,
        BigDecimal feedback,
        int tests,
        int englishSkill,
        String country,
        String city,
        LocalDate memberSince,
        String agencyReference) {

    public Profile {
        skills = List.copyOf(skills);
        categories = List.copyOf(categories);
    }
}
