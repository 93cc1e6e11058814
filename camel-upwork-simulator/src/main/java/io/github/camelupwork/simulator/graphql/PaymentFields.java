// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.math.BigDecimal;
import java.util.Map;

import io.github.camelupwork.simulator.operation.Clients;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.World;

/** Payments besides milestones. */
final class PaymentFields implements GraphQlGroup {

    private final Clients clients;

    PaymentFields(World world) {
        this.clients = new Clients(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of("Mutation.sendCustomPayment", this::pay);
    }

    private Object pay(GraphQlCall call) {
        Contract contract = clients.contract(call.text("contractId"));
        Map<?, ?> paid = (Map<?, ?>) call.rest(
                "payments/create",
                map(
                        "team_reference",
                        contract.parties().teamReference(),
                        "engagement__reference",
                        contract.reference(),
                        "charge_amount",
                        new BigDecimal(call.text("amount")).toPlainString(),
                        "comments",
                        call.text("comment"),
                        "notes",
                        call.text("notes")));
        return map("invoiceId", paid.get("reference"));
    }
}
