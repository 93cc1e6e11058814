// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParsedDocumentTest {

    private static final String TWO = "query A { user { id } } mutation B { x: archiveRoom(roomId: 1) { id } }";

    @Test
    void tellsWhatTheOperationThatIsMeantDoes() {
        assertThat(ParsedDocument.of(TWO, "A").mutation()).isFalse();
        assertThat(ParsedDocument.of(TWO, "B").mutation()).isTrue();
        assertThat(ParsedDocument.of(TWO, "B").fields()).containsExactly("archiveRoom");
    }

    @Test
    void refusesWhatIsNotClear() {
        assertThatThrownBy(() -> ParsedDocument.of(TWO, null))
                .hasMessageContaining("operationName")
                .hasMessageContaining("A, B");
        assertThatThrownBy(() -> ParsedDocument.of(TWO, "C"))
                .hasMessageContaining("no operation 'C'")
                .hasMessageContaining("A, B");
        assertThatThrownBy(() -> ParsedDocument.of("{ user { id }", null)).hasMessageContaining("no GraphQL");
        assertThatThrownBy(() -> ParsedDocument.of("subscription { x }", null)).hasMessageContaining("subscription");
        assertThatThrownBy(() -> ParsedDocument.of("fragment F on User { id }", null))
                .hasMessage("has no query and no mutation");
        assertThatThrownBy(() -> ParsedDocument.of("query A { a } query A { b }", "A"))
                .hasMessageContaining("2 operations 'A'");
    }

    @Test
    void saysWhereASyntaxErrorIs() {
        assertThatThrownBy(() -> ParsedDocument.of("{\n  user(id: ) { id }\n}", null))
                .hasMessageContaining("line 2 column 12");
    }

    @Test
    void refusesADocumentThatIsTooLargeToRead() {
        String huge = "{ " + "user { id } ".repeat(5_000) + "}";

        assertThatThrownBy(() -> ParsedDocument.of(huge, null))
                .hasMessageContaining("larger than a server of GraphQL reads");
    }

    @Test
    void looksIntoFragmentsAndUnderAliases() {
        assertThat(ParsedDocument.of("""
                mutation { a: archiveRoom(roomId: 1) { id } ...F ... on Mutation { c: removeRoom(roomId: 2) } }
                fragment F on Mutation { b: archiveRoom(roomId: 2) { id } ...G }
                fragment G on Mutation { d: deleteMilestone(input: {id: 1}) ...F }
                """, null).fields())
                .containsExactly("archiveRoom", "archiveRoom", "deleteMilestone", "removeRoom");
        assertThatThrownBy(() -> ParsedDocument.of("mutation { ...F }", null)).hasMessage("has no fragment 'F'");
    }
}
