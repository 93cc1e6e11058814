// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

import java.io.Serializable;
import java.util.List;

/**
 * A GraphQL response with errors, which arrives with HTTP 200. Where the errors refuse the request, this is the cause
 * of the exception for that refusal, e.g. {@link UpworkForbiddenException}.
 */
public class UpworkGraphQLException extends UpworkException {

    private static final long serialVersionUID = 1L;

    private final List<GraphQLError> errors;
    private final Serializable data;
    private final boolean passing;

    /**
     * @param failure the facts of the failure
     * @param errors  the errors, as they came
     * @param data    the data that came with the errors, Maps and Lists; null if none
     * @param passing true if the error may disappear a moment later
     */
    public UpworkGraphQLException(Failure failure, List<GraphQLError> errors, Object data, boolean passing) {
        super(failure, null);
        this.errors = List.copyOf(errors);
        this.data = (Serializable) data;
        this.passing = passing;
    }

    /** The errors, as they came; empty if Upwork only answered that a write was no success. */
    public List<GraphQLError> getErrors() {
        return errors;
    }

    /**
     * Returns the data that Upwork sent with the errors, as maps and lists: fields that failed are null. Null if there
     * are none.
     */
    public Object getData() {
        return data;
    }

    /** Returns true if a read may be retried, e.g. after a timeout within Upwork. */
    public boolean isPassing() {
        return passing;
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return passing ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_GATEWAY;
    }
}
