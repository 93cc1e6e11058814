// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class OfferActionsTest {

    private final World world = Worlds.world();
    private final Calls calls = new Calls(world);
    private final Job job = world.hiring().jobs().stream()
            .filter(j -> j.status() == Job.Status.OPEN)
            .findFirst()
            .orElseThrow();

    @Test
    void anAcceptedOfferBecomesAContractWithItsFirstMilestoneFunded() {
        Offer offer = offer(Map.of(
                "job_type",
                "fixed-price",
                "charge_rate",
                "300",
                "milestones",
                List.of(
                        Map.of("milestone_description", "One", "deposit_amount", "100.50", "due_date", "04-01-2026"),
                        Map.of("milestone_description", "Two", "deposit_amount", "199.50", "due_date", "05-01-2026"))));
        assertThat(offer.status()).isEqualTo(Offer.Status.NEW);

        JsonNode answer = calls.json("offers/act", Calls.FREELANCER, "offer_id", offer.id(), "name", "accept");

        assertThat(answer.get("message").asText()).isEqualTo("Offer " + offer.id() + " accepted");
        Contract contract = world.hiring()
                .contracts()
                .all()
                .get(world.hiring().contracts().all().size() - 1);
        assertThat(contract.offerId()).isEqualTo(offer.id());
        assertThat(contract.milestones())
                .extracting(Milestone::state)
                .containsExactly(Milestone.State.ACTIVE, Milestone.State.NOT_FUNDED);
        assertThat(contract.milestones().get(0).deposit()).isEqualTo(new BigDecimal("100.50"));
        assertThat(job.status()).isEqualTo(Job.Status.FILLED);
    }

    @Test
    void theJobStaysOpenIfTheOfferSaysSo() {
        Offer offer = offer(Map.of("job_type", "hourly", "charge_rate", "30", "close_on_accept", "0"));
        calls.answer("offers/act", Calls.FREELANCER, "offer_id", offer.id(), "name", "accept");
        assertThat(job.status()).isEqualTo(Job.Status.OPEN);
    }

    @Test
    void anOfferIsAnsweredOnce() {
        Offer offer = offer(Map.of("job_type", "hourly", "charge_rate", "30"));
        calls.answer("offers/act", Calls.FREELANCER, "offer_id", offer.id(), "name", "decline");

        assertThat(offer.status()).isEqualTo(Offer.Status.DECLINED);
        assertThatThrownBy(() -> calls.answer("offers/act", Calls.FREELANCER, "offer_id", offer.id(), "name", "accept"))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void onlyTheFreelancerAnswers() {
        Offer offer = offer(Map.of("job_type", "hourly", "charge_rate", "30"));
        assertThatThrownBy(() -> calls.answer("offers/act", "jonas_berg", "offer_id", offer.id(), "name", "accept"))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(403))
                .hasMessage("Forbidden");
    }

    @Test
    void aRecruiterOrAStrangerMakesNoOffers() {
        refused(Calls.RECRUITER, "No recruiter or hiring manager permissions");
        refused(Calls.STRANGER, "No access to team/company");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatThrownBy(() -> calls.answer(
                        "offers/create",
                        Calls.OWNER,
                        "team__reference",
                        job.teamReference(),
                        "title",
                        "T",
                        "job_type",
                        "hourly",
                        "charge_rate",
                        "20",
                        "message_to_contractor",
                        "Hi",
                        "contractor_username",
                        Calls.FREELANCER))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(400))
                .hasMessage("Required field is missing");
    }

    private void refused(String caller, String message) {
        assertThatThrownBy(() -> create(caller, Map.of("job_type", "hourly", "charge_rate", "30")))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(403))
                .hasMessage(message);
    }

    private Offer offer(Map<String, Object> terms) {
        String id = Calls.tree(create(Calls.HIRING, terms)).get("offer_id").asText();
        return world.hiring().offers().find(id).orElseThrow();
    }

    private Object create(String caller, Map<String, Object> terms) {
        Map<String, Object> all = new HashMap<>(terms);
        all.putAll(Map.of(
                "title",
                "T",
                "message_to_contractor",
                "Hi",
                "contractor_username",
                Calls.FREELANCER,
                "context",
                Map.of("job_posting_ref", job.key())));
        return calls.answer(
                "offers/create",
                caller,
                all.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray());
    }
}
