// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.Argument;
import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.client.Json;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.graphql.ParsedDocument;
import org.apache.camel.CamelContext;

/**
 * {@code graphql/execute}: a document of the route's own. It is checked before it is sent, and what it does decides how
 * carefully it is handled: a mutation is a write, and one of a field that moves money is a payment.
 */
final class GraphQLExecution {

    static final String OPERATION = "graphql/execute";

    private static final String QUERY = "query";
    private static final String VARIABLES = "variables";

    private final CamelContext context;
    private final Set<String> money;

    private GraphQLExecution(CamelContext context, Catalog catalog) {
        this.context = context;
        this.money = catalog.operations().stream().flatMap(operation -> operation.bindings(Api.GRAPHQL).stream())
                .filter(binding -> binding.effect() == Effect.MONEY && binding.document() != null)
                .flatMap(binding -> ParsedDocument.of(binding.document().text(), null).fields().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For an endpoint of this operation; null for any other. */
    static GraphQLExecution of(UpworkEndpoint endpoint) {
        return isOne(endpoint.getOperation())
                ? new GraphQLExecution(endpoint.getCamelContext(), endpoint.component().catalog()) : null;
    }

    static boolean isOne(Operation operation) {
        return operation.name().equals(OPERATION);
    }

    /** The arguments with the text of the document instead of the address of a resource, and variables as a map. */
    Arguments read(Arguments given) {
        Arguments read = given;
        if (given.has(QUERY)) {
            Argument query = given.get(QUERY).orElseThrow();
            read = DocumentText.isResource(query.value().toString()) ? read.with(Map.of(QUERY,
                    DocumentText.of(context, OPERATION, QUERY, query.value().toString())), query.source()) : read;
        }
        Argument variables = given.get(VARIABLES).orElse(null);
        boolean bean = variables != null && !(variables.value() instanceof CharSequence) && !(variables.value() instanceof Map);
        return bean ? read.with(Map.of(VARIABLES, Json.convert(variables.value(), Map.class)), variables.source()) : read;
    }

    /**
     * The call with the effect that its document has.
     *
     * @throws UpworkArgumentException if it is no GraphQL, or names an operation that it does not have
     */
    UpworkCall classified(UpworkCall call) {
        Object name = call.values().get("operationName");
        try {
            ParsedDocument document = ParsedDocument.of(call.values().get(QUERY).toString(), name == null ? null
                    : name.toString());
            return new UpworkCall(call.operation(), call.binding().with(effect(document)), call.values());
        } catch (IllegalArgumentException e) {
            throw new UpworkArgumentException(OPERATION, QUERY, "option 'query': the document " + e.getMessage(), e);
        }
    }

    private Effect effect(ParsedDocument document) {
        return !document.mutation() ? Effect.READ
                : document.fields().stream().anyMatch(money::contains) ? Effect.MONEY : Effect.WRITE;
    }
}
