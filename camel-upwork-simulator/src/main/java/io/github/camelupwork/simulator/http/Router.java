// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.operation.ApiError;

/**
 * Finds the operation of a request in the catalog: by method, path without host and format suffix, version, and,
 * where operations share an address, by the parameters that distinguish them.
 */
public final class Router {

    private static final String SUFFIX = "\\.(json|xml)$";

    private final List<Route> routes;

    private record Route(Operation operation, Binding binding, PathTemplate template, String version) {

        static Route of(Operation operation, Binding binding) {
            String path = binding.server().getPath().replaceAll("/$", "")
                    + binding.path().replaceAll(SUFFIX, "");
            Version version = binding.api() == Api.REST ? Version.of(path) : new Version(path, null);
            return new Route(operation, binding, new PathTemplate(version.path()), version.version());
        }

        Optional<Match> match(IncomingRequest request, String method, String path) {
            Version asked = binding.api() == Api.REST ? Version.of(path) : new Version(path, null);
            boolean here = binding.method().equalsIgnoreCase(method)
                    && (version == null || Objects.equals(version, asked.askedBy(request)));
            return here
                    ? template.match(asked.path()).map(values -> new Match(operation, binding, values))
                    : Optional.empty();
        }
    }

    /**
     * The match of a request.
     *
     * @param operation the operation
     * @param binding   the binding of the operation that was called
     * @param path      the parameters of the path, decoded
     */
    public record Match(Operation operation, Binding binding, Map<String, String> path) {}

    /** Knows these operations. */
    public Router(Collection<Operation> operations) {
        routes = operations.stream()
                .flatMap(operation -> operation.bindings().stream()
                        .filter(Router::isHttp)
                        .map(binding -> Route.of(operation, binding)))
                .sorted(Comparator.comparing((Route route) -> route.binding().api() == Api.V3 ? 0 : 1)
                        .thenComparing(route -> -route.template().literals())
                        .thenComparing(route -> -route.binding().fixed().size()))
                .toList();
    }

    /**
     * The operation of a request.
     *
     * @throws ApiError 404 if the address, or that version of it, is no operation's
     */
    public Match route(IncomingRequest request, RequestParameters parameters) {
        String path = request.path().replaceAll(SUFFIX, "");
        List<Match> matches = Stream.concat(Stream.of(path), OtherForms.of(path).stream())
                .flatMap(form -> matches(request, parameters, form))
                .toList();
        return matches.stream()
                .filter(match -> isMeant(match.binding(), parameters))
                .findFirst()
                .or(() -> matches.stream().findFirst())
                .orElseThrow(() -> new ApiError(404, 404, "Not Found"));
    }

    private Stream<Match> matches(IncomingRequest request, RequestParameters parameters, String path) {
        return routes.stream().flatMap(route -> route.match(request, parameters.method(), path).stream());
    }

    private static boolean isHttp(Binding binding) {
        return (binding.api() == Api.REST || binding.api() == Api.V3)
                && binding.method() != null
                && binding.path() != null
                && binding.server() != null;
    }

    private static boolean isMeant(Binding binding, RequestParameters parameters) {
        return binding.fixed().entrySet().stream()
                .allMatch(fixed -> fixed.getValue().equals(parameters.values().get(fixed.getKey())));
    }
}
