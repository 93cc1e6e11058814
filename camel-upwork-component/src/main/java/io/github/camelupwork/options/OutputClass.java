// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.util.Set;
import java.util.TreeSet;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.json.Json;
import io.github.camelupwork.transform.AnswerSchema;
import io.github.camelupwork.transform.OutputType;
import org.apache.camel.spi.ClassResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the class that answers are turned into, and reports fields of it that the API in use never gives. */
final class OutputClass {

    private static final Logger LOG = LoggerFactory.getLogger(OutputClass.class);

    private final Operation operation;
    private final UpworkConfiguration configuration;

    OutputClass(Operation operation, UpworkConfiguration configuration) {
        this.operation = operation;
        this.configuration = configuration;
    }

    /**
     * The class that the options ask for.
     *
     * @throws UpworkArgumentException if there is none, or two are asked for
     */
    OutputType outputType(ClassResolver classes, Api api) {
        String name = configuration.getOutputClass();
        if (configuration.getOutput() == Output.record) {
            if (name != null) {
                throw wrong("outputClass", "and 'output=record' may not be given together");
            }
            return new OutputType(generated(api));
        }
        Class<?> type = name == null ? null : classes.resolveClass(name);
        if (name != null && type == null) {
            throw wrong("outputClass", "is '" + name + "', and there is no such class");
        }
        if (type != null && asksDefault()) {
            warnOfMissing(type, api);
        }
        return new OutputType(type);
    }

    private Class<?> generated(Api api) {
        AnswerSchema schema = AnswerSchema.of(operation.name()).orElse(null);
        Class<?> type = schema == null ? null : schema.recordOf(api.id()).orElse(null);
        if (type == null) {
            throw wrong(
                    "output",
                    "is 'record', and with api=" + api.id() + " the operation answers no objects that a record"
                            + " could hold; use output=rows");
        }
        Set<String> missing = schema.fieldsMissingFrom(api.id());
        if (!missing.isEmpty() && asksDefault()) {
            LOG.info(
                    "{}: api={} does not give {}, which are null in {}",
                    operation.name(),
                    api.id(),
                    missing,
                    type.getSimpleName());
        }
        return type;
    }

    /** Fields that a route asks for itself need not be those of the schema. */
    private boolean asksDefault() {
        return configuration.getFields() == null && configuration.getDocument() == null;
    }

    private void warnOfMissing(Class<?> type, Api api) {
        AnswerSchema schema = AnswerSchema.of(operation.name()).orElse(null);
        if (schema == null) {
            return;
        }
        Set<String> missing = new TreeSet<>(Json.properties(type));
        missing.retainAll(schema.fieldsMissingFrom(api.id()));
        if (!missing.isEmpty()) {
            LOG.warn(
                    "{}: option 'outputClass' is '{}', whose fields {} api={} never gives; other APIs do",
                    operation.name(),
                    type.getName(),
                    missing,
                    api.id());
        }
    }

    private UpworkArgumentException wrong(String option, String message) {
        return new UpworkArgumentException(operation.name(), option, "option '" + option + "' " + message, null);
    }
}
