// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.github.camelupwork.simulator.state.Transaction.Kind;
import io.github.camelupwork.simulator.state.Transaction.Text;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final World world = Worlds.world();
    private final Ledger ledger = world.ledger();
    private final Contract contract = Worlds.hourly(world);

    @Test
    void theFreelancerGetsWhatIsLeftWithoutTheFee() {
        BigDecimal before = ledger.balance(ledger.freelancer(contract));
        Transaction billed = bill("33.33");

        assertThat(billed.amount()).isEqualTo("33.33");
        assertThat(ledger.balance(ledger.freelancer(contract)).subtract(before)).isEqualTo("30.00");
    }

    @Test
    void aPaidBillLeavesTheClientsBalanceAsItWas() {
        BigDecimal before = ledger.balance(ledger.client(contract));
        ledger.pay(bill("10.00"), LocalDate.of(2026, 3, 19));
        assertThat(ledger.balance(ledger.client(contract))).isEqualTo(before);
    }

    @Test
    void onlyBillingsCountAsCharged() {
        BigDecimal before = ledger.charged(contract);
        ledger.pay(bill("10.00"), LocalDate.of(2026, 3, 19));
        assertThat(ledger.charged(contract).subtract(before)).isEqualTo("10.00");
    }

    @Test
    void anAgencysFreelancerEarnsForTheAgency() {
        Contract agencys = world.hiring().contracts().all().stream()
                .filter(each -> each.parties().agencyReference() != null)
                .findFirst()
                .orElseThrow();
        assertThat(ledger.freelancer(agencys).name()).isEqualTo("Brightforge Collective");
    }

    private Transaction bill(String charge) {
        return ledger.bill(contract, Kind.BONUS, new BigDecimal(charge), Text.of("Bonus"), LocalDate.of(2026, 3, 12));
    }
}
