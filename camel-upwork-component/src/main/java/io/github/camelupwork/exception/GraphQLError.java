// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One error of a GraphQL response.
 *
 * @param message        the text of Upwork
 * @param path           the names and indexes from the top of the data to the field that failed; empty if none was
 *                       executed
 * @param classification the kind, e.g. {@code ValidationError}, {@code ExecutionAborted}; null if Upwork states none
 * @param extensions     the extensions that Upwork sends; text, numbers, maps and lists
 */
public record GraphQLError(String message, List<Object> path, String classification, Map<String, Object> extensions)
        implements Serializable {

    public GraphQLError {
        path = List.copyOf(path);
        extensions = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(extensions));
    }
}
