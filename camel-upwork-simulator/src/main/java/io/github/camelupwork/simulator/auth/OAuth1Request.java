// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.http.IncomingRequest;
import io.github.camelupwork.simulator.http.Pair;
import io.github.camelupwork.simulator.operation.ApiError;

/**
 * The OAuth 1.0a side of a request: its {@code oauth_*} parameters, wherever they travel, and what the signature
 * covers. The reference takes them from the Authorization header, the query or the form, but never from two of them at
 * once.
 */
final class OAuth1Request {

    private static final Pattern HEADER_PAIR = Pattern.compile("([\\w.%-]+)\\s*=\\s*\"([^\"]*)\"");

    private final IncomingRequest request;
    private final List<Pair> header;
    private final List<Pair> sent;

    OAuth1Request(IncomingRequest request) {
        this.request = request;
        this.header = header(request.header("Authorization"));
        this.sent = Stream.concat(request.queryPairs().stream(), request.formPairs().stream())
                .toList();
        refuseTwoPlaces();
    }

    /** Returns true if the request has any parameter of OAuth 1.0a. */
    boolean isSigned() {
        return all().anyMatch(OAuth1Request::isOAuth);
    }

    /** The value of an {@code oauth_*} parameter; null if it is missing or empty. */
    String value(String name) {
        return all().filter(pair -> pair.name().equals(name) && !pair.value().isEmpty())
                .map(Pair::value)
                .findFirst()
                .orElse(null);
    }

    /** The signature that the request ought to carry. */
    String expectedSignature(String clientSecret, String tokenSecret) {
        List<Pair> covered = new ArrayList<>(
                all().filter(pair -> !pair.name().equals("oauth_signature")).toList());
        return Rfc5849.sign(Rfc5849.baseString(request.method(), address(), covered), clientSecret, tokenSecret);
    }

    private URI address() {
        return URI.create(request.scheme() + "://" + request.header("Host") + request.path());
    }

    private Stream<Pair> all() {
        return Stream.concat(header.stream(), sent.stream());
    }

    private void refuseTwoPlaces() {
        if (!header.isEmpty() && sent.stream().anyMatch(OAuth1Request::isOAuth)) {
            throw new ApiError(
                    400,
                    400,
                    "Can't verify request, oauth_* parameters are both in the Authorization header and in "
                            + "the query or body");
        }
    }

    private static boolean isOAuth(Pair pair) {
        return pair.name().startsWith("oauth_");
    }

    private static List<Pair> header(String value) {
        if (value == null || !value.regionMatches(true, 0, "OAuth ", 0, 6)) {
            return List.of();
        }
        return HEADER_PAIR
                .matcher(value.substring(6))
                .results()
                .map(match -> new Pair(decode(match.group(1)), decode(match.group(2))))
                .filter(pair -> !pair.name().equalsIgnoreCase("realm"))
                .toList();
    }

    /** RFC 5849 percent-decodes header values; a plus stays a plus. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
