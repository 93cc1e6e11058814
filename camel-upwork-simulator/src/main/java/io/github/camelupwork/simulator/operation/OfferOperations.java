// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Access;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.OfferTerms;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.World;

/** Reading offers, from the client's side and from the freelancer's. */
final class OfferOperations implements OperationGroup {

    private final World world;
    private final Clients clients;
    private final Envelope envelope;

    OfferOperations(World world) {
        this.world = world;
        this.clients = new Clients(world);
        this.envelope = new Envelope(world.directory());
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "offers/listClient",
                this::listClient,
                "offers/getClient",
                this::getClient,
                "offers/listFreelancer",
                this::listFreelancer,
                "offers/getFreelancer",
                this::getFreelancer);
    }

    private Object listClient(OperationCall call) {
        String jobReference = call.text("job__reference");
        Stream<Offer> offers = offers();
        if (jobReference != null) {
            Job job = world.hiring().job(jobReference).orElseThrow(() -> Refused.forbidden(Access.NO_TEAM));
            world.access().recruiter(call.caller(), job.teamReference());
            offers = offers.filter(offer -> job.key().equals(offer.parties().jobKey()));
        } else {
            List<String> teams = clients.recruiting(call.caller(), teamOrCompany(call)).stream()
                    .map(Team::reference)
                    .toList();
            offers = offers.filter(offer -> teams.contains(offer.parties().teamReference()));
        }
        return list(
                call, "lister", offers.filter(offer -> hasStatus(call, offer)).toList());
    }

    private static String teamOrCompany(OperationCall call) {
        String team = call.text("team__reference");
        return team == null ? Inputs.required(call, "company_id") : team;
    }

    private Object listFreelancer(OperationCall call) {
        return list(
                call,
                "listner",
                offers().filter(offer -> isFor(call, offer))
                        .filter(offer -> hasStatus(call, offer))
                        .toList());
    }

    private Object list(OperationCall call, String lister, List<Offer> offers) {
        Page page = Page.of(call, "page");
        return envelope.texted(
                call,
                "offers",
                new Fields()
                        .with(lister, page.lister("").with("total_items", String.valueOf(offers.size())))
                        .with(
                                "offer",
                                page.of(offers).stream()
                                        .map(offer -> view(offer)
                                                .with("terms_data", terms(offer).with("manual_time_allowed", "")))
                                        .toList()));
    }

    private Object getClient(OperationCall call) {
        Offer offer = world.hiring().offers().get(call.text("offer_id"), Refused.forbidden(Access.NO_TEAM));
        world.access().recruiter(call.caller(), offer.parties().teamReference());
        return envelope.texted(call, "offer", view(offer).with("terms_data", terms(offer)));
    }

    private Object getFreelancer(OperationCall call) {
        Offer offer = world.hiring()
                .offers()
                .find(call.text("offer_id"))
                .filter(known -> isFor(call, known))
                .orElseThrow(() -> Refused.forbidden("Forbidden"));
        return envelope.texted(
                call,
                "offer",
                view(offer)
                        .with(
                                "terms_data",
                                terms(offer)
                                        .with("manual_time_allowed", "")
                                        .with(
                                                "related_jobcategory2",
                                                offer.terms().category())
                                        .with("version", "v1")));
    }

    private Stream<Offer> offers() {
        return world.hiring().offers().all().stream();
    }

    private boolean isFor(OperationCall call, Offer offer) {
        return world.access()
                .speaksFor(
                        call.caller(), world.directory().caller(offer.parties().freelancerId()));
    }

    private static boolean hasStatus(OperationCall call, Offer offer) {
        String status = call.text("status");
        return offer.status().wire().equals(status == null ? Offer.Status.NEW.wire() : status);
    }

    private Fields view(Offer offer) {
        Team team = world.directory().team(offer.parties().teamReference()).orElseThrow();
        return new Fields()
                .with("client_org_ref", team.reference())
                .with(
                        "client_user_ref",
                        world.directory().caller(offer.parties().clientId()).reference())
                .with("contractor_org_ref", offer.parties().agencyReference())
                .with(
                        "contractor_user_ref",
                        world.directory().caller(offer.parties().freelancerId()).reference())
                .with("is_visible_to_contractor", "")
                .with("job_posting_ref", offer.parties().jobKey())
                .with("last_event_state", offer.status().wire())
                .with("rid", offer.id())
                .with("title", offer.terms().title())
                .with("type", offer.terms().type());
    }

    private static Fields terms(Offer offer) {
        OfferTerms terms = offer.terms();
        return new Fields()
                .with("charge_rate", terms.chargeRate().toPlainString())
                .with(
                        "charge_weekly_stipend_amount",
                        terms.weeklyStipend() == null
                                ? ""
                                : terms.weeklyStipend().toPlainString())
                .with("start_date", Times.millis(terms.startDate()))
                .with("type", terms.type())
                .with("weekly_limit", terms.weeklyLimit() == null ? "" : String.valueOf(terms.weeklyLimit()));
    }
}
