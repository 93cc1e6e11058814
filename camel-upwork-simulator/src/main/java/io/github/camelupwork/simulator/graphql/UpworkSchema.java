// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.github.camelupwork.simulator.operation.ApiError;
import io.github.camelupwork.simulator.state.Refused;

/** The part of Upwork's schema that the component uses, parsed once for all simulators. Holds no state. */
final class UpworkSchema {

    /** Types and fields. */
    static final GraphQLSchema TYPES = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse(text()),
                    RuntimeWiring.newRuntimeWiring().wiringFactory(new Wiring()).build());

    /** Executes documents for the {@link GraphQlService} in their context. */
    static final GraphQL ENGINE = GraphQL.newGraphQL(TYPES)
            .defaultDataFetcherExceptionHandler(new Refusals())
            .build();

    private UpworkSchema() {}

    private static String text() {
        try (InputStream in = UpworkSchema.class.getResourceAsStream("schema.graphqls")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Converts a refusal to an error next to the data, with the status before its text as Upwork's services write
     * it.
     */
    private static final class Refusals implements DataFetcherExceptionHandler {

        private static final int AS_IT_STANDS = 200;

        @Override
        public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
                DataFetcherExceptionHandlerParameters failed) {
            return CompletableFuture.completedFuture(
                    DataFetcherExceptionHandlerResult.newResult(GraphqlErrorBuilder.newError()
                                    .message("%s", message(failed.getException()))
                                    .path(failed.getPath())
                                    .location(failed.getSourceLocation())
                                    .errorType(graphql.ErrorType.DataFetchingException)
                                    .build())
                            .build());
        }

        private static String message(Throwable failure) {
            if (failure instanceof Refused refused) {
                return refused.status() == AS_IT_STANDS
                        ? refused.getMessage()
                        : refused.status() + " " + refused.getMessage();
            }
            return failure instanceof ApiError refused
                    ? refused.status() + " " + refused.getMessage()
                    : "The simulator failed: " + failure;
        }
    }
}
