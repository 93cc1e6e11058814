// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.math.BigDecimal;
import java.util.Map;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.Transaction.Kind;
import io.github.camelupwork.simulator.state.Transaction.Text;
import io.github.camelupwork.simulator.state.World;

/** One-time payments. */
final class PaymentOperations implements OperationGroup {

    private final World world;

    PaymentOperations(World world) {
        this.world = world;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("payments/create", this::create);
    }

    private Object create(OperationCall call) {
        Team team = world.directory()
                .team(call.text("team_reference"))
                .filter(known -> world.access().may(call.caller(), known, Permission.EMPLOYMENT))
                .orElseThrow(() -> Refused.forbidden("Forbidden"));
        Contract contract = world.hiring()
                .contracts()
                .find(Inputs.required(call, "engagement__reference"))
                .filter(known -> known.parties().teamReference().equals(team.reference()))
                .orElseThrow(() -> Refused.forbidden("Forbidden"));
        BigDecimal charge = Inputs.money(Inputs.required(call, "charge_amount"));
        if (charge.signum() <= 0) {
            throw Refused.invalid("Bad Request");
        }
        Transaction paid = world.ledger()
                .bill(
                        contract,
                        Kind.BONUS,
                        charge,
                        new Text("Bonus", Inputs.required(call, "comments"), call.text("notes")),
                        Times.day(call.now()));
        return new Fields().with("reference", String.format("%09d", paid.reference()));
    }
}
