// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.BodyStyle;
import io.github.camelupwork.catalog.DocumentedError;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Report;
import io.github.camelupwork.catalog.Role;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** Reads one operation of an OpenAPI file as a binding. */
final class BindingReader {

    static final Set<String> KEYS = Set.of(
            "operation",
            "reference",
            "effect",
            "permission",
            "kind",
            "root",
            "identity",
            "proof",
            "paging",
            "wrap",
            "rules",
            "when",
            "aliases",
            "report",
            "disallowedFields",
            "supportedFilters",
            "role",
            "api");
    private static final Set<Api> APIS = EnumSet.complementOf(EnumSet.of(Api.LOCAL));
    private static final Set<Effect> EFFECTS = EnumSet.allOf(Effect.class);
    private static final Set<Answer.Kind> KINDS = EnumSet.allOf(Answer.Kind.class);
    private static final Set<Paging.Style> STYLES = EnumSet.of(Paging.Style.OFFSET, Paging.Style.CURSOR);
    private static final Set<String> PAGING = Set.of("style", "parameter", "limit", "defaultSize", "maxSize");
    private static final Map<String, BodyStyle> BODIES =
            Map.of("application/x-www-form-urlencoded", BodyStyle.FORM, "application/json", BodyStyle.JSON);

    private final OpenApiFile file;
    private final String path;
    private final PathItem.HttpMethod method;
    private final io.swagger.v3.oas.models.Operation source;
    private final Extension x;

    BindingReader(
            OpenApiFile file, String path, PathItem.HttpMethod method, io.swagger.v3.oas.models.Operation source) {
        this.file = file;
        this.path = path;
        this.method = method;
        this.source = source;
        this.x = Extension.in(source.getExtensions(), KEYS, file.name() + ": " + source.getOperationId());
    }

    /** {@code group/name}. */
    String operation() {
        String operation = x.required("operation");
        if (!operation.startsWith(file.group() + "/")) {
            throw new DescriptionException(x.where(), "operation '" + operation + "' is not of group " + file.group());
        }
        return operation;
    }

    /** The same operation under further names, with parameters fixed. */
    List<Extension> aliases() {
        return x.children("aliases", Set.of("operation", "fixed", "summary", "description"));
    }

    String where() {
        return x.where();
    }

    Binding read() {
        x.required("effect");
        x.required("kind");
        List<Parameter> parameters = parameters();
        return new Binding(
                x.has("api") ? x.constant("api", APIS) : file.api(),
                x.required("reference"),
                x.constant("effect", EFFECTS),
                Texts.clean(source.getSummary()),
                Texts.clean(source.getDescription()),
                x.text("permission"),
                method.name(),
                server(),
                path,
                x.textMap("when"),
                Map.of(),
                body(),
                x.text("wrap"),
                parameters,
                Rules.read(x, parameters),
                answer(),
                paging(parameters),
                report(),
                errors(),
                null);
    }

    private URI server() {
        return URI.create((source.getServers() == null ? file.servers() : source.getServers())
                .get(0)
                .getUrl());
    }

    private List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        if (source.getParameters() != null) {
            source.getParameters().forEach(p -> parameters.add(ParameterReader.parameter(p, x.where())));
        }
        if (source.getRequestBody() != null) {
            parameters.addAll(ParameterReader.properties(bodySchema(), x.where()));
        }
        refuseDoubles(parameters);
        return parameters;
    }

    private void refuseDoubles(List<Parameter> parameters) {
        Set<String> options = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (parameter.role() == null && !options.add(parameter.option())) {
                throw new DescriptionException(
                        x.where(), "two parameters make the option '" + parameter.option() + "'");
            }
        }
    }

    private Schema<?> bodySchema() {
        Schema<?> schema = content().getValue().getSchema();
        String wrap = x.text("wrap");
        if (wrap == null) {
            return schema;
        }
        if (schema.getProperties() == null || !schema.getProperties().containsKey(wrap)) {
            throw new DescriptionException(x.where(), "the body has no property '" + wrap + "' to wrap its parameters");
        }
        return (Schema<?>) schema.getProperties().get(wrap);
    }

    private BodyStyle body() {
        if (source.getRequestBody() == null) {
            return BodyStyle.NONE;
        }
        BodyStyle body = BODIES.get(content().getKey());
        if (body == null) {
            throw new DescriptionException(
                    x.where(), "unknown content type '" + content().getKey() + "' of the body");
        }
        return body;
    }

    private Map.Entry<String, MediaType> content() {
        return source.getRequestBody().getContent().entrySet().iterator().next();
    }

    private Answer answer() {
        Map.Entry<String, ApiResponse> success = source.getResponses().entrySet().stream()
                .filter(e -> e.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow(() -> new DescriptionException(x.where(), "no answer of success"));
        return new Answer(
                x.constant("kind", KINDS),
                x.text("root"),
                x.text("identity"),
                Integer.parseInt(success.getKey()),
                example(success.getValue()),
                Proofs.required(Proofs.of(x.text("proof"), x.where()), x.constant("effect", EFFECTS), x.where()));
    }

    private static String example(ApiResponse response) {
        return response.getContent() == null
                ? null
                : response.getContent().values().stream()
                        .map(MediaType::getExample)
                        .filter(Objects::nonNull)
                        .map(Texts::plain)
                        .findFirst()
                        .orElse(null);
    }

    private Paging paging(List<Parameter> parameters) {
        if (!x.has("paging")) {
            return null;
        }
        Extension paging = x.child("paging", PAGING);
        paging.required("style");
        paging.required("defaultSize");
        for (String key : List.of("parameter", "limit")) {
            requirePagingParameter(paging, key, parameters);
        }
        return new Paging(
                paging.constant("style", STYLES),
                paging.required("parameter"),
                paging.text("limit"),
                paging.number("defaultSize"),
                paging.number("maxSize"),
                null);
    }

    private static void requirePagingParameter(Extension paging, String key, List<Parameter> parameters) {
        String name = paging.text(key);
        if (name != null && parameters.stream().noneMatch(p -> p.name().equals(name) && p.role() == Role.PAGING)) {
            throw new DescriptionException(paging.where(), "'" + name + "' is no parameter with the role paging");
        }
    }

    private Report report() {
        return !x.has("report")
                ? null
                : new Report(x.text("report"), x.texts("disallowedFields"), x.texts("supportedFilters"), null, null);
    }

    private List<DocumentedError> errors() {
        List<DocumentedError> errors = new ArrayList<>();
        source.getResponses().forEach((status, response) -> {
            for (String message : messages(status, response)) {
                errors.add(new DocumentedError(Integer.parseInt(status), message));
            }
        });
        return errors;
    }

    private List<String> messages(String status, ApiResponse response) {
        List<String> messages = Extension.in(
                        response.getExtensions(), Set.of("errors"), x.where() + ": response " + status)
                .texts("errors");
        return messages.isEmpty() && !status.startsWith("2")
                ? List.of(Texts.clean(response.getDescription()))
                : messages;
    }
}
