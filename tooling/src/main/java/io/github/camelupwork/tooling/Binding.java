// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One way of calling an operation; its members are those that the catalog of the component expects.
 *
 * @param access who may call it, as the documentation says, for the reference pages only; nullable
 * @param document the document that is sent if it is GraphQL; null otherwise
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

    /** @param parts the lists that it is joined of; null for a single list */
    record Paging(String style, String parameter, String limit, int defaultSize, Integer maxSize, Parts parts) {}

    /**
     * Several lists of one kind.
     *
     * @param parameter the parameter that tells them apart
     * @param values    its values, one a list
     */
    record Parts(String parameter, List<String> values) {}

    /**
     * The description of a report.
     *
     * @param rows       the sources of its rows on GraphQL; null on REST
     * @param unanswered the reason why GraphQL cannot answer it; null where it can
     */
    record Report(
            String name, List<String> disallowedFields, List<String> supportedFilters, Rows rows, String unanswered) {}

    /**
     * The sources of a report on GraphQL.
     *
     * @param binding the binding that asks for the rows
     * @param term    the binding that asks for the contract of a row; null if rows hold it
     * @param parties the bindings that ask for the signed-in user, the organization, its teams and the owners of its
     *                transactions
     * @param fields  the source of each field, by its name; names that begin with {@code _} are no fields
     * @param lacks   the reasons why fields stay unfilled, by their names
     */
    record Rows(
            Binding binding,
            Binding term,
            Map<String, Binding> parties,
            Map<String, Filled> fields,
            Map<String, String> lacks) {}

    /**
     * The source of a field of a report.
     *
     * @param key   the name in the response
     * @param path  the dotted names of the schema, below the row or the contract
     * @param term  true if it belongs to the contract
     * @param doubt the part that is not certain; nullable, for the documentation only
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
