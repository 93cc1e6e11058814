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
        String api,
        String reference,
        String effect,
        String summary,
        String description,
        String permission,
        String method,
        String server,
        String path,
        Map<String, String> when,
        Map<String, String> fixed,
        String body,
        String wrap,
        List<Parameter> parameters,
        List<Map<String, Object>> rules,
        Answer answer,
        Paging paging,
        Report report,
        List<DocumentedError> errors,
        @JsonIgnore String access,
        Document document) {

    record Answer(String kind, String root, String identity, int status, String example, Proof proof) {}

    record Paging(String style, String parameter, String limit, int defaultSize, Integer maxSize) {}

    /**
     * What a report is.
     *
     * @param rows       what GraphQL answers it from; null on REST
     * @param unanswered why GraphQL cannot answer it; null where it can
     */
    record Report(
            String name, List<String> disallowedFields, List<String> supportedFilters, Rows rows, String unanswered) {}

    /**
     * What GraphQL answers a report from.
     *
     * @param binding asks for the rows
     * @param term    asks for the contract of a row; null if rows hold it
     * @param parties ask who is signed in, for which organization, which teams it has, and whose its transactions are
     * @param fields  what fills a field, by its name; names that begin with {@code _} are no fields
     * @param lacks   why nothing fills a field, by its name
     */
    record Rows(
            Binding binding,
            Binding term,
            Map<String, Binding> parties,
            Map<String, Filled> fields,
            Map<String, String> lacks) {}

    /**
     * What fills a field of a report.
     *
     * @param key   name in the answer
     * @param path  dotted names of the schema, below the row or the contract
     * @param term  whether it is the contract's
     * @param doubt what is not certain; nullable, for the documentation only
     */
    record Filled(
            String key,
            String path,
            boolean term,
            @JsonIgnore String doubt) {}

    record DocumentedError(int status, String message) {}

    Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The parameters that the route author sets. */
    List<Parameter> options() {
        return parameters.stream()
                .filter(p -> p.role() == null && !fixed.containsKey(p.name()))
                .toList();
    }

    /** The same binding under another name, with parameters that are no longer the route author's. */
    Binding fix(Map<String, String> values, String otherSummary, String otherDescription) {
        return new Binding(
                api,
                reference,
                effect,
                otherSummary == null ? summary : otherSummary,
                otherDescription == null ? description : otherDescription,
                permission,
                method,
                server,
                path,
                when,
                values,
                body,
                wrap,
                parameters,
                rules,
                answer,
                paging,
                report,
                errors,
                access,
                document);
    }
}
