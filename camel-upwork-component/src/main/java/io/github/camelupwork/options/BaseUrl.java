// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;

/** The option {@code baseUrl}. */
public final class BaseUrl {

    private BaseUrl() {}

    /**
     * The address to call instead of Upwork's. Credentials travel in every request, so they leave the machine by TLS only.
     *
     * @param baseUrl null for Upwork itself, and then the answer is null
     */
    public static URI of(String baseUrl) {
        if (baseUrl == null) {
            return null;
        }
        URI base = uri(baseUrl);
        if (base.getHost() == null || !List.of("http", "https").contains(base.getScheme()) || !isRoot(base.getPath())) {
            throw new IllegalArgumentException("baseUrl is '" + baseUrl + "'; it takes http(s)://host:port");
        }
        if ("http".equals(base.getScheme()) && !isLoopback(base.getHost())) {
            throw new IllegalArgumentException(
                    "baseUrl is '" + baseUrl + "'; http is for this machine only, others need https");
        }
        return base;
    }

    /** A host that is not known is not this machine. */
    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static URI uri(String baseUrl) {
        try {
            return new URI(baseUrl);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("baseUrl is '" + baseUrl + "'; it takes http(s)://host:port");
        }
    }

    private static boolean isRoot(String path) {
        return path.isEmpty() || "/".equals(path);
    }
}
