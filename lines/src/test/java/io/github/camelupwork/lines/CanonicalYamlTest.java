// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The routes of the documentation and of the examples are in the canonical notation of YAML: Camel 4.22 warns of the compact one.
 * The oracle is Camel's own schema of that notation, which 4.22 is the first to have.
 */
class CanonicalYamlTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK =
            Pattern.compile("(?:\\[source,yaml]\n----|```yaml)\n(- (?:route|from|beans|rest):.*?)\n(?:----|```)", Pattern.DOTALL);

    @Test
    @Tag("supported")
    void routesAreInTheCanonicalNotation() throws IOException {
        JsonSchema schema = schema();
        List<String> compact = new ArrayList<>();
        for (Map.Entry<String, String> routes : routes().entrySet()) {
            JsonNode yaml = new YAMLMapper().readTree(routes.getValue());
            for (ValidationMessage message : schema.validate(yaml)) {
                compact.add(routes.getKey() + ": " + message.getMessage());
            }
        }
        assertThat(compact).isEmpty();
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = CanonicalYamlTest.class.getResourceAsStream("/schema/camelYamlDsl-canonical.json")) {
            assumeTrue(in != null, "this Camel has no schema of the canonical notation");
            JsonNode schema = new ObjectMapper().readTree(in);
            // in 4.22.0 it asks for all data formats at once
            ((ObjectNode) schema.at("/items/definitions/org.apache.camel.model.UnmarshalDefinition")).remove("required");
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema);
        }
    }

    private static Map<String, String> routes() throws IOException {
        Map<String, String> routes = new LinkedHashMap<>();
        List<Path> pages = new ArrayList<>(files("docs", ".adoc"));
        pages.add(ROOT.resolve("README.md"));
        for (Path page : pages) {
            BLOCK.matcher(Files.readString(page))
                    .results()
                    .forEach(block -> routes.put(page + " at " + block.start(), block.group(1)));
        }
        for (Path file : files("examples", ".yaml")) {
            if (file.toString().contains("src/main/resources/camel/")) {
                routes.put(file.toString(), Files.readString(file));
            }
        }
        assertThat(routes).hasSizeGreaterThan(20);
        return routes;
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
