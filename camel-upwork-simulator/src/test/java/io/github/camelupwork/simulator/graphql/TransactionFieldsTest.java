// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Transaction;
import org.junit.jupiter.api.Test;

class TransactionFieldsTest {

    private static final String HISTORY = """
            query ($entities: [ID!]!, $from: String!, $to: String!, $kinds: [String!]) {
              transactionHistory(transactionHistoryFilter: {aceIds_any: $entities, trxSubtypes_any: $kinds,
                transactionDateTime_bt: {rangeStart: $from, rangeEnd: $to}}) {
                transactionDetail { transactionHistoryRow { rowNumber recordId transactionCreationDate accountingSubtype
                  transactionAmount { rawValue } } } } }
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
        return calls.world.ledger().all().stream()
                .filter(transaction -> transaction.entity().reference().equals(entity))
                .filter(transaction -> transaction.date().toString().startsWith("2026-01"))
                .toList();
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
                        .map(transaction -> (Object) transaction.amount().toPlainString())
                        .toList());
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
