// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.operation.Clients;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.World;

/** The contracts that a client organization has, as a list next to its offers. */
final class EngagementFields {

    private static final int PAGE = 100;

    private final World world;
    private final Clients clients;
    private final ContractFields contracts;

    EngagementFields(World world, ContractFields contracts) {
        this.world = world;
        this.clients = new Clients(world);
        this.contracts = contracts;
    }

    /** Entries of {@code clientOffers} that are contracts, in the order in which REST lists engagements. */
    List<Map<String, Object>> contracts(GraphQlCall call) {
        Map<?, ?> filter = call.arguments().get("offerByClientFilter") instanceof Map<?, ?> given ? given : Map.of();
        return visible(call).stream()
                .filter(contract -> ofOrganization(call, contract))
                .filter(contract -> fits(filter, contract))
                .map(this::entry)
                .toList();
    }

    private List<Contract> visible(GraphQlCall call) {
        List<Contract> all = new ArrayList<>();
        int before = -1;
        while (all.size() > before) {
            before = all.size();
            Map<?, ?> page = (Map<?, ?>) call.rest("engagements/list", map("page", before + ";" + PAGE));
            for (Object item :
                    page.get("engagement") instanceof List<?> many ? many : List.of(page.get("engagement"))) {
                all.add(clients.contract(((Map<?, ?>) item).get("reference").toString()));
            }
        }
        return all;
    }

    private boolean ofOrganization(GraphQlCall call, Contract contract) {
        return world.directory()
                .companyOf(clients.team(contract))
                .equals(call.organization().company());
    }

    private boolean fits(Map<?, ?> filter, Contract contract) {
        Object common = filter.get("commonFilter");
        return names(
                        filter.get("teamId_any"),
                        contract.parties().teamReference(),
                        clients.team(contract).id())
                && names(
                        filter.get("freelancerId_any"),
                        clients.freelancer(contract).reference(),
                        contract.parties().freelancerId())
                && names(common instanceof Map<?, ?> states ? states.get("states_any") : null, state(contract), null);
    }

    /** Returns true if a list contains the reference or the id; a list that was not given contains all. */
    private static boolean names(Object list, String reference, String id) {
        return !(list instanceof List<?> given)
                || given.stream()
                        .map(String::valueOf)
                        .map(Uid::reference)
                        .anyMatch(name -> name.equals(reference) || name.equals(id));
    }

    private Map<String, Object> entry(Contract contract) {
        Map<String, Object> details = contracts.contract(contract);
        return map(
                "id",
                contract.reference(),
                "title",
                contract.terms().title(),
                "state",
                state(contract),
                "type",
                contract.terms().hourly() ? "Hourly" : "FixedPrice",
                "company",
                details.get("clientOrganization"),
                "team",
                details.get("clientTeam"),
                "freelancer",
                details.get("freelancer"),
                "startDateTime",
                details.get("startDate"),
                "lastUpdatedDateTime",
                details.get("createDate"),
                "offerCreatedDateTime",
                details.get("createDate"),
                "inPrivateTalentCloud",
                false,
                "contractDetails",
                details);
    }

    private static String state(Contract contract) {
        return switch (contract.status()) {
            case ACTIVE -> "Active";
            case SUSPENDED -> "Paused";
            case ENDED -> "Ended";
        };
    }
}
