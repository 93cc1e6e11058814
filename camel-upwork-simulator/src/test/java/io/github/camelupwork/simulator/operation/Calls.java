// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.simulator.state.World;

/** Calls operations as the HTTP side does, without HTTP. */
final class Calls {

    static final String OWNER = "ada_owner";
    static final String HIRING = "henry_hiring";
    static final String FINANCE = "fiona_finance";
    static final String RECRUITER = "rita_recruiter";
    static final String STRANGER = "otto_other";
    static final String STAFFING = "stella_staffing";
    static final String FREELANCER = "maria_lopez";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Binding> BINDINGS = bindings();

    private final World world;
    private final Map<String, OperationHandler> handlers;

    Calls(World world) {
        this.world = world;
        this.handlers = Operations.of(world);
    }

    /** What has a handler: the calls of the reference. */
    static Map<String, Binding> bindings() {
        Map<String, Binding> bindings = new LinkedHashMap<>();
        Catalog.load().operations().stream()
                .flatMap(operation -> operation.bindings().stream())
                .filter(binding -> binding.api() == Api.REST || binding.api() == Api.V3)
                .forEach(binding -> bindings.put(binding.reference(), binding));
        return bindings;
    }

    /** What the handler gives. */
    Object answer(String operation, String caller, Object... parameters) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put((String) parameters[i], parameters[i + 1]);
        }
        if (!handlers.containsKey(operation)) {
            throw new AssertionError(operation + " " + Arrays.toString(parameters));
        }
        return handlers.get(operation).answer(new OperationCall(BINDINGS.get(operation), named, caller, world.now()));
    }

    /** What would be written as JSON. */
    JsonNode json(String operation, String caller, Object... parameters) {
        return tree(answer(operation, caller, parameters));
    }

    static JsonNode tree(Object answer) {
        return answer instanceof Created created ? tree(created.body()) : JSON.valueToTree(answer);
    }

    static JsonNode example(String operation) {
        String example = BINDINGS.get(operation).answer().example();
        try {
            return example == null ? null : JSON.readTree(example);
        } catch (JsonProcessingException e) {
            throw new AssertionError(operation, e);
        }
    }

    World world() {
        return world;
    }
}
