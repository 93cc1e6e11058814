// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.camelupwork.simulator.operation.Clients;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Feedback;
import io.github.camelupwork.simulator.state.World;

/** Contracts, and what is done to them. */
final class ContractFields implements GraphQlGroup {

    private final World world;
    private final Clients clients;
    private final People people;

    ContractFields(World world) {
        this.world = world;
        this.clients = new Clients(world);
        this.people = new People(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.contractDetails",
                call -> contract(clients.visible(call.caller(), call.text("id"))),
                "Query.contractList",
                this::list,
                "CurrentOrganization.clientOffers",
                this::listed,
                "Mutation.pauseContract",
                call -> changed(call, "contracts/suspend"),
                "Mutation.restartContract",
                call -> changed(call, "contracts/restart"),
                "Mutation.endContractByClient",
                this::end);
    }

    private Object list(GraphQlCall call) {
        return map(
                "contracts",
                call.list("ids").stream()
                        .map(id -> contract(clients.visible(call.caller(), id.toString())))
                        .toList());
    }

    private Object listed(GraphQlCall call) {
        return Connections.page(
                new EngagementFields(world, this).contracts(call),
                call.arguments().get("pagination"),
                call.most(Connections.MOST));
    }

    private Object changed(GraphQlCall call, String reference) {
        call.rest(reference, map("contract_reference", call.text("contractId"), "message", call.text("message")));
        return map("success", true);
    }

    private Object end(GraphQlCall call) {
        Map<?, ?> input = (Map<?, ?>) call.value("input");
        Feedback feedback = ContractChanges.feedback(input.get("feedbackInfo"));
        call.rest(
                "contracts/end", map("contract_reference", call.text("contractId"), "reason", input.get("reasonRef")));
        clients.contract(call.text("contractId")).say(feedback, true);
        return map("success", true);
    }

    Map<String, Object> contract(Contract contract) {
        boolean hourly = contract.terms().hourly();
        return map(
                "id",
                contract.reference(),
                "title",
                contract.terms().title(),
                "status",
                status(contract),
                "createDate",
                Values.moment(contract.created()),
                "startDate",
                Values.moment(LocalDate.ofInstant(contract.created(), ZoneOffset.UTC)),
                "endDate",
                Values.moment(contract.ended()),
                "offerId",
                contract.offerId(),
                "kind",
                null,
                "deliveryModel",
                "TALENT_MARKETPLACE",
                "job",
                job(contract),
                "freelancer",
                people.user(contract.parties().freelancerId()),
                "vendorTeam",
                vendor(contract, people::team),
                "vendorOrganization",
                vendor(
                        contract,
                        team -> people.company(world.directory()
                                .companyOf(world.directory().team(team).orElseThrow()))),
                "metadata",
                map("agencyContract", contract.parties().agencyReference() != null),
                "clientTeam",
                people.team(contract.parties().teamReference()),
                "clientOrganization",
                people.company(world.directory().companyOf(clients.team(contract))),
                "hourlyLimits",
                contract.weeklyLimits().stream()
                        .map(limit -> map(
                                "weeklyLimit", String.valueOf(limit.hours()), "startDate", Values.moment(limit.from())))
                        .toList(),
                "terms",
                map(
                        "hourlyTerms",
                        hourly ? List.of(hourly(contract)) : List.of(),
                        "fixedPriceTerms",
                        hourly ? List.of() : List.of(fixedPrice(contract))));
    }

    /** Returns the seller: an agency, or the freelancer as a sole proprietor. */
    private Map<String, Object> vendor(Contract contract, Function<String, Map<String, Object>> agency) {
        String reference = contract.parties().agencyReference();
        return reference == null ? people.soleProprietor(clients.freelancer(contract)) : agency.apply(reference);
    }

    private Map<String, Object> job(Contract contract) {
        String key = contract.parties().jobKey();
        return key == null
                ? map("id", "0", "content", map("title", contract.terms().title()))
                : map(
                        "id",
                        world.hiring().job(key).orElseThrow().reference(),
                        "content",
                        map(
                                "title",
                                world.hiring().job(key).orElseThrow().terms().title()));
    }

    private static Map<String, Object> hourly(Contract contract) {
        return map(
                "id",
                contract.reference(),
                "hourlyRate",
                Values.money(contract.terms().chargeRate()),
                "startDate",
                Values.moment(contract.created()));
    }

    private Map<String, Object> fixedPrice(Contract contract) {
        return map(
                "id",
                contract.reference(),
                "fixedAmount",
                Values.money(contract.terms().chargeRate()),
                "startDate",
                Values.moment(contract.created()),
                "milestones",
                contract.milestones().stream()
                        .map(milestone -> MilestoneFields.milestone(world, milestone))
                        .toList());
    }

    static String status(Contract contract) {
        return switch (contract.status()) {
            case ACTIVE -> "ACTIVE";
            case SUSPENDED -> "PAUSED";
            case ENDED -> "CLOSED";
        };
    }
}
