// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.auth.ComponentProperties;
import io.github.camelupwork.simulator.backend.ArrivalDesk;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.fault.Window;
import io.github.camelupwork.simulator.graphql.GraphQlService;
import io.github.camelupwork.simulator.graphql.Scopes;
import io.github.camelupwork.simulator.http.Format;
import io.github.camelupwork.simulator.http.IncomingRequest;
import io.github.camelupwork.simulator.http.Reply;
import io.github.camelupwork.simulator.json.Json;
import io.github.camelupwork.simulator.mood.Mood;

/**
 * The simulator's own addresses below {@code /__simulator}: what arrived and what the state is, and the levers of a test for
 * clients in other processes. Speaks JSON; shows no secrets but the keys of a person, who is named for that.
 */
final class AdminApi {

    private static final String ROOT = "/__simulator/";

    private final Context context;
    private final Map<String, Function<Map<String, Object>, Object>> actions = new LinkedHashMap<>();

    AdminApi(Context context) {
        this.context = context;
        actions.put("GET state", body -> context.snapshot());
        actions.put("GET requests", body -> context.requests().all());
        actions.put("GET orders", body -> context.orders().all());
        actions.put("GET faults", body -> context.faults().planned());
        actions.put("POST faults", this::inject);
        actions.put("DELETE faults", body -> done(context.faults()::clear));
        actions.put("GET limits", body -> limits());
        actions.put("POST limits", this::limit);
        actions.put("GET clock", body -> Map.of("now", context.clock().instant()));
        actions.put("POST clock", this::move);
        actions.put("POST tokens", this::tokens);
        actions.put("GET scopes", body -> scopes().map(Scopes::withheld).orElse(Set.of()));
        actions.put("POST scopes", this::withhold);
        actions.put("DELETE scopes", body -> done(() -> scopes().ifPresent(Scopes::grantAll)));
        actions.put("GET moods", body -> moods());
        actions.put("POST moods", this::moods);
        actions.put("DELETE moods", body -> done(context.moods()::endAll));
        actions.put("GET overview", body -> context.overview());
        actions.put("GET live", body -> new LiveView(context).json());
        actions.put("POST keys", this::keys);
        actions.put("GET arrivals", body -> arrivals().map(ArrivalDesk::kinds).orElse(Map.of()));
        actions.put("POST arrivals", this::arrive);
        actions.put("GET push", body -> context.pushes().status());
        actions.put("POST push", this::push);
        actions.put("DELETE push", body -> done(context.pushes()::end));
        actions.put("POST reset", body -> done(context::reset));
    }

    /** The answer, if the request is for these addresses. */
    Optional<Reply> answer(IncomingRequest request) {
        if (request.path().equals("/")) {
            return Optional.of(PageFiles.start());
        }
        Optional<Reply> file = request.method().equals("GET") ? PageFiles.find(request.path()) : Optional.empty();
        if (file.isPresent()) {
            return file;
        }
        return request.path().startsWith(ROOT) ? Optional.of(action(request)) : Optional.empty();
    }

