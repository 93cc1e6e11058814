// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Suggestion;
import io.github.camelupwork.client.Argument;
import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.options.InBody;
import io.github.camelupwork.options.UpworkConfiguration;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Gathers what a message says: header beats body beats endpoint URI. */
public final class CallArguments {

    private final Operation operation;
    private final UpworkConfiguration configuration;
    private final Map<String, String> optionByName;
    private final Set<String> knownAnywhere;

    /** For the endpoints of one operation. */
    public CallArguments(Operation operation, UpworkConfiguration configuration, Catalog catalog) {
        this.operation = operation;
        this.configuration = configuration;
        this.optionByName = optionByName(operation);
        this.knownAnywhere = new TreeSet<>();
        catalog.operations()
                .forEach(other -> knownAnywhere.addAll(optionByName(other).values()));
    }

    /** By option name and by name on the wire, the option. */
    private static Map<String, String> optionByName(Operation operation) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Binding binding : operation.bindings()) {
            for (Parameter parameter : binding.options()) {
                names.put(parameter.name(), parameter.option());
                names.put(parameter.option(), parameter.option());
            }
            binding.when().keySet().forEach(option -> names.put(option, option));
        }
        return names;
    }

    /** Collects the arguments that the endpoint and the message give. */
    public Arguments of(Exchange exchange) {
        return Arguments.of(configuration.options(), Argument.Source.URI)
                .with(body(exchange), Argument.Source.BODY)
                .with(headers(exchange.getMessage()), Argument.Source.HEADER);
    }

    private Map<String, Object> headers(Message message) {
        Map<String, Object> values = new LinkedHashMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (name.regionMatches(true, 0, UpworkConstants.OPTION_PREFIX, 0, UpworkConstants.OPTION_PREFIX.length())) {
                header(option(name.substring(UpworkConstants.OPTION_PREFIX.length())), value, values);
            }
        });
        return values;
    }

    /** The operations of the ledger take the key of a payment as an option. */
    private String option(String name) {
        return UpworkConstants.PAYMENT_KEY.equals(UpworkConstants.OPTION_PREFIX + name)
                        && optionByName.containsKey("paymentKey")
                ? "paymentKey"
                : name;
    }

    private void header(String option, Object value, Map<String, Object> values) {
        if (optionByName.containsKey(option)) {
            values.put(optionByName.get(option), value);
        } else if (!knownAnywhere.contains(option)
                && !UpworkConstants.PAYMENT_KEY.equals(UpworkConstants.OPTION_PREFIX + option)) {
            throw unknown("header " + UpworkConstants.OPTION_PREFIX + option, option);
        }
    }

    private Map<String, Object> body(Exchange exchange) {
        if (!takesBody()) {
            return Map.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        new BodyParameters(operation).read(exchange).forEach((name, value) -> {
            if (!optionByName.containsKey(name)) {
                throw unknown("parameter '" + name + "' in the message body", name);
            }
            values.put(optionByName.get(name), value);
        });
        return values;
    }

    private boolean takesBody() {
        return configuration.getInBody() == null
                ? operation.effect() != Effect.READ
                : configuration.getInBody() == InBody.parameters;
    }

    private UpworkArgumentException unknown(String what, String name) {
        Set<String> options = new TreeSet<>(optionByName.values());
        return new UpworkArgumentException(
                operation.name(),
                name,
                "unknown " + what + Suggestion.text(name, options)
                        + (options.isEmpty()
                                ? "; the operation takes none"
                                : "; the operation takes " + String.join(", ", options)),
                null);
    }
}
