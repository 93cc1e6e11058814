// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.OperationDefinition;
import org.junit.jupiter.api.Test;

class SelectionsTest {

    private static final OperationDefinition ROOM = Selections.operation("""
            query R($id: ID!, $unused: Int) { a: room(id: $id) { ...F ... on Room { topic } } }
            fragment F on Room { id users: roomUsers { ...G } }
            fragment G on RoomUser { role }
            """);

    @Test
    void writesFragmentsOutWhereTheyAreSpread() {
        assertThat(Selections.paths(ROOM.getSelectionSet(), ""))
                .containsExactlyInAnyOrder("a", "a.id", "a.users", "a.users.role", "a.topic");
        assertThat(Selections.text(ROOM)).contains("... on RoomUser").doesNotContain("...F", "fragment");
    }

    @Test
    void leavesOutVariablesThatAreNotUsed() {
        assertThat(Selections.variables(ROOM)).containsExactly("id");
        assertThat(Selections.text(ROOM)).startsWith("query R($id: ID!)").doesNotContain("unused");
    }

    @Test
    void refusesFragmentsThatAreNotThereOrWithinThemselves() {
        assertThatThrownBy(() -> Selections.operation("{ room(id: 1) { ...F } }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no fragment 'F'");
        String circle = "{ room(id: 1) { ...F } } fragment F on Room { latestStory { room { ...F } } }";
        assertThatThrownBy(() -> Selections.operation(circle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it stands within itself");
    }
}
