// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.github.camelupwork.json.Json;
import io.github.camelupwork.model.UpworkRecord;

/** The JSON Schema of an operation's answer, which also names the record for it and the APIs that give each field. */
public final class AnswerSchema {

    /** The folder of the schemas in the jar; that of an operation is named {@code group/name.json} there. */
    public static final String FOLDER = "/META-INF/camel-upwork/schemas/";

    private static final String APIS = "x-upwork-apis";

    private final Map<?, ?> object;

    private AnswerSchema(Map<?, ?> object) {
        this.object = object;
    }

    /** The schema of an operation; empty if nothing is known of its answer. */
    public static Optional<AnswerSchema> of(String operation) {
        try (InputStream in = AnswerSchema.class.getResourceAsStream(FOLDER + operation + ".json")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new AnswerSchema(object((Map<?, ?>) Json.read(in.readAllBytes()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists and reports are made of objects. */
    private static Map<?, ?> object(Map<?, ?> schema) {
        return schema.get("items") instanceof Map<?, ?> item ? item : schema;
    }

    /** The record that holds the answer, or an item of it, from one API; empty if that API does not answer objects. */
    public Optional<Class<? extends UpworkRecord>> recordOf(String api) {
        return object.get(APIS) instanceof List<?> apis && apis.contains(api)
                ? Optional.of(recordClass())
                : Optional.empty();
    }

    private Class<? extends UpworkRecord> recordClass() {
        try {
            return Class.forName(object.get("javaType").toString(), true, AnswerSchema.class.getClassLoader())
                    .asSubclass(UpworkRecord.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("This build of camel-upwork lacks " + object.get("javaType"), e);
        }
    }

    /** The names of the fields that one API gives at the top of the object. */
    public Set<String> fields(String api) {
        Set<String> names = new TreeSet<>();
        if (object.get("properties") instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> {
                if (((Map<?, ?>) field).get(APIS) instanceof Map<?, ?> apis && apis.containsKey(api)) {
                    names.add(name.toString());
                }
            });
        }
        return names;
    }

    /** The names of the fields that other APIs give at the top of the object, and this one does not. */
    public Set<String> fieldsMissingFrom(String api) {
        Set<String> missing = new TreeSet<>();
        if (object.get("properties") instanceof Map<?, ?> fields) {
            fields.keySet().forEach(name -> missing.add(name.toString()));
        }
        missing.removeAll(fields(api));
        return missing;
    }
}
