// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import graphql.parser.Parser;
import io.github.camelupwork.catalog.Document;
import org.junit.jupiter.api.Test;

class SelectionReaderTest {

    private static SelectionReader reader(String text) {
        return new SelectionReader(
                new GraphQlFile("orders/get.graphql", "orders/get", null, new Parser().parseDocument(text)));
    }

    @Test
    void thePayloadIsTheOnlyFieldAtTheTopOrTheMarkedOne() {
        assertThat(reader("{ order { id part { id } } }").payload().path()).isEqualTo("order");
        assertThat(reader("{ all: orders { edges @payload { id } } }").payload().path())
                .isEqualTo("all.edges");
        assertThat(reader("{ a { x } ...Rest } fragment Rest on Query { b { y @payload } }")
                        .payload()
                        .path())
                .isEqualTo("b.y");
    }

    @Test
    void refusesWhatDoesNotSayWhichItIs() {
        assertThatThrownBy(() -> reader("{ a b }").payload())
                .isInstanceOf(DescriptionException.class)
                .hasMessageContaining("one field must be marked with @payload");
        assertThatThrownBy(() -> reader("{ a @payload b @payload }").payload())
                .isInstanceOf(DescriptionException.class);
    }

    @Test
    void shapesAreReadDeepestFirst() {
        SelectionReader reader = reader("""
                { order { sum @money { rawValue } made: date @date(format: "yyyy") buyer @inline { state @values(
                  are: ["new=NEW", "new=DRAFT", "PAID"]) } id @within(name: "keys") } }
                """);

        assertThat(reader.shapes(reader.payload().field()))
                .containsExactly(
                        new Document.Shape("id", Document.As.WITHIN, "keys", Map.of()),
                        new Document.Shape(
                                "buyer.state",
                                Document.As.VALUE,
                                null,
                                Map.of("NEW", "new", "DRAFT", "new", "PAID", "PAID")),
                        new Document.Shape("buyer", Document.As.INLINE, null, Map.of()),
                        new Document.Shape("made", Document.As.DATE, "yyyy", Map.of()),
                        new Document.Shape("sum", Document.As.MONEY, null, Map.of()));
    }

    @Test
    void leavesGoByTheNamesOfTheSchema() {
        SelectionReader reader =
                reader("{ order { made: date ...Who } } fragment Who on Order { buyer { nick: name } }");

        assertThat(reader.leaves(reader.payload().field()))
                .extracting(SelectionReader.Found::path)
                .containsExactly("date", "buyer.name");
    }

    @Test
    void whichItemsAreMeantMayDependOnAnOption() {
        assertThat(reader("""
                { order { parts @only(field: "state", is: ["NEW", "$partState"]) { id } } }
                """).only(option -> option.equals("partState") ? "part_state" : "?"))
                .containsExactly(new Document.Only("order.parts", "state", List.of("NEW", "$part_state")));
    }
}
