// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.graphql.GraphQlService;
import io.github.camelupwork.simulator.http.Format;
import io.github.camelupwork.simulator.http.IncomingRequest;
import io.github.camelupwork.simulator.http.Reply;
import io.github.camelupwork.simulator.json.Json;
import io.github.camelupwork.simulator.operation.ApiError;
import io.github.camelupwork.simulator.operation.OperationCall;
import io.github.camelupwork.simulator.record.RequestLog;

/** {@code POST /graphql}: parses a request, finds its operation, executes it, and records its orders. */
final class GraphQlCalls {

    static final String EXECUTE = "graphql/execute";

    private static final String TENANT = "X-Upwork-API-TenantId";

    private final Context context;
    private final List<Meant> known;

    /**
     * The meaning of a request.
     *
     * @param operation the name of the operation
     * @param binding   the binding; null if the document belongs to no operation
     * @param field     the field at its top
     */
    record Meant(String operation, Binding binding, String field) {

        String reference() {
            return binding == null ? EXECUTE : binding.reference();
        }
    }

    GraphQlCalls(Context context, Collection<Operation> operations) {
        this.context = context;
        this.known = operations.stream()
                .flatMap(operation -> operation.bindings(Api.GRAPHQL).stream()
                        .filter(binding -> binding.document() != null)
                        .map(binding -> new Meant(
                                operation.name(),
                                binding,
                                field(binding.document().text()))))
                .toList();
    }

    static boolean isGraphQLRequest(IncomingRequest request) {
        return request.method().equals("POST") && request.path().equals("/graphql");
    }

    /** Returns the meaning of the request according to its name and its first field. */
    Meant meant(IncomingRequest request) {
        Map<?, ?> body = body(request);
        String field = field(String.valueOf(body.get("query")));
        return known.stream()
                .filter(meant -> meant.binding().document().name().equals(body.get("operationName")))
                .filter(meant -> meant.field().equals(field))
                .findFirst()
                .orElse(new Meant(EXECUTE, null, field));
    }

    Reply answer(IncomingRequest request, RequestLog.Entry entry, Meant meant) {
        String caller = context.authority().caller(request, false);
        entry.calledBy(caller);
        GraphQlService service =
                context.upwork().graphQl().orElseThrow(() -> new ApiError(501, 501, "This simulator has no GraphQL"));
        synchronized (context) {
            Map<String, Object> answer = service.execute(read(request, entry, caller, meant));
            return Reply.of(200, Format.JSON.contentType(), Json.write(answer));
        }
    }

    @SuppressWarnings("unchecked")
    private GraphQlService.Request read(IncomingRequest request, RequestLog.Entry entry, String caller, Meant meant) {
        Map<?, ?> body = body(request);
        if (!(body.get("query") instanceof String query)) {
            throw new ApiError(400, 400, "The request has no query");
        }
        Map<String, Object> variables =
                body.get("variables") instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        String tenant = request.header(TENANT);
        return new GraphQlService.Request(
                query,
                (String) body.get("operationName"),
                variables,
                caller,
                tenant,
                context.clock().instant(),
                (field, arguments) -> note(entry, meant, field, arguments, caller, tenant));
    }

    /** Records an order under the operation of its field, even if the document is not the component's. */
    private void note(
            RequestLog.Entry entry,
            Meant meant,
            String field,
            Map<String, Object> arguments,
            String caller,
            String tenant) {
        Optional<Meant> order = field.equals(meant.field()) && meant.binding() != null
                ? Optional.of(meant)
                : known.stream().filter(other -> other.field().equals(field)).findFirst();
        order.ifPresent(found -> context.orders()
                .taken(
                        entry.sequence(),
                        found.operation(),
                        new OperationCall(
                                found.binding(),
                                flat(arguments),
                                caller,
                                context.clock().instant()),
                        tenant));
    }

    /** The members of the one input object, or the arguments themselves. */
    private static Map<String, Object> flat(Map<String, Object> arguments) {
        if (arguments.size() != 1 || !(arguments.values().iterator().next() instanceof Map<?, ?> input)) {
            return arguments;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        input.forEach((name, value) -> members.put(name.toString(), value));
        return members;
    }

    private static Map<?, ?> body(IncomingRequest request) {
        try {
            return Json.read(request.text()) instanceof Map<?, ?> map ? map : Map.of();
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    /** The first field of a document; null if it is none. */
    private static String field(String query) {
        try {
            return new Parser()
                    .parseDocument(query).getDefinitionsOfType(OperationDefinition.class).stream()
                            .flatMap(operation -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream())
                            .map(Field::getName)
                            .findFirst()
                            .orElse(null);
        } catch (InvalidSyntaxException e) {
            return null;
        }
    }
}
