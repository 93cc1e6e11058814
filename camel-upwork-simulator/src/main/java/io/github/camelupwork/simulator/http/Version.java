// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of the reference without its version, and the version. The version is in the third part of the path
 * ({@code /api/auth/v1/info}) or in the second ({@code /api/v1/auth/info}).
 *
 * @param path    the path without a version, e.g. {@code /api/auth/info}
 * @param version the version, e.g. {@code v1}; null if the path has none
 */
record Version(String path, String version) {

    private static final Pattern THIRD = Pattern.compile("(/[^/]+/[^/]+)/(v\\d+)(/.*)?");
    private static final Pattern SECOND = Pattern.compile("(/[^/]+)/(v\\d+)(/.*)?");
    private static final Pattern ACCEPT = Pattern.compile("application/vnd\\.upwork\\.api-(v\\d+)\\+(?:json|xml)");

    static Version of(String path) {
        Matcher second = SECOND.matcher(path);
        if (second.matches()) {
            return split(second);
        }
        Matcher third = THIRD.matcher(path);
        return third.matches() ? split(third) : new Version(path, null);
    }

    /**
     * The version asked for: the header beats the path, the path beats the Accept header; null if none is asked for.
     */
    String askedBy(IncomingRequest request) {
        String header = request.header("X-Upwork-Version");
        if (header != null) {
            return header.trim();
        }
        return version != null ? version : accepted(request.header("Accept"));
    }

    private static String accepted(String accept) {
        Matcher matcher = ACCEPT.matcher(accept == null ? "" : accept);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static Version split(Matcher matcher) {
        return new Version(matcher.group(1) + (matcher.group(3) == null ? "" : matcher.group(3)), matcher.group(2));
    }
}
