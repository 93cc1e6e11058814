// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static io.github.camelupwork.itest.GraphQlScenario.byOwner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.World;

/** What everybody may look up, and the fields that clients have added. */
final class MetadataScenarios {

    private static final String WEB = "531770282580668418";

    private MetadataScenarios() {}

    static Map<String, GraphQlScenario> all() {
        Map<String, GraphQlScenario> all = new LinkedHashMap<>();
        places(all);
        ontology(all);
        all.put("metadata/customFields", byOwner(MetadataScenarios::costCenter, done -> assertThat(done.rows())
                .singleElement()
                .satisfies(field -> assertThat(field)
                        .containsEntry("labelSnap", "Cost center")
                        .containsEntry("displayValueSnap", "4711"))));
        return all;
    }

    private static void places(Map<String, GraphQlScenario> all) {
        all.put("metadata/countries", byOwner(GraphQlScenario::nothing, done -> assertThat(done.rows())
                .anySatisfy(country -> assertThat(country)
                        .containsEntry("id", "SE")
                        .containsEntry("threeLetterAbbreviation", "SWE")
                        .containsEntry("region", "EU"))));
        all.put("metadata/languages", byOwner(GraphQlScenario::nothing, done -> assertThat(done.rows())
                .anySatisfy(language -> assertThat(language)
                        .containsEntry("iso639Code", "sv")
                        .containsEntry("englishName", "Swedish"))));
        all.put("metadata/timeZones", byOwner(GraphQlScenario::nothing, done -> assertThat(done.rows())
                .extracting("timeZoneName")
                .contains("Europe/Stockholm")));
    }

    private static void ontology(Map<String, GraphQlScenario> all) {
        all.put("metadata/entity", byOwner(world -> Map.of("id", "apache-camel"), done -> assertThat(done.object())
                .containsEntry("ontologyId", "upwork:ApacheCamel")));
        all.put(
                "metadata/entities",
                byOwner(world -> Map.of("ids", "sql;531770282580669419;no-such"), done -> assertThat(done.rows())
                        .extracting("preferredLabel")
                        .containsExactly("sql", "Web Development")));
        all.put(
                "metadata/entityRecords",
                byOwner(
                        world -> Map.of("ontologyIds", "upwork:WebDevelopment;upwork:Sql"),
                        done -> assertThat(done.rows()).extracting("id").containsExactly("531770282580669419", "sql")));
        all.put(
                "metadata/entitiesByLabel",
                byOwner(world -> Map.of("label", "java", "type", "SKILL"), done -> assertThat(done.rows())
                        .extracting("preferredLabel")
                        .containsExactly("java", "javascript")));
        all.put("metadata/entitiesFiltered", byOwner(world -> Map.of("label", "script"), done -> assertThat(done.rows())
                .extracting("preferredLabel")
                .containsExactly("javascript", "typescript")));
        all.put("metadata/services", byOwner(world -> Map.of("categoryUids", WEB), done -> {
            assertThat(done.object().get("categories"))
                    .asList()
                    .singleElement()
                    .isEqualTo(Map.of("id", WEB, "preferredLabel", "Web, Mobile & Software Dev"));
            assertThat(done.object().get("categoryServices").toString())
                    .contains("QA & Testing")
                    .doesNotContain("Illustration");
        }));
    }

    private static Map<String, Object> costCenter(World world) {
        Job job = world.hiring().jobs().stream()
                .filter(known -> known.status() == Job.Status.OPEN)
                .findFirst()
                .orElseThrow();
        world.hiring().jobs().stream().filter(known -> known != job).findFirst().ifPresent(other -> world.arrivals()
                .customField(other, "Cost center", "1", world.now()));
        world.arrivals().customField(job, "Cost center", "4711", world.now());
        return Map.of("jobPostingIds", job.reference());
    }
}
