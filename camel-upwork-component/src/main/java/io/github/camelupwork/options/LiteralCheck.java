// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.exception.UpworkArgumentException;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.PluginHelper;

/**
 * Checks the texts of the connector's own options before Camel binds them: Camel takes {@code pageSize=abc} for 0, and its
 * message about a wrong word names a class instead of the words there are.
 */
public final class LiteralCheck {

    private static final String WHOLE_NUMBER = "[+-]?\\d{1,9}";
    private static final String REFERENCE = "#";

    private final CamelContext context;
    private final List<PropertyConfigurerGetter> types;
    private final String operation;
    private final String place;

    /**
     * @param types     know the types of the options
     * @param operation the operation, or what the options belong to
     * @param place     where the options stand, as in {@code in the endpoint URI}
     */
    public LiteralCheck(
            CamelContext context, List<? extends PropertyConfigurer> types, String operation, String place) {
        this.context = context;
        this.types = types.stream()
                .filter(PropertyConfigurerGetter.class::isInstance)
                .map(PropertyConfigurerGetter.class::cast)
                .toList();
        this.operation = operation;
        this.place = place;
    }

    /** For the endpoint URIs of one operation. */
    static LiteralCheck ofEndpoint(CamelContext context, String operation, PropertyConfigurer endpoint) {
        Stream<PropertyConfigurer> configurations = Stream.of(
                        UpworkConfiguration.class, UpworkConsumerConfiguration.class)
                .map(type ->
                        PluginHelper.getConfigurerResolver(context).resolvePropertyConfigurer(type.getName(), context));
        return new LiteralCheck(
                context,
                Stream.concat(configurations, Stream.ofNullable(endpoint)).toList(),
                operation,
                "in the endpoint URI");
    }

    /**
     * @param parameters texts and values by option; references to beans and unknown parameters are not checked
     * @throws UpworkArgumentException if a text is not of the option's type
     */
    public void check(Map<String, Object> parameters) {
        parameters.forEach(this::check);
    }

    /**
     * @param value a text or a value; references to beans are not checked
     * @throws UpworkArgumentException if a text is not of the option's type
     */
    public void check(String option, Object value) {
        if (value instanceof String text && !text.startsWith(REFERENCE)) {
            types.stream()
                    .map(known -> (Class<?>) known.getOptionType(option, true))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(type -> check(option, text.trim(), type));
        }
    }

    private void check(String option, String text, Class<?> type) {
        if (type.isEnum()
                && Arrays.stream(type.getEnumConstants())
                        .noneMatch(word -> word.toString().equalsIgnoreCase(text))) {
            throw wrong(
                    option,
                    text,
                    "one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", ")));
        }
        if ((type == int.class || type == Integer.class) && !text.matches(WHOLE_NUMBER)) {
            throw wrong(option, text, "a whole number");
        }
        if ((type == boolean.class || type == Boolean.class) && !text.matches("(?i)true|false")) {
            throw wrong(option, text, "true or false");
        }
        if ((type == long.class || type == Long.class) && !isDuration(text)) {
            throw wrong(option, text, "a whole number, or a duration such as PT30S");
        }
    }

    /** Whole numbers are durations in milliseconds. */
    private boolean isDuration(String text) {
        return context.getTypeConverter().tryConvertTo(Duration.class, text) != null;
    }

    private UpworkArgumentException wrong(String option, String text, String allowed) {
        return new UpworkArgumentException(
                operation,
                option,
                "option '" + option + "' " + place + " is '" + text + "', which is not " + allowed,
                null);
    }
}
