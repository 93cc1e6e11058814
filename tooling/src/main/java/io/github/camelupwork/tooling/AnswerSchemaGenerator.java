// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes a JSON Schema of each operation's answer, as {@code output=record} hands it on. */
final class AnswerSchemaGenerator {

    static final String FOLDER = "META-INF/camel-upwork/schemas/";

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private AnswerSchemaGenerator() {}

    static void generate(List<OperationAnswer> answers, Output resources) throws IOException {
        Map<String, AnswerRecord> records = AnswerRecord.all(answers);
        DefaultIndenter indent = new DefaultIndenter(" ", "\n");
        ObjectWriter writer =
                JsonMapper.builder().build().writer(new DefaultPrettyPrinter().withObjectIndenter(indent));
        for (OperationAnswer answer : answers) {
            resources.write(
                    FOLDER + answer.operation().name() + ".json",
                    writer.writeValueAsString(schema(answer, records)) + "\n");
        }
    }

    private static Map<String, Object> schema(OperationAnswer answer, Map<String, AnswerRecord> records) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("$id", "urn:camel-upwork:answer:" + answer.operation().name());
        schema.put("title", "Answer of " + answer.operation().name());
        schema.put("description", answer.operation().main().summary());
        Map<String, Object> item = new LinkedHashMap<>();
        if (answer.isObject()) {
            String name = AnswerRecord.className(answer);
            item.putAll(one(answer.type().as(records.get(name).type())));
            item.put("javaType", name);
            item.put("x-upwork-apis", List.copyOf(answer.apis()));
        } else if (answer.type() != null) {
            item.putAll(one(answer.type()));
        }
        if (answer.isSeveral()) {
            schema.put("type", "array");
            schema.put("items", item);
        } else {
            schema.putAll(item);
        }
        return schema;
    }

    private static Map<String, Object> one(AnswerType type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (type.kind()) {
            case TEXT -> schema.put("type", nullable("string"));
            case INTEGER -> schema.put("type", nullable("integer"));
            case DECIMAL -> schema.put("type", nullable("number"));
            case BOOLEAN -> schema.put("type", nullable("boolean"));
            case DATE -> {
                schema.put("type", nullable("string"));
                schema.put("format", "date");
            }
            case INSTANT -> {
                schema.put("type", nullable("string"));
                schema.put("format", "date-time");
            }
            case OBJECT -> {
                schema.put("type", nullable("object"));
                Map<String, Object> properties = new LinkedHashMap<>();
                type.fields().forEach((name, field) -> properties.put(name, field(field)));
                schema.put("properties", properties);
            }
            default -> schema.put("description", "of a type that Upwork does not document");
        }
        return schema;
    }

    private static Map<String, Object> field(AnswerField field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        Map<String, Object> one = one(field.type());
        if (field.type().list()) {
            schema.put("type", nullable("array"));
            schema.put("items", one);
        } else {
            schema.putAll(one);
        }
        Map<String, String> apis = new TreeMap<>();
        field.apis().forEach((api, type) -> apis.put(api, type.toString()));
        schema.put("x-upwork-apis", apis);
        return schema;
    }

    private static List<String> nullable(String type) {
        return new ArrayList<>(List.of(type, "null"));
    }
}
