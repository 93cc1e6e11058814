// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

class GraphQlFragmentsTest {

    private final GraphQlFragments fragments = new GraphQlFragments(List.of(parse("""
            fragment Order on Order { id ...Person }
            fragment Person on Person { name }
            fragment Loop on Order { part { ...Loop } }
            """)));

    private static Document parse(String text) {
        return new Parser().parseDocument(text);
    }

    private List<String> defined(String document) {
        return fragments.complete(parse(document)).getDefinitionsOfType(FragmentDefinition.class).stream()
                .map(FragmentDefinition::getName)
                .toList();
    }

    @Test
    void whatIsSpreadIsAddedWithWhatThatSpreads() {
        assertThat(defined("{ order { ...Order } }")).containsExactly("Order", "Person");
        assertThat(defined("{ order { id } }")).isEmpty();
        assertThat(defined("{ a: order { ...Person } b: order { ... on Order { ...Person } } }"))
                .containsExactly("Person");
    }

    @Test
    void aDocumentsOwnComesFirst() {
        Document complete = fragments.complete(parse("{ order { ...Person } } fragment Person on Person { nick }"));

        assertThat(complete.getDefinitionsOfType(FragmentDefinition.class))
                .singleElement()
                .satisfies(own -> assertThat(own.getSelectionSet()
                                .getSelectionsOfType(Field.class)
                                .get(0)
                                .getName())
                        .isEqualTo("nick"));
    }

    @Test
    void oneThatSpreadsItselfIsAddedOnce() {
        assertThat(defined("{ order { ...Loop } }")).containsExactly("Loop");
    }
}
