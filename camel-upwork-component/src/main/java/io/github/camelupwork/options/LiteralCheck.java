// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.exception.UpworkArgumentException;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.TimeUtils;

/**
 * Checks the texts of the connector's own options before Camel binds them: Camel takes {@code pageSize=abc} for 0, and its
 * message about a wrong word names a class instead of the words there are.
 */
public final class LiteralCheck {

    private static final Set<String> PERIODS = Set.of("delay", "initialDelay");
    private static final String WHOLE_NUMBER = "[+-]?\\d{1,9}";

    private final List<PropertyConfigurerGetter> types;
    private final String operation;

    /** For the endpoints of one operation. */
    public LiteralCheck(CamelContext context, String operation) {
        this.types = Stream.of(UpworkConfiguration.class, UpworkConsumerConfiguration.class)
                .map(type ->
                        PluginHelper.getConfigurerResolver(context).resolvePropertyConfigurer(type.getName(), context))
                .filter(PropertyConfigurerGetter.class::isInstance)
                .map(PropertyConfigurerGetter.class::cast)
                .toList();
        this.operation = operation;
    }

    /**
     * @param parameters the parameters of the endpoint URI; references to beans and unknown parameters are not checked
     * @throws UpworkArgumentException if a text is not of the option's type
     */
    public void check(Map<String, Object> parameters) {
        parameters.forEach((option, value) -> {
            if (value instanceof String text && !text.startsWith("#")) {
                check(option, text.trim());
                if (PERIODS.contains(option)) {
                    period(option, text.trim());
                }
            }
        });
    }

    private void check(String option, String text) {
        types.stream()
                .map(known -> (Class<?>) known.getOptionType(option, true))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(type -> check(option, text, type));
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
    }

    /** Camel's own options of polls that are periods: its refusal names neither the operation nor what is allowed. */
    private void period(String option, String text) {
        try {
            TimeUtils.toMilliSeconds(text);
        } catch (IllegalArgumentException e) {
            throw wrong(option, text, "a number of milliseconds or a period such as 90s, 5m or 1h30m");
        }
    }

    private UpworkArgumentException wrong(String option, String text, String allowed) {
        return new UpworkArgumentException(
                operation,
                option,
                "option '" + option + "' in the endpoint URI is '" + text + "', which is not " + allowed,
                null);
    }
}
