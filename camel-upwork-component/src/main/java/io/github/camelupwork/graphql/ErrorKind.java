// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.camelupwork.exception.GraphQLError;

/** What an error of GraphQL says, from what is hardest to mend to what passes by itself. */
enum ErrorKind {
    /** The key lacks the scope of a field. */
    SCOPE,
    /** The person or organization may not do this. */
    FORBIDDEN,
    /** There is no such thing. */
    NOT_FOUND,
    /** The document or a value is wrong. */
    INVALID,
    /** Something else went wrong within Upwork: what was carried out is not known. */
    FAILED,
    /** Something within Upwork took too long. */
    PASSING;

    private static final Set<String> INVALID_CLASSES =
            Set.of("ValidationError", "InvalidSyntax", "OperationNotSupported", "BAD_REQUEST");
    /** Classes of errors that come before a field is executed. */
    private static final Set<String> BEFORE_EXECUTION =
            Set.of("ValidationError", "InvalidSyntax", "OperationNotSupported", "ExecutionAborted");

    private static final Pattern SCOPES = text("oauth2 permissions/scopes");
    private static final Pattern DENIED =
            text("authorization failed|access denied|forbidden|\\bdenied\\b|^\\s*403\\b|no" + " access to");
    private static final Pattern MISSING = text("^\\s*404\\b|\\bnot found\\b");
    private static final Pattern WRONG = text("VJCA-6|incorrect value|^\\s*400\\b");
    private static final Pattern SLOW = text("time(d)?[ -]?out|temporarily|try again|^\\s*50[234]\\b");

    /** The kind of that error which is hardest to mend. */
    static ErrorKind gravest(List<GraphQLError> errors) {
        return errors.stream().map(ErrorKind::of).min(Comparator.naturalOrder()).orElse(FAILED);
    }

    /** The kind of that error which says least of what was carried out: beside it, another's refusal proves nothing. */
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
        String message = error.message();
        if (SCOPES.matcher(message).find()) {
            return SCOPE;
        }
        if (error.classification() != null && INVALID_CLASSES.contains(error.classification())) {
            return INVALID;
        }
        return SLOW.matcher(message).find()
                ? PASSING
                : DENIED.matcher(message).find()
                        ? FORBIDDEN
                        : MISSING.matcher(message).find()
                                ? NOT_FOUND
                                : WRONG.matcher(message).find() ? INVALID : FAILED;
    }

    private static Pattern text(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
