// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static io.github.camelupwork.itest.GraphQlScenario.byFreelancer;
import static io.github.camelupwork.itest.GraphQlScenario.byOwner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.World;

/** Jobs as everybody sees them, and offers by the ways that only GraphQL has. */
final class MarketScenarios {

    private MarketScenarios() {}

    static Map<String, GraphQlScenario> all() {
        Map<String, GraphQlScenario> all = new LinkedHashMap<>();
        jobs(all);
        offers(all);
        return all;
    }

    private static void jobs(Map<String, GraphQlScenario> all) {
        all.put("jobs/contents", byOwner(world -> Map.of("ids", job(world).reference()), done -> assertThat(done.rows())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .containsEntry("ciphertext", job(done.world()).key())
                        .containsEntry("description", job(done.world()).terms().description()))));
        all.put(
                "jobs/searchPublic",
                byOwner(
                        world -> Map.of("q", "wanted", "daysPosted", 10, "jobType", "FIXED"),
                        done -> assertThat(done.rows()).singleElement().satisfies(found -> assertThat(found)
                                .containsEntry("title", "Redesign of the price list")
                                .containsEntry("job_type", "FIXED"))));
    }

    private static void offers(Map<String, GraphQlScenario> all) {
        all.put(
                "offers/withdraw",
                byOwner(
                        world -> Map.of(
                                "offerId",
                                fresh(world).id(),
                                "message",
                                "Sorry",
                                "withdrawalReason",
                                "OFFER_WITHDRAW_REASON_SENT_BY_ACCIDENT"),
                        done -> {
                            assertThat(done.body()).isEqualTo(Map.of("withdrawOffer", true));
                            assertThat(done.world()
                                            .hiring()
                                            .offers()
                                            .find(done.option("offerId"))
                                            .orElseThrow()
                                            .status())
                                    .isEqualTo(Offer.Status.WITHDRAWN);
                        }));
        all.put(
                "offers/listByAttribute",
                byOwner(
                        world -> Map.of(
                                "id",
                                job(world).reference(),
                                "searchAttribute",
                                "JobPosting",
                                "states",
                                "New;Declined",
                                "ascendingOrder",
                                false),
                        done -> {
                            List<String> wanted =
                                    new java.util.ArrayList<>(done.world().hiring().offers().all().stream()
                                            .filter(offer -> job(done.world())
                                                    .key()
                                                    .equals(offer.parties().jobKey()))
                                            .filter(offer -> offer.status() == Offer.Status.NEW
                                                    || offer.status() == Offer.Status.DECLINED)
                                            .map(Offer::id)
                                            .toList());
                            java.util.Collections.reverse(wanted);
                            assertThat(wanted).isNotEmpty();
                            assertThat(done.rows()).extracting("rid").isEqualTo(wanted);
                        }));
        all.put(
                "offers/listByAttributes",
                byOwner(
                        world -> Map.of("ids", String.join(";", contracts(world)), "searchAttribute", "Contract"),
                        done -> assertThat(done.rows()).extracting("contractId").isEqualTo(contracts(done.world()))));
        all.put("offers/list?role=freelancer", byFreelancer(world -> Map.of("role", "freelancer"), done -> assertThat(
                        done.rows())
                .isNotEmpty()
                .extracting("contractor_name")
                .containsOnly("Maria Lopez")));
        all.put(
                "offers/get?role=freelancer",
                byFreelancer(
                        world -> Map.of(
                                "role", "freelancer", "offerId", own(world).id()),
                        done -> assertThat(done.object())
                                .containsEntry("rid", own(done.world()).id())
                                .containsEntry(
                                        "title", own(done.world()).terms().title())));
    }

    private static List<String> contracts(World world) {
        return world.hiring().contracts().all().stream()
                .limit(2)
                .map(contract -> contract.reference())
                .toList();
    }

    private static Offer fresh(World world) {
        return world.hiring().offers().all().stream()
                .filter(offer -> offer.status() == Offer.Status.NEW)
                .findFirst()
                .orElseThrow();
    }

    private static Offer own(World world) {
        return world.hiring().offers().all().stream()
                .filter(offer -> offer.parties().freelancerId().equals(GraphQlScenario.FREELANCER))
                .findFirst()
                .orElseThrow();
    }

    private static Job job(World world) {
        return world.hiring().jobs().stream()
                .filter(known -> known.status() == Job.Status.OPEN && known.hourly())
                .findFirst()
                .orElseThrow();
    }
}
