// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.builder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.camelupwork.options.ApiOption;
import io.github.camelupwork.options.FetchMode;
import io.github.camelupwork.options.Output;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Expression;
import org.apache.camel.builder.EndpointConsumerBuilder;
import org.apache.camel.builder.EndpointProducerBuilder;
import org.apache.camel.support.builder.ExpressionBuilder;

/**
 * Builds an endpoint of one operation. Values need no {@code RAW(...)} and no escapes; {@code {{...}}} in a value is resolved
 * by Camel.
 *
 * @param <T> the builder of the operation
 */
public abstract class UpworkEndpointBuilder<T extends UpworkEndpointBuilder<T>>
        implements EndpointConsumerBuilder, EndpointProducerBuilder {

    private static final Pattern PLAIN = Pattern.compile("[\\w.,:/~-]*");

    private final String path;
    private final Map<String, Object> options = new LinkedHashMap<>();

    /** @param component the name of the component */
    protected UpworkEndpointBuilder(String component, String operation) {
        this.path = component + ":" + operation;
    }

    /** Sets an option by its name, for those that have no method here; an unknown one is refused when the route starts. */
    @SuppressWarnings("unchecked")
    public final T option(String name, Object value) {
        options.put(name, value);
        return (T) this;
    }

    /** The API to use; unset, the keys decide. */
    public T api(ApiOption value) {
        return option("api", value);
    }

    /** Id of the organization for which calls are made. */
    public T tenantId(String value) {
        return option("tenantId", value);
    }

    /** How much of a list is read. */
    public T fetch(FetchMode value) {
        return option("fetch", value);
    }

    /** The most items that are read. */
    public T maxItems(int value) {
        return option("maxItems", value);
    }

    /** The number of items of a page. */
    public T pageSize(int value) {
        return option("pageSize", value);
    }

    /** The form of the answer. */
    public T output(Output value) {
        return option("output", value);
    }

    /** The class that an object, or each item of a list, is turned into. */
    public T outputClass(Class<?> value) {
        return option("outputClass", value.getName());
    }

    /** The fields that are asked for on GraphQL. */
    public T fields(String value) {
        return option("fields", value);
    }

    /** The key of the payment, where the operation moves money. */
    public T paymentKey(String value) {
        return option("paymentKey", value);
    }

    /** Milliseconds between polls of a consumer. */
    public T delay(long value) {
        return option("delay", value);
    }

    /** The point at which the very first start of a consumer begins: {@code beginning}, {@code now}, a day or an instant. */
    public T from(String value) {
        return option("from", value);
    }

    /** The URI of the endpoint. */
    public final String getUri() {
        return options.isEmpty()
                ? path
                : path + "?"
                        + options.entrySet().stream()
                                .map(option -> option.getKey() + "=" + escaped(String.valueOf(option.getValue())))
                                .collect(Collectors.joining("&"));
    }

    /** Camel takes raw values as they stand, placeholders in them aside, up to the bracket before the next option. */
    private static String escaped(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : value.contains(")&") ? "RAW{" + value + "}" : "RAW(" + value + ")";
    }

    @Override
    public final String getRawUri() {
        return getUri();
    }

    @Override
    public final Endpoint resolve(CamelContext context) {
        return context.getEndpoint(getUri());
    }

    @Override
    public final <E extends Endpoint> E resolve(CamelContext context, Class<E> type) {
        return context.getEndpoint(getUri(), type);
    }

    @Override
    public final void doSetProperty(String name, Object value) {
        option(name, value);
    }

    @Override
    public final void doSetMultiValueProperty(String name, String key, Object value) {
        option(key, value);
    }

    @Override
    public final void doSetMultiValueProperties(String name, String prefix, Map<String, Object> values) {
        values.forEach((key, value) -> option(prefix + key, value));
    }

    @Override
    public final Expression expr(CamelContext context) {
        return ExpressionBuilder.constantExpression(getUri());
    }

    @Override
    public final String toString() {
        return getUri();
    }
}
