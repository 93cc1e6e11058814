// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import io.github.camelupwork.simulator.json.Json;
import io.github.camelupwork.simulator.operation.ApiError;

/**
 * The parameters of a request, wherever they travel: query, form, JSON object or {@code <request>} in XML. Names with brackets
 * are nested maps. The parameters that steer HTTP itself are apart.
 *
 * @param method   the method meant: that of the request, or {@code http_method} of a POST
 * @param callback name of the function for JSON-P; null if none was asked for
 * @param values   all others, by name
 */
public record RequestParameters(String method, String callback, Map<String, Object> values) {

    private static final XmlMapper XML = new XmlMapper();
    private static final List<String> CONTROL = List.of("callback", "http_method", "format", "_");
    private static final String OAUTH = "oauth_";

    /**
     * Reads the parameters of a request.
     *
     * @throws ApiError 400 if the body is not what its type says
     */
    public static RequestParameters read(IncomingRequest request) {
        Brackets brackets = new Brackets();
        request.queryPairs().forEach(pair -> brackets.put(pair.name(), pair.value()));
        request.formPairs().forEach(pair -> brackets.put(pair.name(), pair.value()));
        body(request).forEach((name, value) -> brackets.put(String.valueOf(name), value));
        Map<String, Object> values = brackets.tree();
        String method = method(request, values);
        String callback = text(values.get("callback"));
        values.keySet().removeIf(name -> CONTROL.contains(name) || name.startsWith(OAUTH));
        return new RequestParameters(method, callback, values);
    }

    private static String method(IncomingRequest request, Map<String, Object> values) {
        String meant = text(values.get("http_method"));
        return meant != null && request.method().equals("POST") ? meant.toUpperCase(Locale.ROOT) : request.method();
    }

    private static Map<?, ?> body(IncomingRequest request) {
        if (request.isForm() || request.text().isBlank()) {
            return Map.of();
        }
        try {
            Object body = request.contentType().endsWith("xml")
                    ? XML.readValue(request.content(), Object.class)
                    : Json.read(request.text());
            if (body instanceof Map<?, ?> map) {
                return map;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ApiError(400, 400, "Bad Request - the body is not valid " + request.contentType());
        }
        throw new ApiError(400, 400, "Bad Request - the body is no object");
    }

    private static String text(Object value) {
        return value instanceof String text && !text.isEmpty() ? text : null;
    }
}
