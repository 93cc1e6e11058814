// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tool;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The options of the command line.
 *
 * @param accountName    the name under which the token is stored; null for one derived from the key, as the component
 *                       does
 * @param stateDirectory the component's {@code stateDirectory}
 * @param baseUrl        scheme, host and port instead of Upwork's; null for Upwork
 * @param redirectUri    the address to which the browser returns; null to paste the code
 * @param user           the id of the person who may sign in; {@code any}, or null for the one who did before
 * @param timeout        the time to wait for the browser
 */
record AuthorizeOptions(
        String accountName, Path stateDirectory, String baseUrl, String redirectUri, String user, Duration timeout) {

    static final String USAGE = """
            Gets the first token of an Upwork account and keeps it where the component looks for it.

              UPWORK_CONSUMER_KEY, UPWORK_CONSUMER_SECRET   key of an OAuth 1.0a application
              UPWORK_CLIENT_ID, UPWORK_CLIENT_SECRET        key of an OAuth 2.0 application
                                                            (the environment names it; secrets that it lacks are asked for)
              --redirect-uri URI       where the browser comes back to, as registered with the key; one of this machine,
                                       e.g. http://localhost:8089/callback, is caught, with any other, or none, paste the code
              --account-name NAME      the component's accountName, if it has one
              --state-directory DIR    the component's stateDirectory; ~/.camel-upwork if left out
              --base-url URL           scheme, host and port to call instead of Upwork's, e.g. of the simulator
              --user ID                id of the person who is to sign in: another than before is refused without it;
                                       'any' accepts everyone
              --timeout SECONDS        how long to wait for the browser; 600 if left out
            """;

    private static final Set<String> NAMES =
            Set.of("--account-name", "--state-directory", "--base-url", "--redirect-uri", "--user", "--timeout");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException if something is not understood */
    static AuthorizeOptions of(String... args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!NAMES.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException("'" + args[i] + "' is not understood, or its value is missing");
            }
            values.put(args[i], args[i + 1]);
        }
        return new AuthorizeOptions(
                values.get("--account-name"),
                directory(values.get("--state-directory")),
                safe("--base-url", values.get("--base-url")),
                safe("--redirect-uri", values.get("--redirect-uri")),
                values.get("--user"),
                timeout(values.getOrDefault("--timeout", "600")));
    }

    /** Secrets, codes and tokens cross no network in the clear. */
    private static String safe(String option, String address) {
        if (address == null) {
            return null;
        }
        URI uri = uri(option, address);
        boolean plain = "http".equalsIgnoreCase(uri.getScheme());
        if (plain && !LOOPBACK.contains(uri.getHost()) || !plain && uri.getScheme() == null) {
            throw new IllegalArgumentException(option + " is '" + address
                    + "'; it takes an https address, or http of this machine (localhost, 127.0.0.1)");
        }
        return address;
    }

    private static URI uri(String option, String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(option + " is '" + address + "', which is not an address", e);
        }
    }

    private static Path directory(String given) {
        return given == null ? Path.of(System.getProperty("user.home"), ".camel-upwork") : Path.of(given);
    }

    private static Duration timeout(String seconds) {
        try {
            return Duration.ofSeconds(Long.parseLong(seconds));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--timeout is '" + seconds + "'; it takes a number of seconds", e);
        }
    }
}
