// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.UpworkArgumentException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class WantedDocumentTest {

    private final Operation room = operation("messages/room");
    private final Binding binding = room.bindings(Api.GRAPHQL).get(0);
    private final UpworkConfiguration configuration = new UpworkConfiguration();

    private static Operation operation(String name) {
        return Catalog.load().operation(name).orElseThrow();
    }

    private WantedDocument wanted(Operation operation) {
        return WantedDocument.of(operation, configuration, new DefaultCamelContext());
    }

    private void refuses(Operation operation, Api api, String message) {
        assertThatThrownBy(() -> wanted(operation).of(operation.bindings(api).get(0)))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageStartingWith(operation.name() + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void changesNothingUnlessSomethingIsWanted() {
        UpworkCall call = new UpworkCall(room, binding, Map.of());

        assertThat(wanted(room).of(call)).isSameAs(call);
    }

    @Test
    void selectsTheFieldsThatAreWanted() {
        configuration.setFields("topic, latestStory(id)");

        assertThat(wanted(room).of(binding).document().text())
                .contains("topic", "latestStory")
                .doesNotContain("numUnread");
    }

    @Test
    void saysThatAnotherApiAnswersTheField() {
        configuration.setFields("rid,client_user_ref");

        refuses(operation("offers/get"), Api.GRAPHQL, "only other APIs answer client_user_ref");
    }

    @Test
    void sendsTheDocumentThatIsWanted() {
        configuration.setDocument("query Own($roomId: ID!) { room(id: $roomId) { muted } }");

        assertThat(wanted(room).of(binding).document().text()).contains("muted");
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        configuration.setFields("topic");
        refuses(room, Api.REST, "option 'fields' is for api=graphql, and the endpoint uses rest");
        refuses(
                operation("reports/time"),
                Api.GRAPHQL,
                "option 'fields' cannot be given, for the query in option 'tq' says");
        refuses(
                operation("graphql/execute"),
                Api.GRAPHQL,
                "option 'fields' cannot be given, for the operation has no document");
        configuration.setDocument("query Own { room { id } }");
        refuses(room, Api.GRAPHQL, "option 'fields' and 'document' may not be given together");
    }

    @Test
    void refusesDocumentsThatCannotBeRead() {
        for (String document : new String[] {
            "query Own { room {",
            "query Own { room(id: 1) { ...F } }",
            "query Own { room(id: 1) { ...F } } fragment F on Room { latestStory { room { ...F } } }"
        }) {
            configuration.setDocument(document);
            refuses(room, Api.GRAPHQL, "option 'document'");
        }
    }
}
