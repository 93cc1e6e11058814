// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation answers in the shape of the documented example: the same keys, and lists, objects and scalars in the
 * same places.
 */
class ShapesTest {

    /** The reference shows id and name of rooms only and hides the other fields; the list of rooms has some of them. */
    private static final Set<String> ABBREVIATED = Set.of("messages/rooms");
    /** Signing in and GraphQL are executed elsewhere. */
    private static final Set<String> ELSEWHERE =
            Set.of("auth/requestToken", "auth/authorize", "auth/accessToken", "v3/getOAuthToken", "v3/executeGraphQL");

    private final Calls calls = new Calls(Worlds.world());
    private final Samples samples = new Samples(calls);

    static List<String> operations() {
        return Samples.names();
    }

    @Test
    void everyOperationOfTheCatalogHasAHandlerAndASample() {
        Set<String> wanted = new TreeSet<>(Calls.bindings().keySet());
        wanted.removeAll(ELSEWHERE);
        wanted.removeIf(reference -> reference.contains("graphql"));
        assertThat(new TreeSet<>(Operations.of(calls.world()).keySet())).containsAll(wanted);
        assertThat(new TreeSet<>(operations())).containsAll(wanted);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theAnswerHasTheDocumentedShape(String operation) {
        Object answer = samples.answer(operation);
        JsonNode example = Calls.example(operation);
        if (answer instanceof ReportAnswer report) {
            assertThat(report.report().columns()).isNotEmpty();
            assertThat(report.report().rows()).isNotEmpty();
            if (!operation.startsWith("v3/")) {
                compare(
                        operation,
                        example.get("auth_user"),
                        Calls.tree(report.envelope()).get("auth_user"));
            }
        } else if (example != null) {
            compare(operation, example, Calls.tree(answer));
        } else {
            assertThat(Calls.tree(answer).size()).isPositive();
        }
    }

    private static void compare(String path, JsonNode example, JsonNode answer) {
        assertThat(answer).as(path).isNotNull();
        if (example.isObject() && !example.isEmpty()) {
            assertThat(answer.getNodeType()).as(path).isEqualTo(JsonNodeType.OBJECT);
            compareFields(path, example, answer);
        } else if (example.isArray()) {
            assertThat(answer.isArray()).as(path + " is a list").isTrue();
            assertThat(answer).as(path + " is not empty").isNotEmpty();
            compareItems(path, example, answer);
        } else if (example.isValueNode() && !example.isNull()) {
            assertThat(answer.getNodeType()).as(path).isEqualTo(example.getNodeType());
        }
    }

    private static void compareFields(String path, JsonNode example, JsonNode answer) {
        if (ABBREVIATED.stream().anyMatch(path::startsWith)) {
            assertThat(keys(answer)).as(path).containsAll(keys(example));
        } else {
            assertThat(keys(answer)).as(path).isEqualTo(keys(example));
        }
        example.fields()
                .forEachRemaining(
                        field -> compare(path + "." + field.getKey(), field.getValue(), answer.get(field.getKey())));
    }

    /** The first item of an example speaks for all, except in positional rows, where each stands for its own place. */
    private static void compareItems(String path, JsonNode example, JsonNode answer) {
        boolean positional = example.size() > 1 && !example.get(0).isTextual() || path.startsWith("metadata/reasons[");
        for (int i = 0; i < answer.size(); i++) {
            compare(path + "[" + i + "]", example.get(positional ? i : 0), answer.get(i));
        }
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
