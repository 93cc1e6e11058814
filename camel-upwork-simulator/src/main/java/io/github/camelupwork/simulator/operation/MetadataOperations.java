// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelupwork.simulator.state.Refused;

/** Categories, skills, regions, tests and reasons: short tables of the simulator's own in the documented shapes. */
final class MetadataOperations implements OperationGroup {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode tables;

    MetadataOperations() {
        try (InputStream in = MetadataOperations.class.getResourceAsStream("metadata.json")) {
            tables = JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "metadata/categories",
                call -> table("categories"),
                "metadata/skills",
                call -> table("skills"),
                "metadata/regions",
                call -> table("regions"),
                "metadata/tests",
                call -> table("tests"),
                "metadata/reasons",
                this::reasons);
    }

    private Object table(String name) {
        return plain(tables.get(name));
    }

    private Object reasons(OperationCall call) {
        String type = call.text("type");
        if (type == null || !tables.get("reasons").has(type)) {
            throw Refused.invalid("Bad request");
        }
        return plain(tables.get("reasons").get(type));
    }

    private static Object plain(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }
}
