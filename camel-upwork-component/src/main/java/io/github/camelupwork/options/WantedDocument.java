// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.OptionalLibrary;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkLibraryException;
import io.github.camelupwork.graphql.FieldList;
import io.github.camelupwork.graphql.FieldSelection;
import io.github.camelupwork.graphql.OwnDocument;
import io.github.camelupwork.graphql.SchemaTypes;
import io.github.camelupwork.transform.AnswerSchema;
import org.apache.camel.CamelContext;

/** The non-default GraphQL selection of a route: some fields, or a document of its own. */
public final class WantedDocument {

    private static final String FIELDS = "fields";
    private static final String DOCUMENT = "document";

    private final Operation operation;
    private final String option;
    private final List<String> names;
    private final UnaryOperator<Binding> change;
    private final Map<String, Binding> changed = new ConcurrentHashMap<>();

    private WantedDocument(Operation operation, String option, List<String> names, UnaryOperator<Binding> change) {
        this.operation = operation;
        this.option = option;
        this.names = names;
        this.change = change;
    }

    /**
     * Returns the selection that an endpoint configures.
     *
     * @throws UpworkArgumentException if it configures both, or one that cannot be read
     * @throws UpworkLibraryException  if it configures one and the library that reads documents is missing
     */
    public static WantedDocument of(Operation operation, UpworkConfiguration configuration, CamelContext context) {
        String fields = configuration.getFields();
        String document = configuration.getDocument();
        if (fields != null && document != null) {
            throw wrong(operation, FIELDS, "and 'document' may not be given together", null);
        }
        if (fields != null || document != null) {
            OptionalLibrary.GRAPHQL_JAVA.require(
                    operation.name(), "Option '" + (fields != null ? FIELDS : DOCUMENT) + "'");
        }
        if (fields != null) {
            FieldList list = list(operation, fields);
            SchemaTypes types = SchemaTypes.load();
            return new WantedDocument(
                    operation, FIELDS, list.names(), binding -> FieldSelection.select(types, binding, list));
        }
        String text = document == null ? null : DocumentText.of(context, operation.name(), DOCUMENT, document);
        return text == null
                ? new WantedDocument(operation, null, List.of(), UnaryOperator.identity())
                : new WantedDocument(operation, DOCUMENT, List.of(), binding -> OwnDocument.of(binding, text));
    }

    /** The call, by the document that is wanted. */
    public UpworkCall of(UpworkCall call) {
        return option == null ? call : call.by(of(call.binding()));
    }

    /**
     * The binding, by the document that is wanted.
     *
     * @throws UpworkArgumentException if the binding knows no documents, or the document does not fit
     */
    public Binding of(Binding binding) {
        return option == null ? binding : changed.computeIfAbsent(binding.reference(), reference -> change(binding));
    }

    private Binding change(Binding binding) {
        if (binding.report() != null) {
            throw wrong(
                    operation,
                    option,
                    "cannot be given, for the query in option 'tq' says what a report answers",
                    null);
        }
        if (binding.document() == null) {
            throw wrong(
                    operation,
                    option,
                    binding.api() == Api.GRAPHQL
                            ? "cannot be given, for the operation has no document of" + " its own"
                            : "is for api=graphql, and the endpoint uses "
                                    + binding.api().id(),
                    null);
        }
        try {
            return change.apply(binding);
        } catch (IllegalArgumentException e) {
            throw wrong(operation, option, e.getMessage() + onlyRest(), e);
        }
    }

    /** Names the wanted fields that REST answers and GraphQL does not. */
    private String onlyRest() {
        return AnswerSchema.of(operation.name())
                .map(schema -> names.stream()
                        .filter(schema.fieldsMissingFrom(Api.GRAPHQL.id())::contains)
                        .toList())
                .filter(missing -> !missing.isEmpty())
                .map(missing ->
                        "; only other APIs answer " + String.join(", ", missing) + ", see docs/migration-fields.adoc")
                .orElse("");
    }

    private static FieldList list(Operation operation, String text) {
        try {
            return FieldList.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong(operation, FIELDS, e.getMessage(), e);
        }
    }

    private static UpworkArgumentException wrong(Operation operation, String option, String message, Exception cause) {
        return new UpworkArgumentException(operation.name(), option, "option '" + option + "' " + message, cause);
    }
}
