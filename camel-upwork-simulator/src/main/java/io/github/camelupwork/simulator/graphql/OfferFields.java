// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.operation.Clients;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.MilestonePlan;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.OfferTerms;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.World;

/** Offers. */
final class OfferFields implements GraphQlGroup {

    private static final Map<Offer.Status, String> WORKFLOW = Map.of(
            Offer.Status.NEW,
            "Active",
            Offer.Status.ACCEPTED,
            "Accepted",
            Offer.Status.DECLINED,
            "Declined",
            Offer.Status.EXPIRED,
            "Expired",
            Offer.Status.WITHDRAWN,
            "Withdrawn",
            Offer.Status.CANCELLED,
            "Canceled",
            Offer.Status.CHANGED,
            "Replaced");

    private final World world;
    private final Clients clients;
    private final People people;

    OfferFields(World world) {
        this.world = world;
        this.clients = new Clients(world);
        this.people = new People(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.offer",
                this::get,
                "Query.offersByAttribute",
                this::list,
                "Query.offersByAttributes",
                this::several,
                "Mutation.withdrawOffer",
                this::withdraw);
    }

    private Object get(GraphQlCall call) {
        return offer(visible(call, call.text("id")));
    }

    private Object list(GraphQlCall call) {
        List<?> states = call.list("states");
        List<Offer> found = sorted(call)
                .filter(by(call, call.text("id")))
                .filter(offer -> sees(call, offer))
                .filter(offer -> states.isEmpty() || states.contains(legacyState(offer)))
                .toList();
        int limit = number(call, "limit", 10);
        if (limit > call.most(Integer.MAX_VALUE)) {
            throw Values.wrong();
        }
        int page = Math.max(1, number(call, "page", 1));
        return map(
                "offers",
                found.stream()
                        .skip(limit == 0 ? 0 : (long) (page - 1) * limit)
                        .limit(limit == 0 ? Long.MAX_VALUE : limit)
                        .map(this::offer)
                        .toList());
    }

    private Stream<Offer> sorted(GraphQlCall call) {
        Comparator<Offer> oldest = Comparator.comparing(Offer::created);
        return world.hiring().offers().all().stream()
                .sorted(Boolean.FALSE.equals(call.value("ascendingOrder")) ? oldest.reversed() : oldest);
    }

    /** The offers of several things, without pages. */
    private Object several(GraphQlCall call) {
        return map(
                "offers",
                call.list("ids").stream()
                        .flatMap(id -> sorted(call).filter(by(call, id.toString())))
                        .distinct()
                        .filter(offer -> sees(call, offer))
                        .map(this::modernized)
                        .toList());
    }

    private Predicate<Offer> by(GraphQlCall call, String id) {
        String reference = Uid.reference(id);
        return switch (call.text("searchAttribute")) {
            case "ClientTeam" -> ofTeams(List.of(world.access().recruiter(call.caller(), reference)));
            case "ClientOrg" -> ofTeams(clients.recruiting(call.caller(), reference));
            case "JobPosting" -> ofJob(id);
            case "JobApplication" -> offer -> id.equals(offer.parties().applicationId());
            case "ClientUser" ->
                offer -> reference.equals(
                        world.directory().caller(offer.parties().clientId()).reference());
            case "VendorUser" ->
                offer -> reference.equals(
                        world.directory().caller(offer.parties().freelancerId()).reference());
            case "VendorTeam" -> offer -> reference.equals(offer.parties().agencyReference());
            case "VendorOrg" ->
                offer -> world.directory().teamsBelow(reference).stream()
                        .map(Team::reference)
                        .anyMatch(team -> team.equals(offer.parties().agencyReference()));
            case "Contract" ->
                offer -> contract(offer) != null && id.equals(contract(offer).reference());
            // there are no offers of catalog projects here
            default -> offer -> false;
        };
    }

    private static Predicate<Offer> ofTeams(List<Team> teams) {
        List<String> references = teams.stream().map(Team::reference).toList();
        return offer -> references.contains(offer.parties().teamReference());
    }

    private Predicate<Offer> ofJob(String id) {
        String key = world.hiring().job(id).map(Job::key).orElse(null);
        return offer -> key != null && key.equals(offer.parties().jobKey());
    }

    private Object withdraw(GraphQlCall call) {
        Offer offer = visible(call, call.text("offerId"));
        world.access().hiringManager(call.caller(), offer.parties().teamReference());
        offer.change(Offer.Status.WITHDRAWN);
        return true;
    }

    private Offer visible(GraphQlCall call, String id) {
        return world.hiring()
                .offers()
                .find(id)
                .filter(offer -> sees(call, offer))
                .orElseThrow(() -> Refused.forbidden("Forbidden"));
    }

