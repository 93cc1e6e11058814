// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import io.github.camelupwork.catalog.Document;
import org.junit.jupiter.api.Test;

class DocumentEditorTest {

    private static final Document DOCUMENT = new Document(
            "Hours",
            """
            query Hours($first: Int) {
              hours(first: $first) {
                edges { node { ...Row } }
                pageInfo { endCursor }
              }
            }
            fragment Row on Hour {
              day: dateWorkedOn
              team { id: legacyId company { name } }
              hours
            }
            """,
            List.of(new Document.Variable("first", "first", "Int", false, false, null, null, null)),
            List.of(),
            List.of());

    @Test
    void asksForLessAndNotForObjectsOfWhichNothingIsLeft() {
        Document less = DocumentEditor.without(DOCUMENT, Set.of("id", "name")::contains);
        assertThat(less.text())
                .contains("day: dateWorkedOn", "hours", "endCursor")
                .doesNotContain("team", "company", "legacyId");
        assertThat(less.variables()).isEqualTo(DOCUMENT.variables());
        assertThat(DocumentEditor.without(DOCUMENT, "name"::equals).text())
                .contains("id: legacyId")
                .doesNotContain("company");
    }

    @Test
    void asksOnceForEachValue() {
        Document one = new Document(
                "Term",
                "query Term($termId: ID!) { contractTerm(termId: $termId) { name: title } }",
                List.of(new Document.Variable("termId", "termId", "ID", false, false, null, null, null)),
                null,
                null);
        Document all = DocumentEditor.forEach(one, "termId", List.of("7", "8\""));
        assertThat(all.variables()).isEmpty();
        assertThat(all.text())
                .doesNotContain("$termId")
                .contains("a0: contractTerm(termId: \"7\")", "a1: contractTerm(termId: \"8\\\"\")", "name: title");
        assertThat(ParsedDocument.of(all.text(), "Term").fields()).containsExactly("contractTerm", "contractTerm");
    }
}
