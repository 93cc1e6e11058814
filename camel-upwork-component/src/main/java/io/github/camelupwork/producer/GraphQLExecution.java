// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.Argument;
import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.OptionalLibrary;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.graphql.MoneyMutations;
import io.github.camelupwork.graphql.ParsedDocument;
import io.github.camelupwork.json.Json;
import io.github.camelupwork.options.DocumentText;
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
    private final MoneyMutations money;
    private final boolean ledger;

    private GraphQLExecution(CamelContext context, MoneyMutations money, boolean ledger) {
        this.context = context;
        this.money = money;
        this.ledger = ledger;
    }

    /** @param ledger true if payments go through the ledger, and so need one key each */
    static GraphQLExecution of(CamelContext context, Catalog catalog, boolean ledger) {
        OptionalLibrary.GRAPHQL_JAVA.require(OPERATION, "A document of a route's own");
        return new GraphQLExecution(context, MoneyMutations.of(catalog), ledger);
    }

    static boolean isGraphQLExecute(Operation operation) {
        return operation.name().equals(OPERATION);
    }

    /**
     * The arguments with the text of the document instead of the address of a resource, and variables as a map.
     *
     * @throws UpworkArgumentException if they cannot be read
     */
    Arguments read(Arguments given) {
        Arguments read = given.get(QUERY)
                .map(query -> given.with(Map.of(QUERY, text(query)), query.source()))
                .orElse(given);
        return given.get(VARIABLES)
                .filter(variables -> isBean(variables.value()))
                .map(variables -> read.with(Map.of(VARIABLES, map(variables)), variables.source()))
                .orElse(read);
    }

    /**
     * Returns the text of the query. Messages often come from third parties, which must not choose what is read from
     * this machine or from where.
     */
    private String text(Argument query) {
        String value = query.value().toString();
        if (query.source() != Argument.Source.URI && DocumentText.isResource(value)) {
            throw wrong(
                    QUERY,
                    "option 'query' in " + query.source() + " is '" + value
                            + "'; the address of a resource is taken in the endpoint URI only",
                    null);
        }
        return DocumentText.of(context, OPERATION, QUERY, value);
    }

    private static boolean isBean(Object variables) {
        return !(variables instanceof CharSequence) && !(variables instanceof Map);
    }

    private static Map<?, ?> map(Argument variables) {
        try {
            return Json.convert(variables.value(), Map.class);
        } catch (IllegalArgumentException e) {
            throw wrong(
                    VARIABLES,
                    "option 'variables' in " + variables.source() + " is a "
                            + variables.value().getClass().getName()
                            + ", which is no object; give a Map, a JSON object as text, a"
                            + " record or a bean",
                    e);
        }
    }

    /**
     * The call with the effect that its document has.
     *
     * @throws UpworkArgumentException if it is no GraphQL, names an operation that it does not have, or pays more than once
     */
    UpworkCall classified(UpworkCall call) {
        Object name = call.values().get("operationName");
        try {
            ParsedDocument document =
                    ParsedDocument.of(call.values().get(QUERY).toString(), name == null ? null : name.toString());
            return call.by(call.binding().with(effect(document)));
        } catch (IllegalArgumentException e) {
            throw wrong(QUERY, "option 'query': the document " + e.getMessage(), e);
        }
    }

    private Effect effect(ParsedDocument document) {
        List<String> payments = money.in(document);
        if (ledger && payments.size() > 1) {
            throw new IllegalArgumentException("pays " + payments.size() + " times (" + String.join(", ", payments)
                    + "), and a payment key stands for one payment; send one at a time");
        }
        return !payments.isEmpty() ? Effect.MONEY : document.mutation() ? Effect.WRITE : Effect.READ;
    }

    private static UpworkArgumentException wrong(String option, String message, Exception cause) {
        return new UpworkArgumentException(OPERATION, option, message, cause);
    }
}
