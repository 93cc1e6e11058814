// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.camelupwork.simulator.json.Json;
import io.github.camelupwork.simulator.state.Refused;

/** Categories, skills, regions, tests and reasons: short tables of the simulator's own in the documented shapes. */
final class MetadataOperations implements OperationGroup {

    private final Map<?, ?> tables;

    MetadataOperations() {
        try (InputStream in = MetadataOperations.class.getResourceAsStream("metadata.json")) {
            tables = (Map<?, ?>) Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
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
        return tables.get(name);
    }

    private Object reasons(OperationCall call) {
        String type = call.text("type");
        Object reasons = type == null ? null : ((Map<?, ?>) table("reasons")).get(type);
        if (reasons == null) {
            throw Refused.invalid("Bad request");
        }
        return reasons;
    }
}
