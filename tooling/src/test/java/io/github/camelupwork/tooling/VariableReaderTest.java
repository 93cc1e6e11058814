// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.github.camelupwork.catalog.Document;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.catalog.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableReaderTest {

    @TempDir
    Path folder;

    private VariableReader reader(String variable, Parameter sister) throws IOException {
        GraphQlSchema schema = GraphQlSchema.read(Files.writeString(
                folder.resolve("s.graphqls"),
                "type Query { a: Int } enum State { NEW PAID } input In { a: Int } scalar Odd"));
        return new VariableReader(
                "orders/list.graphql",
                new Parser()
                        .parseDocument("query Q(" + variable + ") { a }")
                        .getDefinitionsOfType(OperationDefinition.class)
                        .get(0)
                        .getVariableDefinitions()
                        .get(0),
                sister,
                schema);
    }

    private Parameter parameter(String variable) throws IOException {
        return reader(variable, null).parameter();
    }

    private static Parameter sister(List<String> values) {
        return new Parameter(
                "order_state",
                "orderState",
                Location.QUERY,
                ParameterType.STRING,
                false,
                "The state.",
                values,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                List.of(),
                List.of(),
                null,
                null,
                false);
    }

    @ParameterizedTest
    @CsvSource({
        "ID!, STRING",
        "String, STRING",
        "Int, INTEGER",
        "Float, NUMBER",
        "Boolean, BOOLEAN",
        "State, STRING",
        "[ID!], STRING",
        "In, OBJECT",
        "[In!]!, LIST"
    })
    void theTypeOfTheVariableIsThatOfTheOption(String type, ParameterType expected) throws IOException {
        assertThat(parameter("$a: " + type + " @option(description: \"What it is.\")")
                        .type())
                .isEqualTo(expected);
    }

    @Test
    void isRequiredUnlessItMayBeLeftOutOrHasADefault() throws IOException {
        assertThat(parameter("$a: ID! @option(description: \"d\")").required()).isTrue();
        assertThat(parameter("$a: ID @option(description: \"d\")").required()).isFalse();
        Parameter withDefault = parameter("$a: Int! = 7 @option(description: \"d\")");
        assertThat(withDefault.required()).isFalse();
        assertThat(withDefault.defaultValue()).isEqualTo("7");
    }

    @Test
    void anEnumAllowsItsValues() throws IOException {
        assertThat(parameter("$a: State @option(description: \"d\")").values()).containsExactly("NEW", "PAID");
        assertThat(parameter("$a: State @wire(values: [\"new=NEW\"]) @option(description: \"d\")")
                        .values())
                .containsExactly("new");
    }

    @Test
    void tellsHowItIsWritten() throws IOException {
        assertThat(reader("$amount: String! @wire(cents: true) @option(description: \"d\", money: true)", null)
                        .variable())
                .isEqualTo(new Document.Variable("amount", "amount", "String", false, true, null, Map.of(), Map.of()));
        assertThat(reader("$states: [State!] @wire(values: [\"new=NEW\"])", sister(List.of("new")))
                        .variable())
                .isEqualTo(new Document.Variable(
                        "states", "order_state", "State", true, false, null, Map.of("new", "NEW"), Map.of()));
    }

    @Test
    void takesFromRestWhatItDoesNotSayItself() throws IOException {
        Parameter parameter = reader("$state: State! @wire(values: [\"new=NEW\"])", sister(List.of("new", "old")))
                .parameter();

        assertThat(parameter.option()).isEqualTo("orderState");
        assertThat(parameter.description()).isEqualTo("The state.");
        assertThat(parameter.values()).as("those that can be written").containsExactly("new");
        assertThat(parameter.required()).isTrue();
    }

    @Test
    void refusesValuesThatNobodyKnows() {
        assertThatThrownBy(() -> reader("$state: State @wire(values: [\"late=NEW\"])", sister(List.of("new")))
                        .parameter())
                .hasMessageContaining("$state")
                .hasMessageContaining("maps 'late'");
        assertThatThrownBy(() -> reader("$state: State @wire(values: [\"new=LATE\"])", sister(List.of("new")))
                        .parameter())
                .hasMessageContaining("writes 'LATE' for 'new'");
    }

    @Test
    void refusesWhatNoOptionCanBeMadeOf() {
        assertThatThrownBy(() -> parameter("$a: Odd @option(description: \"d\")"))
                .isInstanceOf(DescriptionException.class)
                .hasMessageContaining("has the type Odd");
        assertThatThrownBy(() -> parameter("$a: ID")).hasMessageContaining("lacks a description");
    }

    @Test
    void whatBelongsToThePagingIsNoOption() throws IOException {
        VariableReader first = reader("$first: Int = 50 @page(is: SIZE, max: 100)", null);

        assertThat(first.isPaging()).isTrue();
        assertThat(first.part()).isEqualTo("SIZE");
        assertThat(first.max()).isEqualTo(100);
        assertThat(first.defaultNumber()).isEqualTo(50);
        assertThat(first.parameter().role()).isEqualTo(Role.PAGING);
    }
}
