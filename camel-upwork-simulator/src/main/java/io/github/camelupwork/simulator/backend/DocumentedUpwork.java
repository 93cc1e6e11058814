// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.backend;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.json.Json;
import io.github.camelupwork.simulator.operation.OperationHandler;

/** An Upwork without a state: answers every operation with its documented example. For tests of the HTTP side alone. */
public final class DocumentedUpwork implements SimulatedUpwork {

    private final Map<String, OperationHandler> handlers = new LinkedHashMap<>();
    private final List<String> users;

    /** Answers the bindings of these operations to these people. */
    public DocumentedUpwork(Collection<Operation> operations, List<String> users) {
        this.users = List.copyOf(users);
        operations.stream()
                .flatMap(operation -> operation.bindings().stream())
                .forEach(binding -> handlers.put(binding.reference(), call -> example(binding)));
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return handlers;
    }

    @Override
    public List<String> users() {
        return users;
    }

    @Override
    public Object snapshot() {
        return Map.of();
    }

    private static Object example(Binding binding) {
        String example = binding.answer() == null ? null : binding.answer().example();
        return example == null ? Map.of() : Json.read(example);
    }
}
