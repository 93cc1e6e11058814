// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Document;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.catalog.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources/graphql");

    @TempDir
    Path folder;

    private static Binding binding(Path documents, String name) throws IOException {
        return CatalogReader.read(Shop.FOLDER, GraphQlFolder.read(documents, Optional.empty())).stream()
                .flatMap(group -> group.operations().stream())
                .filter(operation -> operation.name().equals(name))
                .flatMap(operation -> operation.bindings().stream())
                .filter(binding -> binding.api() == Api.GRAPHQL)
                .findFirst()
                .orElseThrow();
    }

    /** The documents, in one of which a text is replaced. */
    private Path with(String file, String text, String other) throws IOException {
        try (Stream<Path> files = Files.walk(DOCUMENTS)) {
            for (Path source : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(DOCUMENTS.relativize(source).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(source));
            }
        }
        String content = Files.readString(folder.resolve(file));
        assertThat(content).contains(text);
        Files.writeString(folder.resolve(file), content.replace(text, other));
        return folder;
    }

    @Test
    void takesFromRestWhatItDoesNotSay() throws IOException {
        Binding list = binding(DOCUMENTS, "orders/list");

        assertThat(list.reference()).isEqualTo("graphql/orders/list");
        assertThat(list.effect()).isEqualTo(Effect.READ);
        assertThat(list.description()).isEqualTo("Answers the orders of one team.");
        assertThat(list.when()).containsExactly(Map.entry("role", "buyer"));
        assertThat(list.answer()).isEqualTo(new Answer(Answer.Kind.LIST, "data.orders.edges", "id", 200, null, null));
        Parameter team = list.parameter("buyer_team__reference").orElseThrow();
        assertThat(team.option()).isEqualTo("buyerTeamReference");
        assertThat(team.means()).isEqualTo("team.reference");
        assertThat(list.parameter("status").orElseThrow().values()).containsExactly("new", "paid");
        assertThat(list.parameter("skills").orElseThrow().in()).isEqualTo(Location.NONE);
    }

    @Test
    void saysHowToSendAndHowToRead() throws IOException {
        Document document = binding(DOCUMENTS, "orders/list").document();

        assertThat(document.name()).isEqualTo("ListOrders");
        assertThat(document.text())
                .startsWith("query ListOrders(")
                .as("the fields of the fragment, plainly")
                .doesNotContain("fragment", "...", "@");
        assertThat(document.variables())
                .contains(
                        new Document.Variable(
                                "buyerTeamReference",
                                "buyer_team__reference",
                                "ID",
                                false,
                                false,
                                null,
                                Map.of(),
                                Map.of()),
                        new Document.Variable(
                                "status",
                                "status",
                                "OrderState",
                                false,
                                false,
                                null,
                                Map.of("new", "New", "paid", "Paid"),
                                Map.of()));
        assertThat(document.shapes())
                .containsExactly(
                        new Document.Shape(
                                "node.status", Document.As.VALUE, null, Map.of("New", "new", "Paid", "paid")),
                        new Document.Shape("node.amount", Document.As.MONEY, null, Map.of()),
                        new Document.Shape("node", Document.As.INLINE, null, Map.of()));
    }

    @Test
    void takesOtherValuesThanRestWhereItSaysSo() throws IOException {
        Path documents = with(
                "orders/list.graphql",
                "$status: OrderState @wire(values: [\"new=New\", \"paid=Paid\"])",
                "$status: OrderState @option(open: true)");

        assertThat(binding(documents, "orders/list")
                        .parameter("status")
                        .orElseThrow()
                        .values())
                .isEmpty();
    }

    @Test
    void readsThePaging() throws IOException {
        Binding list = binding(DOCUMENTS, "orders/list");

        assertThat(list.paging()).isEqualTo(new Paging(Paging.Style.CURSOR, "after", "first", 20, 50, null));
        assertThat(list.options()).extracting(Parameter::option).doesNotContain("after", "first");
    }

    @Test
    void joinsTheListsThatAVariableTellsApart() throws IOException {
        Path documents = with(
                "orders/list.graphql",
                "$status: OrderState @wire(values: [\"new=New\", \"paid=Paid\"])",
                "$status: OrderState @each(of: [\"new\", \"paid\"]) @wire(values: [\"new=New\", \"paid=Paid\"])");

        assertThat(binding(documents, "orders/list").paging().parts())
                .isEqualTo(new Paging.Parts("status", List.of("new", "paid")));
    }

    @Test
    void describesAnOperationThatOnlyGraphQlHas() throws IOException {
        Binding get = binding(DOCUMENTS, "parcels/get");

        assertThat(get.answer()).isEqualTo(new Answer(Answer.Kind.LIST, "data.parcel", "id", 200, null, null));
        Parameter ids = get.parameter("ids").orElseThrow();
        assertThat(ids.required()).isTrue();
        assertThat(ids.separator()).isEqualTo(";");
        Parameter kind = get.parameter("kind").orElseThrow();
        assertThat(kind.required()).isFalse();
        assertThat(kind.values()).isEqualTo(List.of("SMALL", "LARGE"));
        assertThat(kind.defaultValue()).isEqualTo("SMALL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "orders/list.graphql | after: $after, first | afterwards: $after, first  | afterwards",
                "orders/list.graphql | \"new=New\"          | \"new=Novel\"              | Novel",
                "orders/list.graphql | \"new=New\"          | \"old=New\"                | none of [new, paid]",
                "orders/list.graphql | [\"skills\"]         | [\"talents\"]              | talents",
                "orders/list.graphql | Int = 20 @page       | Int! @page                 | default",
                "orders/list.graphql | role:                | rolle:                     | rolle",
                "parcels/get.graphql | description: \"How large.\" | example: \"x\"      | lacks a description",
                "parcels/get.graphql | summary: \"Get parcels\", | permission: \"p\",    | lacks summary",
                "parcels/get.graphql | query GetParcels     | qery GetParcels            | no GraphQL document"
            })
    void refusesWhatCannotBeMeant(String file, String text, String other, String message) throws IOException {
        Path documents = with(file, text, other);

        assertThatThrownBy(() -> binding(documents, "orders/list"))
                .isInstanceOf(DescriptionException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(message);
    }
}