    private Reply action(IncomingRequest request) {
        var action = actions.get(request.method() + ' ' + request.path().substring(ROOT.length()));
        if (action == null) {
            return json(404, Map.of("error", "There is no such address", "addresses", actions.keySet()));
        }
        try {
            return json(200, action.apply(body(request)));
        } catch (IllegalArgumentException | DateTimeParseException | ClassCastException e) {
            return json(400, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(IncomingRequest request) {
        return request.text().isBlank() ? Map.of() : (Map<String, Object>) Json.read(request.text());
    }

    private Object inject(Map<String, Object> body) {
        Fault.Kind kind = Fault.Kind.valueOf(text(body, "kind", "STATUS").toUpperCase(Locale.ROOT));
        Object status = body.get("status");
        Fault usual = Fault.of(kind, status == null ? null : Integer.valueOf(status.toString()));
        Fault fault = new Fault(
                kind,
                Boolean.parseBoolean(text(body, "taken", String.valueOf(usual.taken()))),
                usual.status(),
                (int) number(body, "code", usual.code()),
                text(body, "message", usual.message()),
                text(body, "classification", usual.classification()),
                headers(body),
                Duration.ofMillis(number(body, "delayMillis", usual.delay().toMillis())));
        context.faults()
                .inject(
                        fault,
                        new Trigger(
                                text(body, "operation", "*"),
                                (int) number(body, "skip", 0),
                                (int) number(body, "times", -1),
                                Double.parseDouble(text(body, "probability", "1")),
                                number(body, "seed", 0)));
        return context.faults().planned();
    }

    private static Map<String, String> headers(Map<String, Object> body) {
        Map<String, String> headers = new LinkedHashMap<>();
        ((Map<?, ?>) body.getOrDefault("headers", Map.of()))
                .forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
        return headers;
    }

    private Object limits() {
        return Map.of(
                "windows",
                context.limits().windows().stream().map(Window::toString).toList(),
                "refused",
                context.limits().refused());
    }

    private Object limit(Map<String, Object> body) {
        context.limits().enforce(Window.parse(text(body, "limits", "")));
        context.limits().sendRetryAfter(Boolean.parseBoolean(text(body, "retryAfter", "false")));
        return limits();
    }

    private Object move(Map<String, Object> body) {
        Optional.ofNullable(body.get("now")).ifPresent(now -> context.clock().set(Instant.parse(now.toString())));
        Optional.ofNullable(body.get("advance"))
                .ifPresent(by -> context.clock().advance(Duration.parse(by.toString())));
        if (Boolean.TRUE.equals(body.get("freeze"))) {
            context.clock().freeze();
        }
        return Map.of("now", context.clock().instant());
    }

    private Object tokens(Map<String, Object> body) {
        Optional.ofNullable(body.get("expire"))
                .ifPresent(user -> context.authority().oauth2().expireAll(user.toString()));
        Optional.ofNullable(body.get("revoke")).ifPresent(user -> {
            context.authority().oauth1().revoke(user.toString());
            context.authority().oauth2().revoke(user.toString());
        });
        return Map.of("refreshes", context.authority().oauth2().refreshes());
    }

    /** Sets where pushes go, sends some, or both. */
    private Object push(Map<String, Object> body) {
        String url = text(body, "url", null);
        if (url != null) {
            context.guard().requireHarmless("url", url);
            String secret = text(body, "secret", "");
            if (secret.isBlank()) {
                throw new IllegalArgumentException("secret is missing: what pushes are signed with");
            }
            if (Boolean.parseBoolean(text(body, "signed", "true"))) {
                context.pushes().to(URI.create(url), secret);
            } else {
                context.pushes().withSecretTo(URI.create(url), secret);
            }
        }
        for (long left = number(body, "send", 0); left > 0; left--) {
            context.pushes().send(text(body, "type", "test"));
        }
        return context.pushes().status();
    }

    private Object moods() {
        return Arrays.stream(Mood.values())
                .map(mood -> Map.of(
                        "mood", mood.id(),
                        "on", context.moods().has(mood),
                        "description", mood.description()))
                .toList();
    }

    private Object moods(Map<String, Object> body) {
        context.moods().end(moods(body, "end"));
        context.moods().begin(moods(body, "begin"));
        return moods();
    }

    private static Mood[] moods(Map<String, Object> body, String name) {
        Object moods = body.getOrDefault(name, List.of());
        return (moods instanceof Collection<?> several ? several : List.of(moods))
                .stream().map(mood -> Mood.named(mood.toString())).toArray(Mood[]::new);
    }

    private Object withhold(Map<String, Object> body) {
        Object fields = body.getOrDefault("withhold", List.of());
        (fields instanceof Collection<?> several ? several : List.of(fields)).forEach(field -> scopes().orElseThrow(
                        () -> new IllegalArgumentException("This simulator has no GraphQL"))
                .withhold(field.toString()));
        return scopes().map(Scopes::withheld).orElse(Set.of());
    }

    private Optional<Scopes> scopes() {
        return context.upwork().graphQl().map(GraphQlService::scopes);
    }

    /** The keys with which a person signs in, as properties; all but {@code base-url}, which is the address of this simulator. */
    private Object keys(Map<String, Object> body) {
        Account account = context.authority()
                .accounts()
                .of(text(body, "user", context.upwork().users().get(0)));
        AuthKind kind = AuthKind.valueOf(text(body, "kind", "OAUTH2").toUpperCase(Locale.ROOT));
        return ComponentProperties.keys(context.authority().accounts().application(), account, kind);
    }

    private Optional<ArrivalDesk> arrivals() {
        return context.upwork().arrivals();
    }

    private Object arrive(Map<String, Object> body) {
        return context.arrive(
                arrivals().orElseThrow(() -> new IllegalArgumentException("This simulator has no state")), body);
    }

    private static Object done(Runnable action) {
        action.run();
        return Map.of("done", true);
    }

    private static String text(Map<String, Object> body, String name, String otherwise) {
        Object value = body.get(name);
        return value == null ? otherwise : value.toString();
    }

    private static long number(Map<String, Object> body, String name, long otherwise) {
        return Long.parseLong(text(body, name, String.valueOf(otherwise)));
    }

    private static Reply json(int status, Object value) {
        return Reply.of(status, Format.JSON.contentType(), Json.write(value));
    }
}
