// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class TransactionFieldsTest {

    private static final String HISTORY = """
            query ($entities: [ID!]!, $from: String!, $to: String!, $kinds: [String!]) {
              transactionHistory(transactionHistoryFilter: {aceIds_any: $entities, trxSubtypes_any: $kinds,
                transactionDateTime_bt: {rangeStart: $from, rangeEnd: $to}}) {
                transactionDetail { transactionHistoryRow { rowNumber recordId transactionCreationDate accountingSubtype
                  transactionAmount { rawValue } amountCreditedToUser { rawValue } runningChargeableBalance { rawValue } } } } }
            """;

    private final GraphQlCalls calls = new GraphQlCalls();
    private final String entity = calls.object(GraphQlCalls.OWNER, "{ accountingEntity { id } }")
            .get("id")
            .toString();

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Object... more) {
        Object[] variables = Stream.concat(
                        Stream.of("entities", List.of(entity), "from", "2026-01-01", "to", "2026-01-31"),
                        Stream.of(more))
                .toArray();
        return (List<Map<String, Object>>) ((Map<?, ?>)
                        calls.object(GraphQlCalls.OWNER, HISTORY, variables).get("transactionDetail"))
                .get("transactionHistoryRow");
    }

    private List<Transaction> january() {
        List<Transaction> oldestFirst = calls.world.ledger().all().stream()
                .filter(transaction -> transaction.entity().reference().equals(entity))
                .filter(transaction -> transaction.date().toString().startsWith("2026-01"))
                .toList();
        List<Transaction> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    @Test
    void haveARowForEachTransactionBetweenTheDays() {
        assertThat(rows())
                .isNotEmpty()
                .extracting(row -> row.get("recordId"))
                .containsExactlyElementsOf(january().stream()
                        .map(transaction -> (Object) String.valueOf(transaction.reference()))
                        .toList());
        assertThat(rows())
                .extracting(row -> (Object) ((Map<?, ?>) row.get("transactionAmount")).get("rawValue"))
                .containsExactlyElementsOf(january().stream()
                        .map(transaction ->
                                (Object) transaction.transactionAmount().toPlainString())
                        .toList());
    }

    @Test
    void comeNewestFirstWithNumbersAndBalancesThatANewOneChanges() {
        List<Map<String, Object>> before = rows();
        Contract contract = Worlds.hourly(calls.world);
        calls.world
                .arrivals()
                .transaction(
                        contract.reference(),
                        Transaction.Kind.BONUS,
                        new BigDecimal("10.00"),
                        "Late",
                        Instant.parse("2026-01-31T12:00:00Z"));
        List<Map<String, Object>> after = rows();

        assertThat(before).extracting(row -> row.get("rowNumber")).startsWith(1, 2, 3);
        assertThat(after).hasSize(before.size() + 1);
        assertThat(after.get(0)).containsEntry("accountingSubtype", "Bonus").containsEntry("rowNumber", 1);
        assertThat(after.get(1).get("recordId")).isEqualTo(before.get(0).get("recordId"));
        assertThat(after.get(1).get("rowNumber")).isEqualTo(2);
        assertThat(money(after.get(1), "runningChargeableBalance"))
                .isEqualTo(money(before.get(0), "runningChargeableBalance").subtract(new BigDecimal("10.00")));
    }

    @Test
    void addUpToTheChangeOfTheBalanceByTheirSignedAmounts() {
        BigDecimal sum =
                rows().stream().map(row -> money(row, "amountCreditedToUser")).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum).isNotZero();
        assertThat(money(rows().get(rows().size() - 1), "runningChargeableBalance"))
                .isEqualTo(sum);
    }

    private static BigDecimal money(Map<String, Object> row, String field) {
        return new BigDecimal(((Map<?, ?>) row.get(field)).get("rawValue").toString());
    }

    @Test
    void canBeOfOneKind() {
        String kind = january().get(0).kind().subtype();

        assertThat(rows("kinds", List.of(kind))).isNotEmpty().allSatisfy(row -> assertThat(row)
                .containsEntry("accountingSubtype", kind));
    }

    @Test
    void ofSomebodyElseAreForbidden() {
        assertThat(calls.error(
                        GraphQlCalls.STRANGER,
                        HISTORY,
                        "entities",
                        List.of(entity),
                        "from",
                        "2026-01-01",
                        "to",
                        "2026-01-31"))
                .isEqualTo("403 Authorization failed");
    }
}
