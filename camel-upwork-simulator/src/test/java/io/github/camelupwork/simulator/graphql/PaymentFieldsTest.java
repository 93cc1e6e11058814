// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class PaymentFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    private static final String PAY = """
            mutation ($contract: ID!, $amount: Float!) { sendCustomPayment(input: {contractId: $contract, amount: $amount,
              comment: "Well done", notes: "ref-1"}) { invoiceId } }
            """;

    private final Contract contract = Worlds.hourly(calls.world);

    private List<Transaction> booked() {
        return calls.world.ledger().all().stream()
                .filter(row -> row.contract() == contract)
                .filter(row -> row.side() == Transaction.Side.CLIENT && row.kind() == Transaction.Kind.BONUS)
                .toList();
    }

    @Test
    void booksABonusOnTheContractOfExactlyThatAmount() {
        int before = booked().size();

        Object invoice = calls.object(GraphQlCalls.OWNER, PAY, "contract", contract.reference(), "amount", 110.1)
                .get("invoiceId");

        assertThat(booked()).hasSize(before + 1).last().satisfies(row -> {
            assertThat(row.amount().abs()).isEqualByComparingTo(new BigDecimal("110.10"));
            assertThat(row.reference()).isEqualTo(Long.parseLong(invoice.toString()));
            assertThat(row.text().notes()).isEqualTo("ref-1");
        });
    }

    @Test
    void whoMayNotPayBooksNothing() {
        int before = calls.world.ledger().all().size();

        assertThat(calls.error(GraphQlCalls.STRANGER, PAY, "contract", contract.reference(), "amount", 10))
                .startsWith("403");
        assertThat(calls.error("rita_recruiter", PAY, "contract", contract.reference(), "amount", 10))
                .startsWith("403");
        assertThat(calls.world.ledger().all()).hasSize(before);
    }
}
