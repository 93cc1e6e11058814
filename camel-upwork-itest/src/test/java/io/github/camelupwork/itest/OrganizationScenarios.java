// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static io.github.camelupwork.itest.GraphQlScenario.byOwner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Invitation;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** Organizations, who belongs to them, and what the caller may do. */
final class OrganizationScenarios {

    private OrganizationScenarios() {}

    static Map<String, GraphQlScenario> all() {
        Map<String, GraphQlScenario> all = new LinkedHashMap<>();
        reads(all);
        changes(all);
        invitations(all);
        return all;
    }

    private static void reads(Map<String, GraphQlScenario> all) {
        all.put("organization/get", byOwner(GraphQlScenario::nothing, done -> assertThat(done.object())
                .containsEntry("uid", id(done.world()))
                .containsEntry("name", "Northlight Software")
                .containsEntry("legacyType", "CLIENT")));
        all.put("organization/staff", byOwner(GraphQlScenario::nothing, done -> assertThat(done.rows())
                .extracting("id")
                .containsExactlyInAnyOrder("ada_owner", "henry_hiring", "fiona_finance", "rita_recruiter")));
        all.put(
                "organization/memberships",
                byOwner(world -> Map.of("userId", user(world, "henry_hiring")), done -> assertThat(done.rows())
                        .hasSize(2)
                        .allSatisfy(
                                staff -> assertThat(staff.get("creationDate")).isNotNull())));
        all.put(
                "users/permissions",
                byOwner(
                        world -> Map.of(
                                "resourceType",
                                "CONTRACT",
                                "teamIds",
                                uid(teams(world).get(0))),
                        done -> assertThat(done.rows())
                                .extracting("action", "access")
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(
                                                Permission.EMPLOYMENT.wire(), "ACCESS_GRANTED"),
                                        org.assertj.core.groups.Tuple.tuple(
                                                Permission.TEAMROOM.wire(), "ACCESS_GRANTED"))));
    }

    private static void changes(Map<String, GraphQlScenario> all) {
        all.put(
                "organization/create",
                byOwner(world -> Map.of("parentOrganizationId", id(world), "name", "Quality Care"), done -> {
                    Team made = done.world()
                            .directory()
                            .team("northlight:quality-care")
                            .orElseThrow();
                    assertThat(done.byRest(
                                            "companies/teams",
                                            Map.of(
                                                    "companyReference",
                                                    company(done.world()).reference()))
                                    .toString())
                            .contains("Quality Care");
                    assertThat(done.world().access().mayInAll("ada_owner", List.of(made), Permission.EMPLOYMENT))
                            .isTrue();
                    assertThat(done.later(
                                    "organization/process",
                                    Map.of("processId", done.object().get("id"))))
                            .containsEntry("status", "COMPLETED");
                }));
        all.put(
                "organization/update",
                byOwner(
                        world -> Map.of(
                                "organizationId",
                                uid(teams(world).get(0)),
                                "name",
                                "Engines",
                                "hidden",
                                true,
                                "timezone",
                                "Europe/Oslo"),
                        done -> {
                            assertThat(teams(done.world()).get(0).name()).isEqualTo("Engines");
                            assertThat(done.laterRows("teams/list", Map.of()))
                                    .extracting("name")
                                    .contains("Engines");
                            assertThat(done.world()
                                            .organizations()
                                            .settings(teams(done.world()).get(0).reference())
                                            .timezone())
                                    .isEqualTo("Europe/Oslo");
                        }));
        all.put(
                "organization/process",
                byOwner(
                        world -> Map.of(
                                "processId",
                                world.organizations()
                                        .found(company(world), "Labs", GraphQlScenario.OWNER, java.time.LocalDate.EPOCH)
                                        .id()),
                        done -> assertThat(done.object())
                                .containsEntry("status", "COMPLETED")
                                .containsEntry(
                                        "metadata",
                                        List.of(Map.of(
                                                "key",
                                                "created",
                                                "value",
                                                uid(done.world()
                                                        .directory()
                                                        .team("northlight:labs")
                                                        .orElseThrow()))))));
    }

    private static void invitations(Map<String, GraphQlScenario> all) {
        all.put(
                "organization/invite",
                byOwner(
                        world -> Map.of(
                                "email",
                                "nora_new@example.com",
                                "landingUrl",
                                "https://www.upwork.com/",
                                "organizationIds",
                                uid(teams(world).get(0))),
                        done -> {
                            Invitation sent = done.world()
                                    .organizations()
                                    .invitations()
                                    .all()
                                    .get(0);
                            assertThat(done.object().get("succeeded")).isEqualTo(List.of(Map.of("id", sent.id())));
                            User joined = done.world().arrivals().member(sent.id(), "Nora", "New");
                            assertThat(done.laterRows("organization/staff", Map.of()))
                                    .extracting("reference")
                                    .contains(joined.reference());
                            Map<String, Object> again = done.later("organization/invite", done.options());
                            assertThat(again.get("failed"))
                                    .isEqualTo(
                                            List.of(Map.of("code", "400", "message", "The user is already a member")));
                        }));
    }

    private static Company company(World world) {
        return world.directory().company("northlight").orElseThrow();
    }

    private static List<Team> teams(World world) {
        return world.directory().teamsOf(company(world));
    }

    private static String id(World world) {
        return GraphQlOutcome.uid(company(world).reference());
    }

    private static String uid(Team team) {
        return GraphQlOutcome.uid(team.reference());
    }

    private static String user(World world, String id) {
        return GraphQlOutcome.uid(world.directory().caller(id).reference());
    }
}
