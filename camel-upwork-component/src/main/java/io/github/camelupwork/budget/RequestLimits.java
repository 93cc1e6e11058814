// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The limits that hold together, e.g. {@code 10/1s,300/1m,40000/1d}.
 *
 * @param all one per window, the shortest window first; never empty
 */
public record RequestLimits(List<RequestLimit> all) {

    /** The limits of GraphQL and REST v3: ten a second and 300 a minute per address, 40,000 a day per API key. */
    public static final RequestLimits OAUTH2 = parse("10/1s,300/1m,40000/1d");

    /** REST with OAuth 1.0a: the reference grants 40 a minute per address and 40,000 a day; ten a second as everywhere. */
    public static final RequestLimits OAUTH1_REST = parse("10/1s,40/1m,40000/1d");

    /** @throws IllegalArgumentException if there is none, or two for the same window */
    public RequestLimits {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("requestLimits is empty; write for example 10/1s,300/1m,40000/1d");
        }
        all = all.stream().sorted().toList();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).window().equals(all.get(i - 1).window())) {
                throw new IllegalArgumentException("requestLimits names the window "
                        + WindowLength.format(all.get(i).window()) + " twice: " + all.get(i - 1) + " and "
                        + all.get(i));
            }
        }
    }

    /**
     * Reads limits parted by commas, each {@code requests/window}; the window as {@code 500ms}, {@code 1s}, {@code 1m},
     * {@code 2h}, {@code 1d} or as ISO 8601 ({@code PT1M}, {@code P1D}).
     *
     * @throws IllegalArgumentException naming the part that cannot be read, and what is allowed
     */
    public static RequestLimits parse(String text) {
        List<RequestLimit> limits = new ArrayList<>();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                limits.add(parseOne(part.strip(), text));
            }
        }
        return new RequestLimits(limits);
    }

    private static RequestLimit parseOne(String part, String whole) {
        try {
            int slash = part.indexOf('/');
            if (slash < 0) {
                throw new IllegalArgumentException("there is no '/'");
            }
            int requests = count(part.substring(0, slash).strip());
            return new RequestLimit(
                    requests, WindowLength.parse(part.substring(slash + 1).strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "requestLimits=" + whole + ": '" + part + "' cannot be used: " + e.getMessage()
                            + "; allowed is requests/window, for example 10/1s,300/1m,40000/1d",
                    e);
        }
    }

    private static int count(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no number of requests", e);
        }
    }

    /** The largest number of requests any of the windows allows. */
    int mostRequests() {
        return all.stream().mapToInt(RequestLimit::requests).max().orElseThrow();
    }

    /** The length of the longest window. */
    Duration longestWindow() {
        return all.get(all.size() - 1).window();
    }

    /** Returns the form that {@link #parse} reads. */
    @Override
    public String toString() {
        return all.stream().map(RequestLimit::toString).collect(Collectors.joining(","));
    }
}
