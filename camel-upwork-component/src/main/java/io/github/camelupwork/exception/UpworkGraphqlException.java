// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A GraphQL query or mutation failed, wholly or in part. Upwork says so with HTTP 200. What it could answer nevertheless is
 * kept; where a mutation is concerned, a part may have been carried out.
 */
public class UpworkGraphqlException extends UpworkException {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Object> errors;
    private final Serializable data;

    /**
     * @param failure what is known
     * @param errors  the errors as Upwork sent them, at least one
     * @param data    the partial data, Maps and Lists; null if there is none
     */
    public UpworkGraphqlException(Failure failure, List<?> errors, Object data) {
        super(failure, null);
        this.errors = new ArrayList<>(errors);
        this.data = (Serializable) data;
    }

    /** The errors as Upwork sent them: Maps with {@code message}, {@code path}, {@code extensions}. */
    public List<Object> getErrors() {
        return List.copyOf(errors);
    }

    /** What was answered nevertheless, Maps and Lists; null if nothing was. */
    public Object getData() {
        return data;
    }
}
