// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Countries, languages and time zones, as the Java platform knows them. */
final class PlaceFields implements GraphQlGroup {

    private static final Set<String> EUROPEAN_UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.countries",
                call -> countries(),
                "Query.languages",
                call -> languages(),
                "Query.timeZones",
                call -> timeZones());
    }

    private static List<Map<String, Object>> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .sorted()
                .map(code -> new Locale("", code))
                .map(country -> map(
                        "id",
                        country.getCountry(),
                        "name",
                        country.getDisplayCountry(Locale.ENGLISH),
                        "twoLetterAbbreviation",
                        country.getCountry(),
                        "threeLetterAbbreviation",
                        country.getISO3Country(),
                        "region",
                        EUROPEAN_UNION.contains(country.getCountry()) ? "EU" : "OTHER",
                        "active",
                        true,
                        "registrationAllowed",
                        true))
                .toList();
    }

    /** Returns the languages; Java lists the former codes of three languages in addition to the present ones. */
    private static List<Map<String, Object>> languages() {
        return Arrays.stream(Locale.getISOLanguages())
                .map(Locale::forLanguageTag)
                .distinct()
                .map(language -> map(
                        "iso639Code",
                        language.getLanguage(),
                        "englishName",
                        language.getDisplayLanguage(Locale.ENGLISH),
                        "active",
                        true))
                .sorted(Comparator.comparing(
                        language -> language.get("englishName").toString()))
                .toList();
    }

    private static List<Map<String, Object>> timeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/"))
                .sorted()
                .map(id -> map(
                        "timeZoneName",
                        id,
                        "timeZoneDescription",
                        ZoneId.of(id).getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                .toList();
    }
}
