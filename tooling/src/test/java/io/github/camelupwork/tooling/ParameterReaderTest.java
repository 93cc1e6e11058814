// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterReaderTest {

    private static Parameter read(String in, Schema<?> schema, Map<String, Object> said) {
        io.swagger.v3.oas.models.parameters.Parameter source = new io.swagger.v3.oas.models.parameters.Parameter()
                .name("buyer_team__reference")
                .in(in)
                .required(true)
                .description("The team.")
                .schema(schema);
        if (!said.isEmpty()) {
            source.addExtension("x-upwork", said);
        }
        return ParameterReader.parameter(source, "orders.yaml: list");
    }

    @ParameterizedTest
    @CsvSource({
        "string, , STRING",
        "string, decimal, DECIMAL",
        "integer, , INTEGER",
        "number, , NUMBER",
        "boolean, , BOOLEAN",
        "object, , OBJECT",
        "array, , LIST"
    })
    void theTypeOfTheSchemaIsThatOfTheOption(String type, String format, ParameterType expected) {
        assertThat(read("query", new Schema<>().type(type).format(format), Map.of())
                        .type())
                .isEqualTo(expected);
    }

    @Test
    void isNamedInCamelCaseUnlessItIsNamedOtherwise() {
        Parameter parameter = read("path", new StringSchema(), Map.of("means", "team.reference"));
        assertThat(parameter.name()).isEqualTo("buyer_team__reference");
        assertThat(parameter.option()).isEqualTo("buyerTeamReference");
        assertThat(parameter.in()).isEqualTo(Location.PATH);
        assertThat(parameter.required()).isTrue();
        assertThat(parameter.means()).isEqualTo("team.reference");

        assertThat(read("query", new StringSchema(), Map.of("option", "team")).option())
                .isEqualTo("team");
    }

    @Test
    void readsBoundsValuesAndDefaults() {
        Schema<String> schema = new StringSchema().addEnumItem("new").addEnumItem("paid");
        schema.maxLength(5).minimum(BigDecimal.ONE).maximum(BigDecimal.TEN).setDefault("new");
        Parameter parameter = read("query", schema, Map.of());

        assertThat(parameter.values()).containsExactly("new", "paid");
        assertThat(parameter.defaultValue()).isEqualTo("new");
        assertThat(parameter.maxLength()).isEqualTo(5);
        assertThat(parameter.minimum()).isEqualTo(BigDecimal.ONE);
        assertThat(parameter.maximum()).isEqualTo(BigDecimal.TEN);
        assertThat(read("query", schema, Map.of("default", "paid")).defaultValue())
                .isEqualTo("paid");
    }

    @Test
    void aListHasTheValuesAndMembersOfItsItems() {
        Schema<?> items = new ObjectSchema()
                .addProperty("due_date", new StringSchema().description("When."))
                .addRequiredItem("due_date");
        Parameter parameter = read("query", new ArraySchema().items(items), Map.of());

        assertThat(parameter.members()).singleElement().satisfies(member -> {
            assertThat(member.option()).isEqualTo("dueDate");
            assertThat(member.required()).isTrue();
        });
        assertThat(read("query", new ArraySchema().items(new StringSchema().addEnumItem("a")), Map.of())
                        .values())
                .isEqualTo(List.of("a"));
    }

    @Test
    void aPasswordIsSecret() {
        assertThat(read("query", new StringSchema().format("password"), Map.of())
                        .secret())
                .isTrue();
        assertThat(read("query", new StringSchema(), Map.of()).secret()).isFalse();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> read("cookie", new StringSchema(), Map.of()))
                .isInstanceOf(DescriptionException.class)
                .hasMessageContaining("travels in 'cookie'");
        assertThatThrownBy(() -> read("query", new Schema<>().type("tuple"), Map.of()))
                .hasMessageContaining("'tuple'");
        assertThatThrownBy(() -> read("query", new StringSchema(), Map.of("role", "king")))
                .hasMessageContaining("king");
        assertThatThrownBy(() -> read("query", new StringSchema(), Map.of("color", "red")))
                .hasMessageContaining("color");
    }
}
