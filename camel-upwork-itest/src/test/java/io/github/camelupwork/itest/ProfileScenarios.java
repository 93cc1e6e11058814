// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static io.github.camelupwork.itest.GraphQlScenario.byFreelancer;
import static io.github.camelupwork.itest.GraphQlScenario.byOwner;
import static io.github.camelupwork.itest.GraphQlScenario.freelancer;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Feedback;
import io.github.camelupwork.simulator.state.OtherExperience;
import io.github.camelupwork.simulator.state.Resume;
import io.github.camelupwork.simulator.state.World;

/** Profiles: what freelancers enter in their own, and what others read in them. */
final class ProfileScenarios {

    private ProfileScenarios() {}

    static Map<String, GraphQlScenario> all() {
        Map<String, GraphQlScenario> all = new LinkedHashMap<>();
        employments(all);
        experiences(all);
        others(all);
        talents(all);
        searches(all);
        return all;
    }

    private static void employments(Map<String, GraphQlScenario> all) {
        all.put(
                "freelancers/addEmployment",
                byFreelancer(
                        world -> Map.of(
                                "companyName",
                                "Brass & Sons",
                                "jobTitle",
                                "Engineer",
                                "role",
                                "IndividualContributor",
                                "startDate",
                                "2019-02-01",
                                "endDate",
                                "2021-03-31",
                                "city",
                                "Puebla",
                                "country",
                                "Mexico"),
                        done -> assertThat(profile(done, "employmentRecords"))
                                .hasSize(2)
                                .anySatisfy(job -> assertThat(job)
                                        .containsEntry("companyName", "Brass & Sons")
                                        .containsEntry("endDate", "2021-03-31"))));
        all.put(
                "freelancers/updateEmployment",
                byFreelancer(
                        world -> Map.of(
                                "id",
                                resume(world).employments().get(0).id(),
                                "role",
                                "Manager",
                                "jobTitle",
                                "Lead engineer"),
                        done -> assertThat(profile(done, "employmentRecords"))
                                .singleElement()
                                .satisfies(job -> assertThat(job)
                                        .containsEntry("jobTitle", "Lead engineer")
                                        .containsEntry("city", "Puebla"))));
        all.put(
                "freelancers/removeEmployment",
                byFreelancer(
                        world -> Map.of("id", resume(world).employments().get(0).id(), "userId", id(world)),
                        done -> assertThat(profile(done, "employmentRecords")).isEmpty()));
    }

    private static void experiences(Map<String, GraphQlScenario> all) {
        all.put(
                "freelancers/addExperience",
                byFreelancer(world -> Map.of("subject", "Volunteer", "description", "Fire brigade"), done -> assertThat(
                                profile(done, "otherExperiences"))
                        .singleElement()
                        .satisfies(entry -> assertThat(entry)
                                .containsEntry("subject", "Volunteer")
                                .containsEntry("active", true))));
        all.put(
                "freelancers/updateExperience",
                byFreelancer(world -> Map.of("id", experience(world), "active", false), done -> assertThat(
                                profile(done, "otherExperiences"))
                        .singleElement()
                        .satisfies(entry -> assertThat(entry)
                                .containsEntry("subject", "Talks")
                                .containsEntry("active", false))));
        all.put(
                "freelancers/removeExperience",
                byFreelancer(
                        world -> Map.of("id", experience(world)),
                        done -> assertThat(profile(done, "otherExperiences")).isEmpty()));
    }

    private static void others(Map<String, GraphQlScenario> all) {
        all.put(
                "freelancers/addLanguage",
                byFreelancer(
                        world -> Map.of(
                                "userId",
                                id(world),
                                "iso639Code",
                                "es",
                                "englishName",
                                "Spanish",
                                "proficiency",
                                "native"),
                        done -> assertThat(profile(done, "languages"))
                                .extracting("englishName")
                                .containsExactly("English", "Spanish")));
        all.put(
                "freelancers/removeLanguage",
                byFreelancer(
                        world -> Map.of("userId", id(world), "iso639Code", "en"),
                        done -> assertThat(profile(done, "languages")).isEmpty()));
        all.put(
                "freelancers/updateAvailability",
                byFreelancer(
                        world -> Map.of(
                                "userId",
                                id(world),
                                "capacity",
                                "partTime",
                                "availabilityDateTime",
                                "2040-01-01",
                                "creationDateTime",
                                "2026-03-01T00:00:00+0000"),
                        done -> assertThat(done.later("freelancers/get", key(done.world()))
                                        .get("availability"))
                                .isEqualTo(Map.of(
                                        "capacity",
                                        "partTime",
                                        "availabilityDateTime",
                                        "2040-01-01",
                                        "name",
                                        "Less than 30 hrs/week"))));
        all.put("freelancers/visibility", byOwner(world -> Map.of("id", id(world)), done -> assertThat(done.object())
                .containsEntry("currentVisibility", "PUBLIC")
                .containsEntry("locked", false)));
    }

