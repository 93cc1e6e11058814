// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.camelupwork.simulator.state.Transaction.Kind;
import io.github.camelupwork.simulator.state.Transaction.Text;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final World world = Worlds.world();
    private final Ledger ledger = world.ledger();
    private final Contract contract = Worlds.hourly(world);

    /** The table of types that users of the living Upwork have seen, each with its side. */
    @Test
    void typesAndSubtypesAreThoseOfTheLivingUpwork() {
        Map<String, Set<String>> seen = ledger.all().stream()
                .collect(Collectors.groupingBy(
                        Transaction::type,
                        Collectors.mapping(row -> row.kind().subtype(), Collectors.toCollection(TreeSet::new))));
        assertThat(seen)
                .containsOnly(
                        entry("APInvoice", Set.of("Hourly", "Fixed Price", "Milestone", "Miscellaneous")),
                        entry(
                                "APAdjustment",
                                Set.of("Service Fee", "Bonus", "Expense", "Withdrawal Fee", "Refund", "VAT", "WHT")),
                        entry("APPayment", Set.of("Withdrawal")),
                        entry(
                                "ARInvoice",
                                Set.of("Hourly", "Fixed Price", "Milestone", "Miscellaneous", "Membership Fee")),
                        entry("ARAdjustment", Set.of("Bonus", "Expense", "Refund", "VAT")),
                        entry("ARPayment", Set.of("Payment")));
    }

    @Test
    void theSignedAmountsOfAYearAddUpToEveryBalance() {
        Map<AccountingEntity, BigDecimal> wallets = new HashMap<>();
        for (Transaction row : ledger.all()) {
            BigDecimal movement =
                    switch (row.type() + " " + row.kind().subtype()) {
                        case "APPayment Withdrawal", "APAdjustment VAT" ->
                            row.transactionAmount().negate();
                        default ->
                            row.side() == Transaction.Side.CLIENT
                                    ? row.transactionAmount().negate()
                                    : row.transactionAmount();
                    };
            assertThat(row.credited()).isEqualTo(movement);
            wallets.merge(row.entity(), movement, BigDecimal::add);
        }
        assertThat(wallets).hasSizeGreaterThan(5);
        assertThat(wallets).allSatisfy((entity, balance) -> assertThat(ledger.balance(entity))
                .isEqualByComparingTo(balance));
    }

    @Test
    void theAmountOfAWithdrawalShowsTheOtherSign() {
        Transaction withdrawal = ledger.all().stream()
                .filter(row -> row.kind() == Kind.WITHDRAWAL)
                .findFirst()
                .orElseThrow();
        assertThat(withdrawal.credited()).isNegative();
        assertThat(withdrawal.transactionAmount())
                .isEqualTo(withdrawal.credited().negate());
    }

    @Test
    void aBillIsFullyPaidWithItsPaymentOnBothSides() {
        Transaction billed = bill("10.00");
        int first = ledger.all().indexOf(billed);
        assertThat(billed.paid()).isNull();

        ledger.pay(billed, LocalDate.of(2026, 3, 19));

        assertThat(ledger.all().subList(first, first + 4))
                .extracting(Transaction::paid)
                .containsOnly(LocalDate.of(2026, 3, 19));
    }

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
