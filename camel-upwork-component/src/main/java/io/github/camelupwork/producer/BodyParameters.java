// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.json.Json;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/** Reads the parameters of a write from a message body: a Map, a JSON object as text, bytes or stream, a record or a bean. */
final class BodyParameters {

    private static final String HELP = "; give a Map, a JSON object, a record or a bean, or say inBody=none";

    private final Operation operation;

    BodyParameters(Operation operation) {
        this.operation = operation;
    }

    /**
     * The parameters by name; nulls are left out.
     *
     * @throws UpworkArgumentException if the body is something else
     */
    Map<String, Object> read(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        Map<String, Object> values = new LinkedHashMap<>();
        map(exchange, body).forEach((name, value) -> {
            if (name == null) {
                throw wrong("a map with a name that is null", null);
            }
            if (value != null) {
                values.put(name.toString(), value);
            }
        });
        return values;
    }

    private Map<?, ?> map(Exchange exchange, Object body) {
        if (body == null) {
            return Map.of();
        }
        if (body instanceof Map<?, ?> map) {
            return map;
        }
        return isText(body)
                ? json(exchange.getContext().getTypeConverter().convertTo(String.class, exchange, body))
                : bean(body);
    }

    private static boolean isText(Object body) {
        return body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof Reader
                || body instanceof StreamCache
                || body instanceof File
                || body instanceof WrappedFile;
    }

    private Map<?, ?> json(String text) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        try {
            if (Json.readUnique(text) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (UncheckedIOException e) {
            if (Json.isDuplicateKey(e)) {
                throw wrong("JSON that names a field twice" + place(e.getCause()), null);
            }
            if (GraphQLExecution.isGraphQLExecute(operation)) {
                return Map.of("query", text);
            }
            throw wrong("text that is no JSON" + place(e.getCause()), e);
        }
        throw wrong("JSON, but no object", null);
    }

    private static String place(IOException problem) {
        return problem instanceof JsonProcessingException json && json.getLocation() != null
                ? " (line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr() + ")"
                : "";
    }

    private Map<?, ?> bean(Object body) {
        try {
            return Json.convert(body, Map.class);
        } catch (IllegalArgumentException e) {
            throw wrong("a " + body.getClass().getName(), e);
        }
    }

    private UpworkArgumentException wrong(String what, Exception cause) {
        return new UpworkArgumentException(operation.name(), null, "the message body is " + what + HELP, cause);
    }
}
