// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.BodyStyle;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.graphql.GraphQLRequest;
import io.github.camelupwork.json.Json;
import io.github.camelupwork.json.Numbers;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.net.PercentCodec;

/** Writes a call as the reference requires it: path, query, form or JSON body. Stateless except for the clock. */
final class RequestWriter {

    private static final String HTTP_METHOD = "http_method";
    private static final String POST = "POST";
    /** The methods that Upwork lets a client overload: a POST says which of them is meant. */
    private static final Set<String> OVERLOADED = Set.of("PUT", "DELETE");

    private final URI base;
    private final Clock clock;
    private final boolean overloading;

    /**
     * @param base  scheme, host and port that stand in for the documented ones, e.g. of a simulator; null for Upwork itself
     * @param clock for parameters that default to today or now
     */
    RequestWriter(URI base, Clock clock) {
        this(base, clock, false);
    }

    private RequestWriter(URI base, Clock clock, boolean overloading) {
        this.base = base;
        this.clock = clock;
        this.overloading = overloading;
    }

    /** The same writer, which writes PUT and DELETE of REST as POST with the parameter {@code http_method}. */
    RequestWriter overloading() {
        return new RequestWriter(base, clock, true);
    }

    UpworkRequest write(UpworkCall call) {
        Binding binding = call.binding();
        if (binding.document() != null) {
            return new UpworkRequest(
                    binding.method(),
                    URI.create(server(binding.server()) + binding.path()),
                    List.of(),
                    Json.write(GraphQLRequest.of(binding, call.values())));
        }
        Map<String, Object> values = new LinkedHashMap<>(ReportQueries.sent(call));
        values.putAll(binding.fixed());
        String query = query(in(binding, values, Location.QUERY));
        URI uri = URI.create(server(binding.server()) + path(binding, values) + (query.isEmpty() ? "" : "?" + query));
        Map<String, Object> body = body(binding, values);
        return overloading && OVERLOADED.contains(binding.method())
                ? request(POST, uri, binding.body(), overloaded(binding, body))
                : request(binding.method(), uri, binding.body(), body);
    }

    private static Map<String, Object> overloaded(Binding binding, Map<String, Object> body) {
        Map<String, Object> overloaded = new LinkedHashMap<>(body);
        overloaded.put(HTTP_METHOD, binding.method().toLowerCase(Locale.ROOT));
        return overloaded;
    }

    /** A body that nothing is known of but that it has members is a form. */
    private static UpworkRequest request(String method, URI uri, BodyStyle style, Map<String, Object> body) {
        return style == BodyStyle.JSON
                ? new UpworkRequest(method, uri, List.of(), Json.write(body))
                : new UpworkRequest(method, uri, form(body), null);
    }

    private String server(URI documented) {
        return base == null
                ? documented.toString()
                : base.getScheme() + "://" + base.getRawAuthority() + documented.getRawPath();
    }

    private String path(Binding binding, Map<String, Object> values) {
        String path = binding.path();
        for (Parameter parameter : binding.parameters()) {
            if (parameter.in() == Location.PATH) {
                path = path.replace("{" + parameter.name() + "}", segment(parameter, values.get(parameter.name())));
            }
        }
        return path;
    }

    private String segment(Parameter parameter, Object value) {
        String encoded = encode(value == null ? byDefault(parameter) : value.toString());
        String lists = parameter.separator() == null ? encoded : restore(encoded, parameter.separator());
        return parameter.range() == null ? lists : restore(lists, parameter.range());
    }

    /** Restores the separator between values, which keeps its meaning only unencoded. */
    private static String restore(String encoded, String separator) {
        return encoded.replace(encode(separator), separator);
    }

    private String byDefault(Parameter parameter) {
        Instant now = clock.instant();
        return parameter.format() == null
                ? String.valueOf(now.getEpochSecond())
                : DateTimeFormatter.ofPattern(parameter.format(), Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(now);
    }

    private static Map<String, Object> in(Binding binding, Map<String, Object> values, Location location) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (Parameter parameter : binding.parameters()) {
            Object value = values.get(parameter.name());
            if (parameter.in() == location && value != null) {
                put(found, parameter, value);
            }
        }
        return found;
    }

    private static void put(Map<String, Object> found, Parameter parameter, Object value) {
        if (parameter.brackets()) {
            brackets(parameter.name(), value, found);
        } else {
            found.put(parameter.name(), parameter.type() == ParameterType.DECIMAL ? text(value) : value);
        }
    }

    /** {@code milestones[0][deposit_amount]}, {@code fb_scores[3]}. */
    private static void brackets(String name, Object value, Map<String, Object> found) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> brackets(name + "[" + key + "]", member, found));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                brackets(name + "[" + i + "]", list.get(i), found);
            }
        } else {
            found.put(name, text(value));
        }
    }

    private static Map<String, Object> body(Binding binding, Map<String, Object> values) {
        Map<String, Object> body = in(binding, values, Location.BODY);
        if (binding.wrap() == null) {
            return body;
        }
        return Map.of(binding.wrap(), binding.body() == BodyStyle.FORM ? Json.write(body) : body);
    }

    private static List<NameValuePair> form(Map<String, Object> body) {
        List<NameValuePair> form = new ArrayList<>();
        body.forEach((name, value) -> form.add(new BasicNameValuePair(name, text(value))));
        return form;
    }

    private static String query(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(text(entry.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String text(Object value) {
        if (value instanceof Map || value instanceof List) {
            return Json.write(value);
        }
        return Numbers.plain(value);
    }

    private static String encode(String text) {
        return PercentCodec.encode(text, StandardCharsets.UTF_8);
    }
}
