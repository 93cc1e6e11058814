// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static io.github.camelupwork.itest.GraphQlScenario.byFreelancer;
import static io.github.camelupwork.itest.GraphQlScenario.byOwner;
import static io.github.camelupwork.itest.GraphQlScenario.freelancer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Application;
import io.github.camelupwork.simulator.state.Application.Status;
import io.github.camelupwork.simulator.state.RoomLinks;
import io.github.camelupwork.simulator.state.Upload;
import io.github.camelupwork.simulator.state.World;

/** What a client does with proposals, and the freelancer's view of them. */
final class ProposalScenarios {

    private ProposalScenarios() {}

    static Map<String, GraphQlScenario> all() {
        Map<String, GraphQlScenario> all = new LinkedHashMap<>();
        changes(all);
        files(all);
        all.put(
                "applications/list?role=freelancer",
                byFreelancer(world -> Map.of("role", "freelancer", "status", "active"), done -> assertThat(done.rows())
                        .isNotEmpty()
                        .extracting("contractor_ref")
                        .containsOnly(freelancer(done.world()).reference())));
        all.put(
                "applications/get?role=freelancer",
                byFreelancer(
                        world -> Map.of(
                                "role",
                                "freelancer",
                                "applicationId",
                                own(world).id()),
                        done -> assertThat(done.object())
                                .containsEntry("rid", own(done.world()).id())
                                .containsEntry("cover_letter", own(done.world()).letter())));
        return all;
    }

    private static void changes(Map<String, GraphQlScenario> all) {
        all.put("proposals/shortlist", byOwner(world -> proposal(world, Status.APPLIED), done -> {
            assertThat(done.object().get("annotations")).isEqualTo(List.of("Shortlisted"));
            assertThat(of(done).status()).isEqualTo(Status.SHORTLISTED);
            done.later("proposals/shortlist", with(done, "shortlisted", false));
            assertThat(of(done).status()).isEqualTo(Status.APPLIED);
        }));
        all.put("proposals/hide", byOwner(world -> proposal(world, Status.MESSAGED), done -> {
            assertThat(done.object().get("annotations")).isEqualTo(List.of("Hidden"));
            done.later("proposals/hide", with(done, "hide", false));
            assertThat(of(done).status()).isEqualTo(Status.MESSAGED);
        }));
        all.put("proposals/markRead", byOwner(world -> proposal(world, Status.APPLIED), done -> {
            assertThat(done.object().get("annotations")).isEqualTo(List.of("Read"));
            assertThat(of(done).read()).isTrue();
        }));
        all.put(
                "proposals/decline",
                byOwner(world -> with(proposal(world, Status.APPLIED), "reason", "91", "message", "Too dear"), done -> {
                    assertThat(done.object())
                            .containsEntry("proposalStatus", "Declined")
                            .containsEntry("reason", Map.of("id", "91", "reason", "Rate is too high"));
                    assertThat(said(done)).isEqualTo("Too dear");
                }));
        all.put(
                "proposals/message",
                byOwner(world -> with(proposal(world, Status.APPLIED), "message", "When can you start?"), done -> {
                    assertThat(done.object()).containsEntry("proposalStatus", "Activated");
                    assertThat(said(done)).isEqualTo("When can you start?");
                    assertThat(done.byRest(
                                            "messages/roomByApplication",
                                            Map.of(
                                                    "companyUserId",
                                                    GraphQlScenario.OWNER,
                                                    "applicationId",
                                                    of(done).id()))
                                    .toString())
                            .contains("Interview");
                }));
    }

    private static void files(Map<String, GraphQlScenario> all) {
        all.put("proposals/metadata", byOwner(GraphQlScenario::nothing, done -> {
            assertThat(done.object().get("engagementDurationValues"))
                    .asList()
                    .contains(Map.of("id", "2", "label", "1 to 3 months"));
            assertThat(done.object().get("reasons").toString())
                    .contains("Rate is too high", "Application sent by mistake");
        }));
        all.put(
                "proposals/uploadLink",
                byOwner(world -> Map.of("fileName", "cv.pdf", "contentType", "application/pdf"), done -> {
                    Upload upload = done.world()
                            .uploads()
                            .files()
                            .find(done.object().get("id").toString())
                            .orElseThrow();
                    assertThat(upload.fileName()).isEqualTo("cv.pdf");
                    assertThat(done.object().get("uploadUrl").toString()).endsWith(upload.id());
                }));
        all.put(
                "proposals/confirmFiles",
                byOwner(
                        world -> Map.of(
                                "fileIds",
                                world.uploads()
                                                .link("cv.pdf", null, GraphQlScenario.OWNER)
                                                .id() + ";404"),
                        done -> {
                            assertThat(done.body()).isEqualTo(Map.of("confirmFiles", true));
                            assertThat(done.world().uploads().files().all())
                                    .singleElement()
                                    .satisfies(
                                            file -> assertThat(file.confirmed()).isTrue());
                        }));
    }

    private static Application own(World world) {
        return world.hiring().applications().all().stream()
                .filter(known -> known.isActive() && !known.invited())
                .filter(known -> known.freelancerId().equals(GraphQlScenario.FREELANCER))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> proposal(World world, Status status) {
        Application application = world.hiring().applications().all().stream()
                .filter(known -> known.status() == status)
                .findFirst()
                .orElseThrow();
        return Map.of(
                "proposalId",
                application.id(),
                "jobPostingId",
                world.hiring().job(application.jobKey()).orElseThrow().reference());
    }

    private static Application of(GraphQlOutcome done) {
        return done.world()
                .hiring()
                .applications()
                .find(done.option("proposalId"))
                .orElseThrow();
    }

    /** What was said last in the room of the proposal. */
    private static String said(GraphQlOutcome done) {
        var stories = done.world()
                .rooms()
                .find(RoomLinks::applicationId, of(done).id())
                .orElseThrow()
                .stories();
        return stories.get(stories.size() - 1).message();
    }

    private static Map<String, Object> with(GraphQlOutcome done, Object... more) {
        return with(done.options(), more);
    }

    private static Map<String, Object> with(Map<String, Object> options, Object... more) {
        Map<String, Object> all = new HashMap<>(options);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i].toString(), more[i + 1]);
        }
        return all;
    }
}
