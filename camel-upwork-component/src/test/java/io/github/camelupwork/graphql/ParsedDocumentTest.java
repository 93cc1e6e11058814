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
        assertThatThrownBy(() -> ParsedDocument.of(TWO, null)).hasMessageContaining("operationName")
                .hasMessageContaining("A, B");
        assertThatThrownBy(() -> ParsedDocument.of(TWO, "C")).hasMessageContaining("no operation 'C'")
                .hasMessageContaining("A, B");
        assertThatThrownBy(() -> ParsedDocument.of("{ user { id }", null)).hasMessageContaining("no GraphQL");
        assertThatThrownBy(() -> ParsedDocument.of("subscription { x }", null)).hasMessageContaining("subscription");
    }
}
