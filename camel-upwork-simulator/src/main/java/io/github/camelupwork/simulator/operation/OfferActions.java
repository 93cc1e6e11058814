// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Access;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.MilestonePlan;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.OfferParties;
import io.github.camelupwork.simulator.state.OfferTerms;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** Making an offer, and answering it. */
final class OfferActions implements OperationGroup {

    private static final Refused MISSING = Refused.invalid("Required field is missing");

    private final World world;
    private final Envelope envelope;

    OfferActions(World world) {
        this.world = world;
        this.envelope = new Envelope(world.directory());
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("offers/create", this::create, "offers/act", this::act);
    }

    private Object create(OperationCall call) {
        Map<?, ?> context = Inputs.members(call.parameters(), "context");
        Optional<Job> job = Optional.ofNullable(context.get("job_posting_ref"))
                .map(key -> world.hiring().job(key.toString()).orElseThrow(() -> Refused.forbidden(Access.NO_TEAM)));
        Team team = world.access().hiringManager(call.caller(), team(call, job));
        User freelancer = freelancer(call);
        Object application = context.get("job_application_ref");
        Offer offer = world.hiring()
                .offer(
                        terms(call, context, job),
                        new OfferParties(
                                team.reference(),
                                call.caller(),
                                freelancer.id(),
                                agency(call, freelancer),
                                job.map(Job::key).orElse(null),
                                application == null ? null : application.toString()),
                        call.now());
        return envelope.numbered(call, "offer_id", offer.id());
    }

    /** The job's team, or the one that is named by its reference or as company:team. */
    private String team(OperationCall call, Optional<Job> job) {
        return Stream.of(
                        job.map(Job::teamReference),
                        Optional.ofNullable(call.text("team__reference")),
                        Optional.ofNullable(call.text("client_team_ref")))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> MISSING);
    }

    /** By user name, else by profile key, else by reference. */
    private User freelancer(OperationCall call) {
        String name = Stream.of("contractor_username", "contractor_key", "contractor_reference")
                .map(call::text)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElseThrow(() -> MISSING);
        return world.directory()
                .user(name)
                .filter(User::isFreelancer)
                .orElseThrow(() -> Refused.invalid("Bad Request"));
    }

    /** The agency that is named by its team or company, or the one that the freelancer works for; null for none. */
    private String agency(OperationCall call, User freelancer) {
        String named = call.text("contractor_org");
        return named == null
                ? freelancer.profile().agencyReference()
                : world.directory().teamsBelow(named).stream()
                        .map(Team::reference)
                        .findFirst()
                        .orElseThrow(() -> Refused.invalid("Bad Request"));
    }

    private static OfferTerms terms(OperationCall call, Map<?, ?> context, Optional<Job> job) {
        boolean hourly = "hourly".equals(Inputs.required(call, "job_type"));
        List<MilestonePlan> milestones = Inputs.elements(call.parameters(), "milestones").stream()
                .map(OfferActions::milestone)
                .toList();
        if (!hourly && milestones.isEmpty()) {
            throw MISSING;
        }
        return new OfferTerms(
                Inputs.required(call, "title"),
                hourly,
                Inputs.money(Inputs.required(call, "charge_rate")),
                Inputs.required(call, "message_to_contractor"),
                category(call, context, job),
                Inputs.day(call.text("start_date")),
                Inputs.integer(call.text("weekly_limit")),
                Inputs.money(call.text("weekly_stipend")),
                Inputs.isSet(call, "close_on_accept", true),
                milestones);
    }

    /** Given, given in the context, or the job's. */
    private static String category(OperationCall call, Map<?, ?> context, Optional<Job> job) {
        Object given = call.text("related_jobcategory2") == null
                ? context.get("related_jobcategory2")
                : call.text("related_jobcategory2");
        return given != null
                ? given.toString()
                : job.map(known -> known.terms().category()).orElseThrow(() -> MISSING);
    }

    private static MilestonePlan milestone(Map<?, ?> fields) {
        Object description = fields.get("milestone_description");
        BigDecimal deposit = Inputs.money(fields.get("deposit_amount"));
        if (description == null || deposit == null) {
            throw MISSING;
        }
        return new MilestonePlan(description.toString(), deposit, Inputs.day(fields.get("due_date")));
    }

    private Object act(OperationCall call) {
        Offer offer = world.hiring()
                .offers()
                .find(call.text("offer_id"))
                .filter(known -> world.access()
                        .speaksFor(
                                call.caller(),
                                world.directory().caller(known.parties().freelancerId())))
                .orElseThrow(() -> Refused.forbidden("Forbidden"));
        return switch (Inputs.required(call, "name")) {
            case "accept" -> {
                world.hiring().accept(offer, call.now());
                yield answered(call, offer, "accepted");
            }
            case "decline" -> {
                world.hiring().decline(offer);
                yield answered(call, offer, "declined");
            }
            default -> throw Refused.invalid("Bad Request");
        };
    }

    private Object answered(OperationCall call, Offer offer, String how) {
        return envelope.texted(call, "message", "Offer " + offer.id() + " " + how);
    }
}
