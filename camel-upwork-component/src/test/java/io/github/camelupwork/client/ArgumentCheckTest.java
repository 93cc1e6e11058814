// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static io.github.camelupwork.client.Params.param;
import static io.github.camelupwork.client.Params.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.catalog.Rule;
import io.github.camelupwork.exception.UpworkArgumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentCheckTest {

    private final Binding binding = Params.binding(
            List.of(new Rule.NotTogether(List.of("q", "count"))),
            param("thing_id")
                    .in(Location.PATH)
                    .required()
                    .means("team.reference")
                    .build(),
            param("date")
                    .in(Location.PATH)
                    .required()
                    .byDefault("today")
                    .format("yyyyMMdd")
                    .build(),
            text("q"),
            param("count").type(ParameterType.INTEGER).build());
    private final Operation operation = Params.operation(binding);
    private final ArgumentCheck check = new ArgumentCheck();

    private static Arguments uri(Map<String, ?> values) {
        return Arguments.of(values, Argument.Source.URI);
    }

    private Map<String, Object> checked(Map<String, ?> values) {
        return check.check(operation, binding, uri(values));
    }

    @Test
    void givesTheValuesByTheirNamesOnTheWire() {
        assertThat(checked(Map.of("thingId", "7", "count", "3"))).isEqualTo(Map.of("thing_id", "7", "count", 3L));
    }

    @Test
    void convertsAnArgumentOnceForAllCalls() {
        AtomicInteger read = new AtomicInteger();
        Object value = new Object() {
            @Override
            public String toString() {
                read.incrementAndGet();
                return "7";
            }
        };
        Arguments written = uri(Map.of("thingId", value));
        check.checkGiven(operation, binding, written);
        int once = read.get();
        assertThat(once).isPositive();
        assertThat(check.check(operation, binding, written.with(Map.of("q", "x"), Argument.Source.HEADER)))
                .containsEntry("thing_id", "7");
        assertThat(read).hasValue(once);
    }

    @Test
    void namesOperationOptionSourceAndValue() {
        assertThatThrownBy(() -> check.checkGiven(
                        operation, binding, Arguments.of(Map.of("count", "many"), Argument.Source.HEADER)))
                .isInstanceOfSatisfying(UpworkArgumentException.class, e -> {
                    assertThat(e.getOperation()).isEqualTo("things/do");
                    assertThat(e.getOption()).isEqualTo("count");
                    assertThat(e.getHttpResponseCode()).isEqualTo(400);
                })
                .hasMessage("things/do: option 'count' in a header is 'many', which is not a whole number");
    }

    @Test
    void shortensWhatIsLong() {
        assertThatThrownBy(() -> checked(Map.of("count", "9".repeat(50) + "x".repeat(50))))
                .hasMessageContaining("9".repeat(50) + "x".repeat(10) + "...'");
    }

    @Test
    void saysWhereAMissingValueMayComeFrom() {
        assertThatThrownBy(() -> checked(Map.of("q", "x")))
                .hasMessage(
                        "things/do: missing option 'thingId': give it in the endpoint URI, by header CamelUpwork.thingId"
                                + "; or set 'teamReference' once on the component");
    }

    @Test
    void mentionsTheBodyOfAWrite() {
        Operation accept = Catalog.load().operation("milestones/create").orElseThrow();
        assertThatThrownBy(() -> check.check(accept, accept.bindings().get(0), Arguments.none()))
                .hasMessageContaining("missing options ")
                .hasMessageContaining("give them in the endpoint URI, by header ")
                .hasMessageEndingWith("or in the message body");
    }

    @Test
    void leavesOutWhatHasADefault() {
        assertThat(checked(Map.of("thingId", "7"))).doesNotContainKey("date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ".", "..", "..;x", "a/..", "..;x;y", "a\\.."})
    void refusesWhatWouldChangeThePath(String value) {
        assertThatThrownBy(() -> check.checkGiven(operation, binding, uri(Map.of("thingId", value))))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessage("things/do: option 'thingId' in the endpoint URI is '" + value
                        + "', which is no part of a path: it would name something else");
    }

    @Test
    void checksConditions() {
        assertThatThrownBy(() -> checked(Map.of("thingId", "7", "q", "a", "count", 1)))
                .hasMessage("things/do: q, count may not be given together");
    }

    @Test
    void leavesConditionsAndMissingValuesForLater() {
        assertThat(check.checkGiven(operation, binding, uri(Map.of("q", "a", "count", 1))))
                .hasSize(2);
    }

    @Test
    void refusesUnknownOptions() {
        assertThatThrownBy(() -> check.checkKnown(operation, List.of(binding), uri(Map.of("cuont", 1))))
                .hasMessage(
                        "things/do: unknown option 'cuont' in the endpoint URI, did you mean 'count'?; known are count,"
                                + " date, q, thingId");
        assertThatThrownBy(() -> check.checkKnown(operation, List.of(Params.binding(List.of())), uri(Map.of("x", 1))))
                .hasMessage("things/do: unknown option 'x' in the endpoint URI; it has none");
    }

    @Test
    void refusesAnOptionOfAnotherRole() {
        Operation offers = Catalog.load().operation("offers/list").orElseThrow();
        Binding freelancer = offers.bindings().get(1);
        assertThatThrownBy(() ->
                        check.checkGiven(offers, freelancer, uri(Map.of("role", "freelancer", "jobReference", "1"))))
                .hasMessage("offers/list: option 'jobReference' in the endpoint URI does not go with role=freelancer;"
                        + " what goes is role, status");
    }
}
