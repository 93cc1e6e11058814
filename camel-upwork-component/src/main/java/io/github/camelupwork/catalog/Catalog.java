// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;

/** All operations of Upwork that the connector knows; each is parsed when it is first asked for. Immutable. */
public final class Catalog {

    private static final String RESOURCE = "operations.json";

    private final Map<String, StoredOperation> operations;
    private volatile Set<String> options;

    private Catalog(Map<String, StoredOperation> operations) {
        this.operations = operations;
    }

    /** The catalog of this jar, read on first use. */
    private static final class BuiltIn {

        static final Catalog CATALOG = read();
    }

    /**
     * Returns the catalog that was built into this jar; always the same instance.
     *
     * @throws IllegalStateException if the jar was built without it
     */
    public static Catalog load() {
        return BuiltIn.CATALOG;
    }

    private static Catalog read() {
        try (InputStream in = Catalog.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("This build of camel-upwork lacks its catalog " + RESOURCE);
            }
            ObjectReader reader = mapper().readerFor(Operation.class);
            Map<String, StoredOperation> operations = new LinkedHashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(StoredOperation::isOne)
                    .map(line -> new StoredOperation(line, reader))
                    .forEach(operation -> operations.put(operation.name(), operation));
            return new Catalog(operations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the classes of rules by their names, in the loader of this class: Jackson may lie in a parent of it. */
    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .typeFactory(TypeFactory.defaultInstance().withClassLoader(Catalog.class.getClassLoader()))
                .build();
    }

    /** Returns every operation, group by group. */
    public Collection<Operation> operations() {
        return operations.values().stream().map(StoredOperation::get).toList();
    }

    /** The operation of that name; empty if there is none. */
    public Optional<Operation> operation(String name) {
        return Optional.ofNullable(operations.get(name)).map(StoredOperation::get);
    }

    /** Returns true if any operation has an option of that name. */
    public boolean hasOption(String name) {
        if (options == null) {
            options = operations().stream()
                    .flatMap(operation -> operation.bindings().stream())
                    .flatMap(binding -> Stream.concat(
                            binding.options().stream().map(Parameter::option), binding.when().keySet().stream()))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return options.contains(name);
    }

    /** The operations of one group, in documented order; empty if there is no such group. */
    public List<Operation> group(String group) {
        return operations.values().stream()
                .filter(operation -> operation.group().equals(group))
                .map(StoredOperation::get)
                .toList();
    }

    /** The names of the groups. */
    public List<String> groups() {
        return operations.values().stream()
                .map(StoredOperation::group)
                .distinct()
                .toList();
    }
}
