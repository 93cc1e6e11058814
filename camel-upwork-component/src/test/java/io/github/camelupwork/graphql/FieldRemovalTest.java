// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import org.junit.jupiter.api.Test;

class FieldRemovalTest {

    private static final SchemaTypes TYPES = SchemaTypes.load();

    private static Binding binding(String operation) {
        return Catalog.load()
                .operation(operation)
                .orElseThrow()
                .bindings(Api.GRAPHQL)
                .get(0);
    }

    private static Optional<FieldRemoval.Reduced> without(String operation, String... refused) {
        return FieldRemoval.of(TYPES, binding(operation), List.of(refused));
    }

    @Test
    void takesFieldsOutByTheirTypeOrTheWayToThem() {
        FieldRemoval.Reduced byType =
                without("messages/rooms", "Room.topic", "Offer.title").orElseThrow();
        FieldRemoval.Reduced byWay = without("messages/rooms", "node.topic").orElseThrow();

        assertThat(byType.fields()).isEqualTo(byWay.fields()).containsExactly("Room.topic");
        assertThat(byType.binding().document().text())
                .isEqualTo(byWay.binding().document().text())
                .doesNotContain("topic")
                .contains("roomName");
    }

    @Test
    void anObjectOfWhichNothingIsLeftIsNotAskedFor() {
        assertThat(without("offers/list", "OfferHourlyTerms.*", "hourlyTerms.*")
                        .orElseThrow()
                        .binding()
                        .document()
                        .text())
                .doesNotContain("hourlyTerms");
    }

    @Test
    void whatIsNotAskedForChangesNothing() {
        Binding rooms = binding("messages/rooms");

        assertThat(FieldRemoval.of(TYPES, rooms, Set.of("Offer.title")))
                .contains(new FieldRemoval.Reduced(rooms, Set.of()));
    }

    @Test
    void anOperationIsPointlessWithoutItsPagesItsPayloadOrTheNamesOfItsItems() {
        assertThat(without("messages/rooms", "PageInfo.endCursor")).as("paging").isEmpty();
        assertThat(without("messages/rooms", "Query.roomList")).as("way").isEmpty();
        assertThat(without("messages/rooms", "Room.*")).as("all of it").isEmpty();
        assertThat(without("messages/rooms", "Room.id")).as("identity").isEmpty();
    }

    /** An operation may ask for such a field only where it has no point without it. */
    @Test
    void defaultSelectionsAskForNothingThatStandardKeysAreRefused() {
        Map<String, Set<String>> asked = new TreeMap<>();
        for (Operation operation : Catalog.load().operations()) {
            for (Binding binding : operation.bindings(Api.GRAPHQL)) {
                if (binding.document() != null) {
                    FieldRemoval.of(TYPES, binding, RefusedFields.known())
                            .map(FieldRemoval.Reduced::fields)
                            .filter(fields -> !fields.isEmpty())
                            .ifPresent(fields -> asked.put(binding.reference(), fields));
                }
            }
        }

        assertThat(asked).isEmpty();
    }
}
