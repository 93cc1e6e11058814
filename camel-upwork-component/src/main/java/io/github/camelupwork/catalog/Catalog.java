// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;

/** All operations of Upwork that the connector knows. Immutable. */
public final class Catalog {

    private static final String RESOURCE = "operations.json";

    private final Map<String, Operation> operations;
    private final Set<String> options;

    Catalog(Collection<Operation> operations) {
        this.operations = Collections.unmodifiableMap(operations.stream()
                .collect(Collectors.toMap(Operation::name, Function.identity(), (a, b) -> a, LinkedHashMap::new)));
        this.options = operations.stream()
                .flatMap(operation -> operation.bindings().stream())
                .flatMap(binding -> Stream.concat(
                        binding.options().stream().map(Parameter::option), binding.when().keySet().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The catalog of this jar, parsed on first use. */
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
            return new Catalog(mapper().readValue(in, new TypeReference<List<Operation>>() {}));
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
        return operations.values();
    }

    /** The operation of that name; empty if there is none. */
    public Optional<Operation> operation(String name) {
        return Optional.ofNullable(operations.get(name));
    }

    /** Returns true if any operation has an option of that name. */
    public boolean hasOption(String name) {
        return options.contains(name);
    }

    /** The operations of one group, in documented order; empty if there is no such group. */
    public List<Operation> group(String group) {
        return operations.values().stream()
                .filter(operation -> operation.group().equals(group))
                .toList();
    }

    /** The names of the groups. */
    public List<String> groups() {
        return operations.values().stream().map(Operation::group).distinct().toList();
    }
}
