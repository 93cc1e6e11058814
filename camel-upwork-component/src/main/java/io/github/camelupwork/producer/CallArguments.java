// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
import io.github.camelupwork.json.Trees;
import io.github.camelupwork.options.InBody;
import io.github.camelupwork.options.PaymentKeys;
import io.github.camelupwork.options.UpworkConfiguration;
import org.apache.camel.Exchange;

/**
 * Collects what a message says: header beats body beats endpoint URI. Where money moves, and for documents of the route's own,
 * what the URI says is fixed: a message that says otherwise is refused.
 */
public final class CallArguments {

    private static final String PAYMENT_KEY =
            UpworkConstants.PAYMENT_KEY.substring(UpworkConstants.OPTION_PREFIX.length());

    private final Operation operation;
    private final UpworkConfiguration configuration;
    private final Map<String, String> optionByName;
    private final Catalog catalog;
    private final OptionHeaders headers;
    private final Arguments written;
    /** A message may come from outside and must not decide who is paid, how much, or what is queried. */
    private final boolean fixedByUri;

    private final boolean takesBody;

    /**
     * The content of one message.
     *
     * @param arguments  the arguments of the endpoint and the message
     * @param paymentKey the payment key; null if neither gives one
     */
    public record Given(Arguments arguments, String paymentKey) {}

    /** For the endpoints of one operation. */
    public CallArguments(Operation operation, UpworkConfiguration configuration, Catalog catalog) {
        this.operation = operation;
        this.configuration = configuration;
        this.headers = new OptionHeaders(operation.name(), configuration.getHeaders());
        this.optionByName = optionByName(operation);
        this.catalog = catalog;
        this.fixedByUri = operation.effect() == Effect.MONEY || GraphQLExecution.isGraphQLExecute(operation);
        this.takesBody = configuration.getInBody() == null
                ? operation.effect() != Effect.READ
                : configuration.getInBody() == InBody.parameters;
        this.written = Arguments.of(configuration.options(), Argument.Source.URI);
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

    /**
     * Collects what the endpoint and the message give.
     *
     * @throws UpworkArgumentException if an option is unknown, or fixed by the URI and given another value
     */
    public Given of(Exchange exchange) {
        Map<String, Object> body = body(exchange);
        Map<String, Object> given = headers.of(exchange.getMessage());
        Map<String, Object> header = new LinkedHashMap<>();
        given.forEach((name, value) -> header(option(name), value, header));
        if (fixedByUri) {
            checkFixed(body, Argument.Source.BODY);
            checkFixed(header, Argument.Source.HEADER);
        }
        Arguments arguments = written.with(body, Argument.Source.BODY).with(header, Argument.Source.HEADER);
        return new Given(arguments, paymentKey(given.get(PAYMENT_KEY)));
    }

    private String paymentKey(Object header) {
        require("paymentKey", header, "headers");
        String fixed = configuration.getPaymentKey();
        if (header == null || PaymentKeys.NONE.equals(fixed)) {
            return fixed;
        }
        String given = header.toString();
        if (fixedByUri && fixed != null && !fixed.equals(given)) {
            throw clash("paymentKey", Argument.Source.HEADER);
        }
        return given;
    }

    private void checkFixed(Map<String, Object> given, Argument.Source source) {
        given.forEach((option, value) -> {
            Optional<Argument> fixed = written.get(option);
            if (fixed.isPresent() && value != null && !isSame(fixed.get().value(), value)) {
                throw clash(option, source);
            }
        });
    }

    private static boolean isSame(Object fixed, Object value) {
        return fixed.equals(value)
                || fixed.toString().strip().equals(value.toString().strip());
    }

    private UpworkArgumentException clash(String option, Argument.Source source) {
        return new UpworkArgumentException(
                operation.name(),
                option,
                "option '" + option + "' is fixed by the endpoint URI, and " + source + " gives another value; leave it"
                        + " out of one of them, or let the message be ignored by "
                        + (source == Argument.Source.BODY ? "inBody=none" : "headers=none"),
                null);
    }

    /** The operations of the ledger take the key of a payment as an option. */
    private String option(String name) {
        return PAYMENT_KEY.equals(name) && optionByName.containsKey("paymentKey") ? "paymentKey" : name;
    }

    private void header(String option, Object value, Map<String, Object> values) {
        if (optionByName.containsKey(option)) {
            put(optionByName.get(option), value, values, "headers");
        } else if (!PAYMENT_KEY.equals(option) && !catalog.hasOption(option)) {
            throw unknown("header " + UpworkConstants.OPTION_PREFIX + option, option);
        }
    }

    private Map<String, Object> body(Exchange exchange) {
        if (!takesBody) {
            return Map.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        new BodyParameters(operation).read(exchange).forEach((name, value) -> {
            if (!optionByName.containsKey(name)) {
                throw unknown("parameter '" + name + "' in the message body", name);
            }
            put(optionByName.get(name), value, values, "the message body");
        });
        return values;
    }

    /**
     * Adds a value; an option that is given twice, by its name and by its name on the wire, is refused as ambiguous.
     */
    private void put(String option, Object value, Map<String, Object> values, String where) {
        require(option, value, where);
        if (values.put(option, value) != null) {
            throw new UpworkArgumentException(
                    operation.name(), option, "option '" + option + "' is given twice in " + where, null);
        }
    }

    /** Refuses what has no text, because it contains itself or is too deep, before anybody asks for its text. */
    private void require(String option, Object value, String where) {
        try {
            Trees.require(value);
        } catch (IllegalArgumentException e) {
            throw new UpworkArgumentException(
                    operation.name(), option, "option '" + option + "' in " + where + " " + e.getMessage(), e);
        }
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
