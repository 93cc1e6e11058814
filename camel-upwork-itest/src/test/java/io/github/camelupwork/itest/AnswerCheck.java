// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.json.Json;
import io.github.camelupwork.model.UpworkRecord;
import io.github.camelupwork.transform.AnswerSchema;

/**
 * Holds answers as records against the schema of their operation, by a validator of others, and against the fields that the
 * schema says the API gives.
 */
final class AnswerCheck {

    /** Fields that the simulator answers beyond the example of the reference: they stay reachable. */
    private static final Set<String> UNDOCUMENTED = Set.of(
            "messages/rooms.recentTimestamp",
            "messages/rooms.latestStory.orgId",
            "messages/rooms.latestStory",
            "messages/rooms.roomName",
            "messages/rooms.roomType",
            "messages/rooms.topic");

    private final String operation;
    private final Api api;
    private final AnswerSchema schema;

    AnswerCheck(String operation, Api api) {
        this.operation = operation;
        this.api = api;
        this.schema = AnswerSchema.of(operation).orElseThrow();
    }

    /** Returns true if the operation answers objects with that API. */
    boolean isOfObjects() {
        return schema.recordOf(api.id()).isPresent();
    }

    /** The answer is of the record, fits the schema, and no field of it is unknown or said to be of another API. */
    void check(Object body) throws Exception {
        List<?> items = body instanceof List<?> list ? list : List.of(body);
        assertThat(items).allSatisfy(item -> assertThat(item)
                .isInstanceOf(schema.recordOf(api.id()).orElseThrow()));
        List<String> unknown = new ArrayList<>();
        items.forEach(item -> unknown(item, operation, unknown));
        unknown.removeAll(UNDOCUMENTED);
        assertThat(unknown).as("fields that no component holds").isEmpty();
        Set<String> filled = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        items.forEach(item -> others.addAll(((UpworkRecord) item).otherFields().keySet()));
        items.forEach(item -> ((Map<?, ?>) Json.read(Json.write(item))).forEach((name, value) -> {
            if (value != null) {
                filled.add(name.toString());
            }
        }));
        filled.removeAll(others);
        filled.removeIf(name -> UNDOCUMENTED.contains(operation + "." + name));
        assertThat(schema.fields(api.id())).containsAll(filled);
        assertThat(validator().validate(Json.write(body), InputFormat.JSON)).isEmpty();
    }

    private JsonSchema validator() throws Exception {
        try (InputStream in = AnswerSchema.class.getResourceAsStream(AnswerSchema.FOLDER + operation + ".json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            in,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        }
    }

    private static void unknown(Object value, String path, List<String> unknown) {
        if (value instanceof List<?> list) {
            list.forEach(item -> unknown(item, path, unknown));
        } else if (value instanceof UpworkRecord record) {
            record.otherFields().keySet().forEach(name -> unknown.add(path + "." + name));
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                unknown(member(component, value), path + "." + component.getName(), unknown);
            }
        }
    }

    private static Object member(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
