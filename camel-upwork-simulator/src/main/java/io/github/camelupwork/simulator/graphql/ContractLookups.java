// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.camelupwork.simulator.operation.Clients;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.ContractProposal;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** Further ways to contracts: by a term, by who works, and before they come about. A contract has one term, of the same id. */
final class ContractLookups implements GraphQlGroup {

    private static final int MOST = 100;
    private static final int DEFAULT = 10;

    private final World world;
    private final Clients clients;
    private final ContractFields contracts;

    ContractLookups(World world) {
        this.world = world;
        this.clients = new Clients(world);
        this.contracts = new ContractFields(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.contractByTerm",
                this::byTerm,
                "Query.contractTerm",
                this::byTerm,
                "Query.contractProposal",
                this::proposal,
                "Query.vendorContracts",
                this::ofVendor);
    }

    private Object byTerm(GraphQlCall call) {
        Contract contract = clients.visible(call.caller(), call.text("termId"));
        Map<String, Object> view = contracts.contract(contract);
        if (call.text("date") != null && !holds(contract, Values.day(call.text("date")))) {
            view.put("terms", map("hourlyTerms", List.of(), "fixedPriceTerms", List.of()));
        }
        return view;
    }

    private static boolean holds(Contract contract, LocalDate day) {
        return !begin(contract).isAfter(day)
                && (contract.ended() == null
                        || !LocalDate.ofInstant(contract.ended(), ZoneOffset.UTC)
                                .isBefore(day));
    }

    private static LocalDate begin(Contract contract) {
        return LocalDate.ofInstant(contract.created(), ZoneOffset.UTC);
    }

    private Object proposal(GraphQlCall call) {
        ContractProposal proposal = world.hiring()
                .proposals()
                .find(call.text("id"))
                .filter(known -> sees(call, known))
                .orElseThrow(() -> Refused.forbidden("Forbidden"));
        return map(
                "id",
                proposal.id(),
                "state",
                proposal.state(),
                "createdDateTime",
                Values.moment(proposal.created()),
                "updatedDateTime",
                Values.moment(proposal.created()),
                "canClientOfferBeAccepted",
                false);
    }

    private boolean sees(GraphQlCall call, ContractProposal proposal) {
        Team team = world.directory().team(proposal.team()).orElseThrow();
        return world.access().isMember(call.caller(), team)
                || world.access().speaksFor(call.caller(), world.directory().caller(proposal.freelancer()));
    }

    private Object ofVendor(GraphQlCall call) {
        Map<?, ?> filter = (Map<?, ?>) call.value("filter");
        Map<?, ?> paging = call.value("paging") instanceof Map<?, ?> given ? given : Map.of();
        int limit = number(paging.get("limit"), DEFAULT);
        int offset = number(paging.get("offset"), 0);
        if (limit < 1 || limit > MOST || offset < 0) {
            throw Values.wrong();
        }
        Predicate<Contract> vendor = vendor(Uid.reference(filter.get("vendorId").toString()));
        return map(
                "contracts",
                world.hiring().contracts().all().stream()
                        .filter(vendor)
                        .filter(wanted(filter))
                        .filter(contract -> clients.sees(call.caller(), contract))
                        .skip(offset)
                        .limit(limit)
                        .map(contracts::contract)
                        .toList(),
                "paging",
                map("limit", limit, "offset", offset));
    }

    private static int number(Object value, int otherwise) {
        return value instanceof Number number ? number.intValue() : otherwise;
    }

    /** A freelancer's contracts, or those of an agency or one of its teams. */
    private Predicate<Contract> vendor(String reference) {
        String freelancer = world.directory().user(reference).map(User::id).orElse(null);
        List<String> teams = world.directory().teamsBelow(reference).stream()
                .map(Team::reference)
                .toList();
        return contract -> contract.parties().freelancerId().equals(freelancer)
                || teams.contains(contract.parties().agencyReference());
    }

    private static Predicate<Contract> wanted(Map<?, ?> filter) {
        LocalDate before = Values.day(text(filter.get("startDateBefore")));
        LocalDate after = Values.day(text(filter.get("endDateAfter")));
        List<?> states = filter.get("contractStatuses") instanceof List<?> given ? given : List.of();
        return contract -> (states.isEmpty() || states.contains(ContractFields.status(contract)))
                && (before == null || begin(contract).isBefore(before))
                && (after == null
                        || contract.ended() == null
                        || LocalDate.ofInstant(contract.ended(), ZoneOffset.UTC).isAfter(after));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
