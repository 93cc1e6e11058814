// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class PaymentOperationsTest {

    private final World world = Worlds.world();
    private final Calls calls = new Calls(world);
    private final Contract contract = Worlds.hourly(world);

    @Test
    void whoMayHireMayPay() {
        int rows = world.ledger().all().size();
        assertThat(pay(Calls.HIRING, contract.parties().teamReference(), "110")).matches("\\d{9}");
        assertThat(world.ledger().all()).hasSize(rows + 3);
    }

    @Test
    void nothingIsBookedForARefusal() {
        int rows = world.ledger().all().size();
        String otherTeam =
                world.directory().team("harborfinch:main").orElseThrow().reference();
        assertThatThrownBy(() -> pay(Calls.RECRUITER, contract.parties().teamReference(), "110"))
                .hasMessage("Forbidden");
        assertThatThrownBy(() -> pay(Calls.STRANGER, otherTeam, "110")).hasMessage("Forbidden");
        assertThatThrownBy(() -> pay(Calls.OWNER, contract.parties().teamReference(), "-1"))
                .hasMessage("Bad Request");
        assertThat(world.ledger().all()).hasSize(rows);
    }

    private String pay(String caller, String team, String amount) {
        return calls.json(
                        "payments/create",
                        caller,
                        "team_reference",
                        team,
                        "engagement__reference",
                        contract.reference(),
                        "comments",
                        "Bonus",
                        "charge_amount",
                        amount)
                .get("reference")
                .asText();
    }
}
