// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One way an operation is carried; member by member what the catalogue of the component expects.
 *
 * @param access what the documentation says about the persons who may call it, for the reference pages only; nullable
 * @param document what is sent if it is GraphQL; null otherwise
 */
record Binding(
        String api, String reference, String effect, String summary, String description, String permission,
        String method, String server, String path, Map<String, String> when, Map<String, String> fixed, String body,
        String wrap, List<Parameter> parameters, List<Map<String, Object>> rules, Answer answer, Paging paging, Report report,
        List<DocumentedError> errors, @JsonIgnore String access, Document document) {

    record Answer(String kind, String root, String identity, int status, String example) {
    }

    record Paging(String style, String parameter, String limit, int defaultSize, Integer maxSize) {
    }

    record Report(String name, List<String> disallowedFields, List<String> supportedFilters) {
    }

    record DocumentedError(int status, String message) {
    }

    Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The parameters that the route author sets. */
    List<Parameter> options() {
        return parameters.stream().filter(p -> p.role() == null && !fixed.containsKey(p.name())).toList();
    }

    /** The same binding under another name, with parameters that are no longer the route author's. */
    Binding fix(Map<String, String> values, String otherSummary, String otherDescription) {
        return new Binding(api, reference, effect, otherSummary == null ? summary : otherSummary,
                otherDescription == null ? description : otherDescription, permission, method, server, path, when, values,
                body, wrap, parameters, rules, answer, paging, report, errors, access, document);
    }
}
