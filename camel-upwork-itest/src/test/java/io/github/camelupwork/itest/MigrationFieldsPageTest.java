// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.json.Json;
import io.github.camelupwork.transform.AnswerSchema;
import org.junit.jupiter.api.Test;

/** The page that compares the fields of answers says what the schemas say, which {@link TypedAnswersTest} proves. */
class MigrationFieldsPageTest {

    private static final String APIS = "x-upwork-apis";

    @Test
    void theDocumentationComparesTheFieldsOfEveryOperationOfBothApis() throws IOException {
        StringBuilder rows = new StringBuilder(
                "[cols=\"2,3,3,3,3\",options=\"header\"]\n|===\n|Operation |Both |Only REST |Only GraphQL |Types that differ\n\n");
        for (Operation operation : Catalog.load().operations()) {
            if (!operation.bindings(Api.REST).isEmpty()
                    && !operation.bindings(Api.GRAPHQL).isEmpty()) {
                rows.append(row(operation.name()));
            }
        }
        DocPage.of("migration-fields.adoc")
                .holds("answers", rows.append("|===\n").toString());
    }

    private static String row(String operation) throws IOException {
        Map<String, Map<?, ?>> fields = new TreeMap<>();
        collect(schema(operation), "", fields);
        Collection<String> both = new TreeSet<>();
        Collection<String> rest = new TreeSet<>();
        Collection<String> graphQl = new TreeSet<>();
        Collection<String> differ = new TreeSet<>();
        fields.forEach((name, apis) -> {
            Object byRest = apis.get("rest");
            Object byGraphQl = apis.get("graphql");
            if (byRest != null && byGraphQl != null) {
                both.add("`" + name + "`");
                if (!byRest.equals(byGraphQl) && !byRest.toString().endsWith("empty")) {
                    differ.add("`" + name + "`: " + byRest + ", " + byGraphQl);
                }
            } else if (byRest != null) {
                rest.add("`" + name + "`");
            } else if (byGraphQl != null) {
                graphQl.add("`" + name + "`");
            }
        });
        return fields.isEmpty()
                ? "|`" + operation + "` 4+|no object on either API\n"
                : "|`" + operation + "` |" + cell(both) + " |" + cell(rest) + " |" + cell(graphQl) + " |" + cell(differ)
                        + "\n";
    }

    private static String cell(Collection<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }

    private static Map<?, ?> schema(String operation) throws IOException {
        try (InputStream in = AnswerSchema.class.getResourceAsStream(AnswerSchema.FOLDER + operation + ".json")) {
            return (Map<?, ?>) Json.read(in.readAllBytes());
        }
    }

    private static void collect(Map<?, ?> schema, String path, Map<String, Map<?, ?>> fields) {
        if (schema.get("items") instanceof Map<?, ?> items) {
            collect(items, path, fields);
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, field) -> {
                Map<?, ?> described = (Map<?, ?>) field;
                String full = path.isEmpty() ? name.toString() : path + "." + name;
                fields.put(full, (Map<?, ?>) described.get(APIS));
                collect(described, full, fields);
            });
        }
    }
}