    private static void talents(Map<String, GraphQlScenario> all) {
        all.put("freelancers/talent", byOwner(world -> Map.of("personId", id(world)), ProfileScenarios::isGeneral));
        all.put("freelancers/talents", byOwner(world -> Map.of("personIds", id(world)), ProfileScenarios::isGeneral));
        all.put("freelancers/talentByKey", byOwner(ProfileScenarios::key, done -> assertThat(done.object())
                .containsEntry("personId", id(done.world()))
                .containsEntry("title", "Java developer")));
        all.put(
                "freelancers/specializedTalent",
                byOwner(
                        world -> Map.of("personId", id(world), "profileId", specialized(world)),
                        ProfileScenarios::isSpecial));
        all.put(
                "freelancers/specializedTalents",
                byOwner(
                        world -> Map.of(
                                "personIds",
                                id(world) + ";"
                                        + GraphQlOutcome.uid(world.directory()
                                                .freelancers()
                                                .get(1)
                                                .reference()),
                                "profileIds",
                                specialized(world)),
                        ProfileScenarios::isSpecial));
    }

    private static void isGeneral(GraphQlOutcome done) {
        long contracts = done.world().hiring().contracts().all().stream()
                .filter(contract -> contract.parties()
                        .freelancerId()
                        .equals(freelancer(done.world()).id()))
                .count();
        assertThat(done.rows()).singleElement().satisfies(profile -> assertThat(profile)
                .containsEntry("ciphertext", freelancer(done.world()).key())
                .containsEntry("chargeRate", new BigDecimal("22.22"))
                .extracting("profileAggregates")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("totalJobs", (int) contracts));
    }

    private static void isSpecial(GraphQlOutcome done) {
        assertThat(done.rows()).singleElement().satisfies(profile -> assertThat(profile)
                .containsEntry("title", "java specialist")
                .containsEntry("personId", id(done.world())));
    }

    private static void searches(Map<String, GraphQlScenario> all) {
        all.put(
                "freelancers/searchPublic",
                byOwner(
                        world -> Map.of(
                                "q", "engineer", "minRate", 30, "maxRate", 60, "countries", "Sweden;Israel;India"),
                        done -> assertThat(done.rows())
                                .extracting("title")
                                .containsExactly("Data engineer", "Test engineer")));
        all.put(
                "freelancers/workHistory",
                byOwner(
                        world -> Map.of(
                                "personId",
                                id(world),
                                "excludeNoFeedback",
                                true,
                                "contractIds",
                                praised(world).reference()),
                        done -> assertThat(done.rows()).singleElement().satisfies(entry -> {
                            assertThat(entry.get("feedbackToFreelancer").toString())
                                    .contains("score=4.5", "comment=Fine work");
                            assertThat(new BigDecimal(entry.get("hours").toString()))
                                    .isPositive();
                        })));
    }

    private static Contract praised(World world) {
        Contract contract = world.hiring().contracts().all().stream()
                .filter(known -> known.terms().hourly())
                .filter(known ->
                        known.parties().freelancerId().equals(freelancer(world).id()))
                .findFirst()
                .orElseThrow();
        contract.say(new Feedback(new BigDecimal("4.5"), "Fine work"), true);
        return contract;
    }

    private static String experience(World world) {
        OtherExperience talks = new OtherExperience("1", "Talks", "At conferences", true, world.now(), world.now());
        resume(world).put(talks);
        return talks.id();
    }

    private static Resume resume(World world) {
        return world.resumes().of(freelancer(world));
    }

    private static String id(World world) {
        return GraphQlOutcome.uid(freelancer(world).reference());
    }

    private static Map<String, Object> key(World world) {
        return Map.of("profileKey", freelancer(world).key());
    }

    private static String specialized(World world) {
        return resume(world).specialized().get(0).id();
    }

    /** What a part of the profile shows to whoever reads it afterwards. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> profile(GraphQlOutcome done, String part) {
        return (List<Map<String, Object>>)
                done.later("freelancers/get", key(done.world())).get(part);
    }
}
