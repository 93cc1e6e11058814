// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.scribejava.core.extractors.BaseStringExtractor;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Parameter;
import com.github.scribejava.core.utils.OAuthEncoder;

/**
 * The signature base string of RFC 5849 section 3.4.1. ScribeJava's own sorts parameters before it encodes them, which is wrong
 * for names such as {@code milestones[0][due_date]}, and takes scheme and host as they are written.
 */
final class SignatureBaseString implements BaseStringExtractor {

    @Override
    public String extract(OAuthRequest request) {
        URI uri = URI.create(request.getCompleteUrl());
        return Stream.of(request.getVerb().name(), baseUri(uri), normalizedParameters(request, uri))
                .map(AuthorizationHeader::encode)
                .collect(Collectors.joining("&"));
    }

    /** Section 3.4.1.2: scheme and host in lower case, the port only if it is not the default, no query. */
    static String baseUri(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return scheme + "://" + host + port(scheme, uri.getPort()) + path;
    }

    private static String port(String scheme, int port) {
        boolean usual = port == -1 || port == ("https".equals(scheme) ? 443 : 80);
        return usual ? "" : ":" + port;
    }

    /** Section 3.4.1.3.2: encode each name and value, then sort by name, then by value, then join. */
    private static String normalizedParameters(OAuthRequest request, URI uri) {
        List<Encoded> parameters = new ArrayList<>(query(uri.getRawQuery()));
        for (Parameter parameter : request.getBodyParams().getParams()) {
            parameters.add(Encoded.of(parameter.getKey(), parameter.getValue()));
        }
        for (Map.Entry<String, String> parameter : request.getOauthParameters().entrySet()) {
            parameters.add(Encoded.of(parameter.getKey(), parameter.getValue()));
        }
        return parameters.stream().sorted(Encoded.ORDER).map(Encoded::pair).collect(Collectors.joining("&"));
    }

    private static List<Encoded> query(String rawQuery) {
        if (rawQuery == null) {
            return List.of();
        }
        return Stream.of(rawQuery.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(SignatureBaseString::decode)
                .toList();
    }

    /** The query is read as a form (section 3.4.1.3.1), so a plus sign in it is a space. */
    private static Encoded decode(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        return Encoded.of(OAuthEncoder.decode(name), OAuthEncoder.decode(value));
    }

    /** Percent-encoded text is ASCII, so comparing characters is the byte order that the standard asks for. */
    private record Encoded(String name, String value) {

        static final Comparator<Encoded> ORDER =
                Comparator.comparing(Encoded::name).thenComparing(Encoded::value);

        static Encoded of(String name, String value) {
            return new Encoded(
                    AuthorizationHeader.encode(name), value == null ? "" : AuthorizationHeader.encode(value));
        }

        String pair() {
            return name + "=" + value;
        }
    }
}