    private boolean sees(GraphQlCall call, Offer offer) {
        Team team = world.directory().team(offer.parties().teamReference()).orElseThrow();
        return world.access().may(call.caller(), team, Permission.RECRUITING, Permission.EMPLOYMENT)
                || world.access()
                        .speaksFor(
                                call.caller(),
                                world.directory().caller(offer.parties().freelancerId()));
    }

    private Map<String, Object> offer(Offer offer) {
        OfferTerms terms = offer.terms();
        return map(
                "id",
                offer.id(),
                "title",
                terms.title(),
                "description",
                terms.message(),
                "type",
                terms.hourly() ? "MARKET_PLACE_HOURLY" : "MARKET_PLACE_FIXED_PRICE",
                "state",
                state(offer),
                "messageToContractor",
                terms.message(),
                "closeJobPostingOnAccept",
                terms.closeOnAccept(),
                "client",
                people.team(offer.parties().teamReference()),
                "freelancer",
                map("userDetails", people.user(offer.parties().freelancerId())),
                "job",
                offer.parties().jobKey() == null
                        ? null
                        : map(
                                "id",
                                world.hiring()
                                        .job(offer.parties().jobKey())
                                        .orElseThrow()
                                        .reference()),
                "offerTerms",
                terms(terms),
                "milestones",
                milestones(offer));
    }

    /** Returns the newer form of an offer, with the ids of all parties. */
    private Map<String, Object> modernized(Offer offer) {
        OfferTerms terms = offer.terms();
        Team team = world.directory().team(offer.parties().teamReference()).orElseThrow();
        Contract contract = contract(offer);
        return map(
                "id",
                offer.id(),
                "title",
                terms.title(),
                "description",
                terms.message(),
                "type",
                terms.hourly() ? "Hourly" : "FixedPrice",
                "state",
                WORKFLOW.get(offer.status()),
                "legacyState",
                legacyState(offer),
                "kind",
                "Vanilla",
                "contractId",
                contract == null ? null : contract.reference(),
                "clientUserId",
                uid(offer.parties().clientId()),
                "clientTeamId",
                Uid.of(team.reference()),
                "clientOrgId",
                Uid.of(team.companyReference()),
                "vendorUserId",
                uid(offer.parties().freelancerId()),
                "vendorTeamId",
                offer.parties().agencyReference() == null
                        ? null
                        : Uid.of(offer.parties().agencyReference()),
                "createdDateTime",
                Values.moment(offer.created()),
                "contractStartDateTime",
                Values.moment(terms.startDate()),
                "hourlyRateTerms",
                terms(terms).get("hourlyTerms"),
                "milestoneTerms",
                terms.hourly()
                        ? null
                        : map("budget", Values.money(terms.chargeRate()), "milestones", milestones(offer)));
    }

    private String uid(String user) {
        return Uid.of(world.directory().caller(user).reference());
    }

    private static Map<String, Object> terms(OfferTerms terms) {
        return map(
                "expectedStartDate",
                Values.moment(terms.startDate()),
                "hourlyTerms",
                terms.hourly()
                        ? map("rate", Values.money(terms.chargeRate()), "weeklyHoursLimit", terms.weeklyLimit())
                        : null,
                "fixedPriceTerm",
                terms.hourly() ? null : map("budget", Values.money(terms.chargeRate())));
    }

    /** Those of the contract; before there is one, those that the offer promises. */
    private List<Map<String, Object>> milestones(Offer offer) {
        Contract contract = contract(offer);
        List<MilestonePlan> plans = offer.terms().milestones();
        return contract != null
                ? contract.milestones().stream()
                        .map(milestone -> MilestoneFields.milestone(world, milestone))
                        .toList()
                : IntStream.range(0, plans.size())
                        .mapToObj(i -> promised(offer.id() + i, plans.get(i)))
                        .toList();
    }

    private static Map<String, Object> promised(String id, MilestonePlan plan) {
        return map(
                "id",
                id,
                "description",
                plan.description(),
                "state",
                "InOffer",
                "dueDateTime",
                Values.moment(plan.due()),
                "depositAmount",
                Values.money(plan.deposit()));
    }

    private Contract contract(Offer offer) {
        return world.hiring().contracts().all().stream()
                .filter(contract -> offer.id().equals(contract.offerId()))
                .findFirst()
                .orElse(null);
    }

    private static String state(Offer offer) {
        return switch (offer.status()) {
            case NEW -> "PENDING_VENDOR_ACCEPTANCE";
            case DECLINED -> "REJECTED";
            case CANCELLED -> "CANCELED";
            case CHANGED -> "REPLACED";
            default -> offer.status().name();
        };
    }

    private static String legacyState(Offer offer) {
        String name = offer.status() == Offer.Status.CANCELLED
                ? "CANCELED"
                : offer.status().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static int number(GraphQlCall call, String name, int otherwise) {
        return call.value(name) instanceof Number number ? number.intValue() : otherwise;
    }
}
