// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class RowReaderTest {

    @Test
    void takesWhatStandsInObjectsWithin() {
        Map<String, Object> contract = new HashMap<>(Map.of("name", "Import", "team", Map.of("team_id", "a:b")));
        contract.put("metadata", null);
        assertThat(RowReader.row(Map.of("node", Map.of("worked_on", "2026-01-01", "contract", contract))))
                .containsEntry("worked_on", "2026-01-01")
                .containsEntry("name", "Import")
                .containsEntry("team_id", "a:b");
    }

    @Test
    void aFreelancerAloneHasNoAgency() {
        Map<String, Object> row = new HashMap<>(Map.of(
                "_agency_contract",
                false,
                "agency_id",
                "x",
                "_agency_uid",
                "1",
                "provider_team__id",
                "x",
                "provider_company__id",
                "x",
                "provider_company_name",
                "kept",
                "team_id",
                "kept"));
        RowReader.withoutNoAgency(row);
        assertThat(row).containsOnlyKeys("_agency_contract", "provider_company_name", "team_id");

        Map<String, Object> unknown = new HashMap<>(Map.of("agency_id", "x"));
        RowReader.withoutNoAgency(unknown);
        assertThat(unknown).containsKey("agency_id");
    }
}
