// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import org.junit.jupiter.api.Test;

class NullItemsTest {

    private static final Failure FAILURE = new Failure("x/y", 200, null, null, null, null);

    private static Binding binding(String operation) {
        return Catalog.load()
                .operation(operation)
                .orElseThrow()
                .bindings(Api.GRAPHQL)
                .get(0);
    }

    private static GraphQLAnswer answer(Object data) {
        return GraphQLAnswer.of(Map.of("data", data)).orElseThrow();
    }

    private static Object rooms(Object... edges) {
        return Map.of("roomList", Map.of("edges", Arrays.asList(edges)));
    }

    private static Map<String, Object> no(String name) {
        return Collections.singletonMap(name, null);
    }

    @Test
    void aNullEdgeAndANullNodeAreLeftOutAndCounted() {
        GraphQLAnswer answer = answer(rooms(null, no("node"), Map.of("node", Map.of("roomId", "a")), null));

        assertThat(answer.payload(binding("messages/rooms"), Map.of())).isEqualTo(List.of(Map.of("roomId", "a")));
        assertThat(answer.nullItems(binding("messages/rooms"))).isEqualTo(3);
    }

    @Test
    void anItemThatIsNullOrHasOnlyNullsIsLeftOut() {
        Object data = Map.of(
                "transactionHistory",
                Map.of(
                        "transactionDetail",
                        Map.of("transactionHistoryRow", Arrays.asList(null, Map.of("recordId", "1"), no("recordId")))));

        assertThat(answer(data).payload(binding("transactions/list"), Map.of()))
                .isEqualTo(List.of(Map.of("recordId", "1")));
        assertThat(answer(data).nullItems(binding("transactions/list"))).isEqualTo(2);
    }

    @Test
    void nullMembersOfListsWithinAnItemAreLeftOutAndCountedApart() {
        Map<String, Object> room = Map.of("roomId", "a", "users", Arrays.asList(null, Map.of("id", "1"), no("node")));
        GraphQLAnswer answer = answer(rooms(Map.of("node", room)));

        assertThat(answer.payload(binding("messages/rooms"), Map.of()))
                .isEqualTo(List.of(Map.of("roomId", "a", "users", List.of(Map.of("id", "1")))));
        assertThat(answer.nullItems(binding("messages/rooms"))).isZero();
        assertThat(answer.nullMembers(binding("messages/rooms"))).isEqualTo(2);
    }

    @Test
    void anItemWithANullObjectIsThere() {
        Map<String, Object> room = new java.util.HashMap<>(Map.of("roomId", "a"));
        room.put("topic", null);

        assertThat((List<?>) answer(rooms(Map.of("node", room))).payload(binding("messages/rooms"), Map.of()))
                .hasSize(1);
    }

    @Test
    void nullInPlaceOfAListIsSeenAndFailsWhereAllMustBeThere() {
        Binding rooms = binding("messages/rooms");
        for (Object data : List.of(no("roomList"), Map.of("roomList", no("edges")))) {
            GraphQLAnswer answer = answer(data);

            assertThat(answer.isNoList(rooms, Map.of())).isTrue();
            assertThat(answer.payload(rooms, Map.of())).isEqualTo(List.of());
            assertThat(answer.failure(rooms, Map.of(), FAILURE, Partial.WARN)).isEmpty();
            assertThat(answer.failure(rooms, Map.of(), FAILURE, Partial.FAIL))
                    .containsInstanceOf(UpworkUnreadableAnswerException.class);
        }
        assertThat(answer(rooms()).isNoList(rooms, Map.of()))
                .as("an empty list")
                .isFalse();
    }
}
