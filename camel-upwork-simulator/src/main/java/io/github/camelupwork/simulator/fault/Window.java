// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit of requests in any span of a length.
 *
 * @param requests the number of requests that may pass
 * @param length   the length of the span
 */
public record Window(int requests, Duration length) {

    private static final Pattern NOTATION = Pattern.compile("(\\d+)/(\\d+)([smhd])");

    /**
     * Reads {@code 10/1s,300/1m,40000/1d}; nothing for an empty text.
     *
     * @throws IllegalArgumentException if the text is something else; the message quotes it
     */
    public static List<Window> parse(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Window::one).toList();
    }

    private static Window one(String text) {
        Matcher parts = NOTATION.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no limit; write requests/span, e.g. 40/1m (s, m, h or d)");
        }
        return new Window(Integer.parseInt(parts.group(1)), length(Long.parseLong(parts.group(2)), parts.group(3)));
    }

    private static Duration length(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    @Override
    public String toString() {
        return requests + "/" + length.toString().substring(1).replace("T", "").toLowerCase(Locale.ROOT);
    }
}
