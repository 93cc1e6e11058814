// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camelupwork.catalog.Operation;

/** Writes the catalog that the component loads at run time. */
final class CatalogGenerator {

    static final String RESOURCE = "io/github/camelupwork/catalog/operations.json";

    private CatalogGenerator() {}

    static void generate(List<Group> groups, Output resources) throws IOException {
        resources.write(
                RESOURCE,
                json(groups.stream()
                        .flatMap(group -> group.operations().stream())
                        .toList()));
    }

    /**
     * A list with one operation per line, whose name comes first, so that each can be read by itself. Nulls, empty lists and false
     * are left out; lines end alike on every system.
     */
    static String json(List<Operation> operations) throws IOException {
        ObjectWriter writer = JsonMapper.builder()
                // what the records derive from their components is not written
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS))
                .build()
                .writer();
        List<String> lines = new ArrayList<>();
        for (Operation operation : operations) {
            lines.add(writer.writeValueAsString(operation));
        }
        return "[\n" + String.join(",\n", lines) + "\n]\n";
    }
}
