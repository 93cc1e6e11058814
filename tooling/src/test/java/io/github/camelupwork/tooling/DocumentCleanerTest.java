// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

class DocumentCleanerTest {

    private static String cleaned(String text) {
        return DocumentCleaner.text(new Parser().parseDocument(text)).replaceAll("\\s+", " ");
    }

    @Test
    void whatOnlyTheBuildReadsIsTakenOut() {
        assertThat(cleaned("query Q($a: ID! @option(description: \"x\")) @operation(permission: \"p\") {"
                        + " order(id: $a) @payload { sum @money { rawValue } ...Part } }"
                        + " fragment Part on Order { made: date @date(format: \"f\") }"))
                .isEqualTo("query Q($a: ID!) { order(id: $a) { sum { rawValue } made: date } }");
    }

    @Test
    void fragmentsAreWrittenOutAsPlainFieldsSinceTheServersTypesMayBeNamedOtherwise() {
        assertThat(cleaned("query Q($all: Boolean!) { staff { user { ...User } ... on Robot { ...Robot } } }"
                        + " fragment User on StaffUser { id team { ...Team @include(if: $all) } }"
                        + " fragment Team on Team { name } fragment Robot on Robot { model }"))
                .isEqualTo("query Q($all: Boolean!) { staff { user { id team { ... @include(if: $all) { name } } }"
                        + " ... on Robot { model } } }");
    }

    @Test
    void aFragmentWithinItselfStaysAndIsRefusedByTheSchema() {
        assertThat(cleaned("query Q { a { ...A } } fragment A on A { b { ...A } }"))
                .isEqualTo("query Q { a { b { ...A } } }");
    }

    @Test
    void whatTheServerUnderstandsStays() {
        assertThat(cleaned("query Q($all: Boolean!) { order { sum @include(if: $all) @money note @skip(if: $all) } }"))
                .isEqualTo("query Q($all: Boolean!) { order { sum @include(if: $all) note @skip(if: $all) } }");
    }
}
