// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import org.junit.jupiter.api.Test;

class OptionTest {

    private static Parameter parameter(
            ParameterType type, List<String> values, String defaultValue, String separator, String means) {
        return new Parameter(
                "state",
                "state",
                Location.QUERY,
                type,
                false,
                "The state.",
                values,
                defaultValue,
                null,
                null,
                null,
                separator,
                null,
                null,
                null,
                means,
                false,
                false,
                null,
                List.of(),
                List.of(),
                null,
                null,
                false);
    }

    private static Option option(Parameter... parameters) {
        return new Option(
                "state",
                IntStream.range(0, parameters.length)
                        .mapToObj(i -> new Option.Use("op" + i, parameters[i], true))
                        .toList());
    }

    @Test
    void isWhatAllOperationsAgreeUpon() {
        Parameter one = parameter(ParameterType.INTEGER, List.of("1", "2"), "1", null, null);
        assertThat(option(one, one).type()).isEqualTo(ParameterType.INTEGER);
        assertThat(option(one, one).values()).containsExactly("1", "2");
        assertThat(option(one, one).defaultValue()).isEqualTo("1");

        Parameter other = parameter(ParameterType.STRING, List.of("x"), null, null, null);
        assertThat(option(one, other).type())
                .as("anything can be written as text")
                .isEqualTo(ParameterType.STRING);
        assertThat(option(one, other).values()).isEmpty();
        assertThat(option(one, other).defaultValue()).isNull();
    }

    @Test
    void allowsNoChoiceWhereSeveralMayBeGiven() {
        assertThat(option(parameter(ParameterType.STRING, List.of("a", "b"), null, ";", null))
                        .values())
                .isEmpty();
        assertThat(option(parameter(ParameterType.LIST, List.of("a", "b"), null, null, null))
                        .values())
                .isEmpty();
    }

    @Test
    void mustBeGivenUnlessAnOperationDoesWithoutOrTheAccountStandsInForIt() {
        Parameter plain = parameter(ParameterType.STRING, List.of(), null, null, null);
        assertThat(option(plain, plain).mustBeGiven()).isTrue();
        assertThat(option(plain, parameter(ParameterType.STRING, List.of(), null, null, "team.reference"))
                        .mustBeGiven())
                .isFalse();
        assertThat(new Option("state", List.of(new Option.Use("a", plain, true), new Option.Use("b", plain, false)))
                        .mustBeGiven())
                .isFalse();
    }

    @Test
    void namesEachOperationOnceAsItsFirstBindingDescribesIt() {
        Parameter plain = parameter(ParameterType.STRING, List.of(), null, null, null);
        Option.Use first = new Option.Use("list", plain, true);

        assertThat(new Option(
                                "state",
                                List.of(
                                        first,
                                        new Option.Use("list", plain, false),
                                        new Option.Use("get", plain, true)))
                        .operations())
                .hasSize(2)
                .first()
                .isSameAs(first);
    }
}
