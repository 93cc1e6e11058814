// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.exception.UpworkArgumentException;
import org.apache.camel.Message;

/**
 * The headers {@code CamelUpwork.<option>} of a message that are used. Camel finds headers regardless of case, as do
 * many transports when they filter; the prefix must match exactly, and a header that differs from it only in case is
 * refused, since only an untrusted sender would write it so.
 */
public final class OptionHeaders {

    private static final String PREFIX = UpworkConstants.OPTION_PREFIX;
    private static final String ALL = "all";
    private static final String NONE = "none";

    private final String operation;
    private final Set<String> counting;

    /**
     * The headers that count for an endpoint.
     *
     * @param option value of the option {@code headers}: all, none, or names
     */
    public OptionHeaders(String operation, String option) {
        this.operation = operation;
        this.counting = option == null || ALL.equals(option)
                ? null
                : Arrays.stream(option.split(","))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty() && !NONE.equals(name))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The values by the name of their option.
     *
     * @throws UpworkArgumentException if a header that counts is written in another case
     */
    public Map<String, Object> of(Message message) {
        Map<String, Object> values = new LinkedHashMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (name.regionMatches(true, 0, PREFIX, 0, PREFIX.length()) && counts(name)) {
                if (!name.startsWith(PREFIX)) {
                    throw otherCase(name);
                }
                values.put(name.substring(PREFIX.length()), value);
            }
        });
        return values;
    }

    private boolean counts(String name) {
        return counting == null
                || counting.contains(name.substring(PREFIX.length()).toLowerCase(Locale.ROOT));
    }

    private UpworkArgumentException otherCase(String name) {
        return new UpworkArgumentException(
                operation,
                name.substring(PREFIX.length()),
                "header '" + name + "' is not written " + PREFIX + "<option> and probably came with a message from"
                        + " outside; remove such headers where the message enters (removeHeaders CamelUpwork*), or say on"
                        + " the endpoint which ones count (headers=...)",
                null);
    }
}
