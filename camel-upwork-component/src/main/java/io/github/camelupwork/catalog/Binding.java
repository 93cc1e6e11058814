// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way an operation is carried.
 *
 * @param api         the API it belongs to
 * @param reference   id in the reference, e.g. {@code offers/listClient}
 * @param effect      the effect of a call
 * @param summary     a short description
 * @param description the same in a few sentences
 * @param permission  permission of the API key that it needs; null if none is documented
 * @param method      HTTP method
 * @param server      documented server, e.g. {@code https://www.upwork.com/api}
 * @param path        path below the server with {@code {name}} for path parameters, e.g. {@code
 *                    /hr/v2/jobs/{job_key}.json}
 * @param when        options that choose this binding among those of the operation, e.g. {@code role=client}
 * @param fixed       parameters, by name on the wire, that the operation itself decides, e.g. {@code name=accept}
 * @param body        the encoding of the body
 * @param wrap        parameter that holds all body parameters as one JSON object; nullable
 * @param parameters  the parameters, in documented order
 * @param rules       conditions over several parameters
 * @param answer      shape of the answer
 * @param paging      the paging; null if it is not paged
 * @param report      the limits on its query; null if it is no report
 * @param errors      documented errors
 * @param document    the GraphQL document, if the API is GraphQL; null otherwise
 */
public record Binding(
        Api api,
        String reference,
        Effect effect,
        String summary,
        String description,
        String permission,
        String method,
        URI server,
        String path,
        Map<String, String> when,
        Map<String, String> fixed,
        BodyStyle body,
        String wrap,
        List<Parameter> parameters,
        List<Rule> rules,
        Answer answer,
        Paging paging,
        Report report,
        List<DocumentedError> errors,
        Document document) {

    public Binding {
        when = Ordered.copyOf(when);
        fixed = Ordered.copyOf(fixed);
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
        rules = rules == null ? List.of() : List.copyOf(rules);
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** The same with another effect, for calls whose effect depends on what is asked. */
    public Binding with(Effect other) {
        return with(other, answer, document);
    }

    /** Returns the same binding with another document and an answer that fits it. */
    public Binding with(Document other, Answer shape) {
        return with(effect, shape, other);
    }

    private Binding with(Effect otherEffect, Answer shape, Document other) {
        return new Binding(
                api,
                reference,
                otherEffect,
                summary,
                description,
                permission,
                method,
                server,
                path,
                when,
                fixed,
                body,
                wrap,
                parameters,
                rules,
                shape,
                paging,
                report,
                errors,
                other);
    }

    /** The same by another document, which takes the same parameters. */
    public Binding with(Document other) {
        return with(other, answer);
    }

    /** The parameter of that name on the wire. */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The parameter that this option sets. */
    public Optional<Parameter> option(String option) {
        return options().stream().filter(p -> p.option().equals(option)).findFirst();
    }

    /** The parameters that the route author sets. */
    public List<Parameter> options() {
        for (Parameter parameter : parameters) {
            if (!isOption(parameter)) {
                return parameters.stream().filter(this::isOption).toList();
            }
        }
        return parameters;
    }

    private boolean isOption(Parameter parameter) {
        return parameter.isOption() && !fixed.containsKey(parameter.name());
    }
}
