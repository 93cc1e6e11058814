// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

import java.io.Serializable;
import java.util.List;

/**
 * A GraphQL answer holds errors, which arrive with HTTP 200. Where they say no to what was asked, this is the cause of the
 * exception that tells of such a refusal, e.g. {@link UpworkForbiddenException}.
 */
public class UpworkGraphQLException extends UpworkException {

    private static final long serialVersionUID = 1L;

    private final List<GraphQLError> errors;
    private final Serializable data;
    private final boolean passing;

    /**
     * @param failure what is known
     * @param errors  the errors, as they came
     * @param data    what there is besides, Maps and Lists; null if nothing
     * @param passing whether it may be gone a moment later
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

    /** What Upwork answered besides, as maps and lists: fields that failed are null. Null if nothing. */
    public Object getData() {
        return data;
    }

    /** Whether a read may be tried again, e.g. after a timeout within Upwork. */
    public boolean isPassing() {
        return passing;
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return passing ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_GATEWAY;
    }
}
