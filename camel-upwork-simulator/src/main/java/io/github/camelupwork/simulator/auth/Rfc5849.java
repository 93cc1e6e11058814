// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.camelupwork.simulator.http.Pair;

/** The signature of RFC 5849, section 3.4, with HMAC-SHA1: computed here on its own, so that it can judge any client's. */
public final class Rfc5849 {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private Rfc5849() {}

    /**
     * The signature base string of section 3.4.1.
     *
     * @param method     HTTP method
     * @param address    address of the request; a query in it is left aside
     * @param parameters all parameters, decoded: of the query, the form and the Authorization header, without
     *                   {@code realm} and {@code oauth_signature}
     */
    public static String baseString(String method, URI address, List<Pair> parameters) {
        return encode(method.toUpperCase(Locale.ROOT))
                + '&'
                + encode(baseUri(address))
                + '&'
                + encode(normalized(parameters));
    }

    /** The HMAC-SHA1 signature of a base string, section 3.4.2; {@code tokenSecret} is empty where there is no token. */
    public static String sign(String baseString, String clientSecret, String tokenSecret) {
        return Base64.getEncoder()
                .encodeToString(Secrets.hash("HmacSHA1", encode(clientSecret) + '&' + encode(tokenSecret), baseString));
    }

    /** Percent-encoding of section 3.6: everything but letters, digits and {@code - . _ ~}, in upper-case hex. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format("%%%02X", octet));
            }
        }
        return encoded.toString();
    }

    private static String normalized(List<Pair> parameters) {
        return parameters.stream()
                .map(pair -> new Pair(encode(pair.name()), encode(pair.value())))
                .sorted(Comparator.comparing(Pair::name).thenComparing(Pair::value))
                .map(pair -> pair.name() + '=' + pair.value())
                .collect(Collectors.joining("&"));
    }

    private static String baseUri(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port(scheme, address.getPort()) + path;
    }

    private static String port(String scheme, int port) {
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return usual ? "" : ":" + port;
    }
}
