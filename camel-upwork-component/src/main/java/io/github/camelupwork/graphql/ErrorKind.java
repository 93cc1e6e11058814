// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.github.camelupwork.exception.GraphQLError;

/** The kinds of GraphQL errors, from the hardest to fix to the transient. */
enum ErrorKind {
    /** The key lacks the scope of a field, or may never read it. */
    SCOPE,
    /** The person or organization may not do this. */
    FORBIDDEN,
    /** There is no such thing. */
    NOT_FOUND,
    /** The document or a value is wrong. */
    INVALID,
    /** Another failure within Upwork: it is not known what was executed. */
    FAILED,
    /** Something within Upwork took too long. */
    PASSING;

    /** Classes of errors that come before a field is executed. */
    private static final Set<String> BEFORE_EXECUTION =
            Set.of("ValidationError", "InvalidSyntax", "OperationNotSupported", "ExecutionAborted");

    /** Returns the kind of the error that is hardest to fix. */
    static ErrorKind gravest(List<GraphQLError> errors) {
        return errors.stream().map(ErrorKind::of).min(Comparator.naturalOrder()).orElse(FAILED);
    }

    /**
     * Returns the kind of the error that says least about what was executed: next to it, the refusal by another error
     * proves nothing.
     */
    static ErrorKind leastCertain(List<GraphQLError> errors) {
        return errors.stream().map(ErrorKind::of).max(Comparator.naturalOrder()).orElse(FAILED);
    }

    /** An error with a path belongs to a field, whose execution had begun. */
    static boolean isBeforeExecution(GraphQLError error) {
        return error.path().isEmpty()
                && error.classification() != null
                && BEFORE_EXECUTION.contains(error.classification());
    }

    private static ErrorKind of(GraphQLError error) {
        return Refusal.of(error).kind();
    }
}
