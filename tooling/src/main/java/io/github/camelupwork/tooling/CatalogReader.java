// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;

/** Merges the operations of all OpenAPI files by name. */
final class CatalogReader {

    private final Map<String, List<Binding>> operations = new LinkedHashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();
    private final Set<Object> seen = new HashSet<>();

    private CatalogReader() {}

    /**
     * Returns the operations of the files below a folder, group by group in the order of the names.
     *
     * @throws DescriptionException if a file is no valid OpenAPI or says something that the catalog does not know
     */
    static List<Group> read(Path folder) throws IOException {
        return read(folder, null);
    }

    /**
     * Returns the operations of the OpenAPI files below one folder and of the GraphQL documents below another.
     *
     * @param documents null if there are none
     * @throws DescriptionException if a file is invalid or says something that the catalog does not know
     */
    static List<Group> read(Path folder, GraphQlFolder documents) throws IOException {
        CatalogReader reader = new CatalogReader();
        for (OpenApiFile file : OpenApiFile.readAll(folder)) {
            reader.descriptions.putIfAbsent(file.group(), file.description());
            file.operations().forEach(reader::add);
        }
        if (documents != null) {
            for (GraphQlFile file : documents.files()) {
                if (!file.group().equals(ReportDocuments.GROUP)) {
                    reader.add(file, documents);
                }
            }
            reader.addReports(documents);
        }
        return reader.groups();
    }

    private void add(GraphQlFile file, GraphQlFolder documents) throws IOException {
        if (!descriptions.containsKey(file.group())) {
            descriptions.put(file.group(), documents.description(file.group()));
        }
        List<Binding> sisters = operations.getOrDefault(file.name(), List.of()).stream()
                .filter(binding -> binding.api() != Api.GRAPHQL)
                .toList();
        add(file.name(), new DocumentReader(file, sisters, documents.schema()).read(), file.where());
    }

    private void addReports(GraphQlFolder documents) {
        List<GraphQlFile> files = documents.files().stream()
                .filter(file -> file.group().equals(ReportDocuments.GROUP))
                .toList();
        Map<String, List<Binding>> known = new LinkedHashMap<>();
        operations.forEach((name, bindings) -> known.put(name, List.copyOf(bindings)));
        new ReportDocuments(files, documents.schema()).into(known, (name, binding) -> add(name, binding, name));
    }

    private List<Group> groups() {
        Map<String, List<Operation>> groups = operations.entrySet().stream()
                .map(e -> new Operation(e.getKey(), List.copyOf(e.getValue())))
                .collect(Collectors.groupingBy(Operation::group, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(e -> new Group(e.getKey(), descriptions.get(e.getKey()), e.getValue()))
                .toList();
    }

    private void add(BindingReader reader) {
        Binding binding = reader.read();
        add(reader.operation(), binding, reader.where());
        for (Extension alias : reader.aliases()) {
            Map<String, String> fixed = alias.textMap("fixed");
            for (String name : fixed.keySet()) {
                binding.parameter(name)
                        .orElseThrow(() ->
                                new DescriptionException(alias.where(), "fixes the unknown parameter '" + name + "'"));
            }
            add(alias.required("operation"), fix(binding, fixed, alias), reader.where());
        }
    }

    /** The same binding for another operation, with parameters that are no longer the route author's. */
    private static Binding fix(Binding binding, Map<String, String> values, Extension alias) {
        return new Binding(
                binding.api(),
                binding.reference(),
                binding.effect(),
                alias.has("summary") ? alias.text("summary") : binding.summary(),
                alias.has("description") ? alias.text("description") : binding.description(),
                binding.permission(),
                binding.method(),
                binding.server(),
                binding.path(),
                binding.when(),
                values,
                binding.body(),
                binding.wrap(),
                binding.parameters(),
                binding.rules(),
                binding.answer(),
                binding.paging(),
                binding.report(),
                binding.errors(),
                binding.document());
    }

    private void add(String name, Binding binding, String where) {
        if (!seen.add(List.of(name, binding.api(), binding.when(), selectors(binding)))) {
            throw new DescriptionException(
                    where,
                    "a second " + binding.api() + " binding of " + name + " with the condition "
                            + new TreeMap<>(binding.when()));
        }
        operations.computeIfAbsent(name, n -> new ArrayList<>()).add(binding);
    }

    /**
     * Returns the selectors of a binding. Those in the path select the call of REST that runs, the scope that must be given
     * selects one of several documents.
     */
    private static Set<String> selectors(Binding binding) {
        if (binding.document() != null && binding.report() == null) {
            return scopes(binding);
        }
        return binding.parameters().stream()
                .filter(p -> p.in() == Location.PATH)
                .map(Parameter::option)
                .collect(Collectors.toSet());
    }

    /** Required options that the account may say. */
    private static Set<String> scopes(Binding binding) {
        return binding.parameters().stream()
                .filter(parameter -> parameter.required() && parameter.means() != null)
                .map(Parameter::name)
                .collect(Collectors.toSet());
    }
}
