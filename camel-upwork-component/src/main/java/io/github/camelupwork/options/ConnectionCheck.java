// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

/** Checks the options of the proxy when a component starts. */
public final class ConnectionCheck {

    private static final int LARGEST_PORT = 65_535;

    private ConnectionCheck() {}

    /**
     * Refuses a proxy that could not be used, or that would silently be left out.
     *
     * @throws IllegalArgumentException naming the option
     */
    public static void check(ConnectionOptions options) {
        String host = options.getProxyHost();
        Integer port = options.getProxyPort();
        if (host != null && !host.matches("[\\w.-]+|\\[?[0-9a-fA-F:]*:[0-9a-fA-F:.]*]?")) {
            throw new IllegalArgumentException("proxyHost is '" + host
                    + "'; it takes a host name alone, such as proxy.example.com, and proxyPort takes the port");
        }
        if (port != null && (port < 1 || port > LARGEST_PORT)) {
            throw new IllegalArgumentException("proxyPort is " + port + "; allowed is 1 to " + LARGEST_PORT);
        }
        together("proxyHost", host, "proxyPort", port);
        together("proxyUsername", options.getProxyUsername(), "proxyPassword", options.getProxyPassword());
        if (options.getProxyUsername() != null && host == null) {
            throw new IllegalArgumentException(
                    "proxyUsername is set without proxyHost and proxyPort; give all of them");
        }
    }

    private static void together(String one, Object value, String other, Object otherValue) {
        if ((value == null) != (otherValue == null)) {
            throw new IllegalArgumentException(
                    (value == null ? other : one) + " is set without " + (value == null ? one : other) + "; give both");
        }
    }

    /** Returns the host and port of the proxy; null if there is none, or if the client is one of the application. */
    public static String proxy(ConnectionOptions options) {
        return options.getProxyHost() == null || options.getHttpClient() != null
                ? null
                : options.getProxyHost() + ":" + options.getProxyPort();
    }
}
