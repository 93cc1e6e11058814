// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.camelupwork.simulator.http.IncomingRequest;
import io.github.camelupwork.simulator.http.Reply;

/**
 * Keeps web pages of others away from the simulator: a request is answered if it addresses this machine by a loopback
 * name and comes from no page or from a page of this machine. This also stops names of others that are made to resolve
 * to loopback. More names can be allowed.
 */
final class LoopbackGuard {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|[a-z0-9-]+(\\.[a-z0-9-]+)*\\.localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]@/]+)(:\\d{0,5})?");

    private final Set<String> allowed;

    /** A guard that lets in loopback names and these. */
    LoopbackGuard(Collection<String> allowed) {
        this.allowed = allowed.stream().map(LoopbackGuard::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** The refusal of a request; empty if it may pass. */
    Optional<Reply> refusal(IncomingRequest request) {
        String host = request.header("Host");
        if (host == null || !isLocal(authority(host))) {
            return Optional.of(refused("Host", host));
        }
        String origin = request.header("Origin");
        return origin == null || isLocal(hostOf(origin)) ? Optional.empty() : Optional.of(refused("Origin", origin));
    }

    /**
     * Refuses an address that would lead the browser to another host.
     *
     * @param parameter the name of the parameter that holds the address
     * @param address   the address; null if there is none
     * @throws IllegalArgumentException if it is no http or https address of this machine or of an allowed host
     */
    void requireHarmless(String parameter, String address) {
        if (address != null && !isLocal(hostOf(address))) {
            throw new IllegalArgumentException(parameter + " has to lead to this machine by http or https, as in "
                    + "http://127.0.0.1:9000/back. Other hosts have to be allowed when the simulator starts: "
                    + "--allow-host or Simulator.Builder.allowHost");
        }
    }

    private boolean isLocal(String host) {
        return host != null && (LOOPBACK.matcher(plain(host)).matches() || allowed.contains(plain(host)));
    }

    /** The host of {@code host:port}; null if it is something else. */
    private static String authority(String value) {
        var parts = AUTHORITY.matcher(value.toLowerCase(Locale.ROOT));
        return parts.matches() ? parts.group(1) : null;
    }

    /** The host of an http or https address without a user or line breaks; null if it is something else. */
    private static String hostOf(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getRawUserInfo() == null ? uri.getHost() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    }

    private static Reply refused(String header, String value) {
        return Reply.of(
                403,
                "text/plain;charset=utf-8",
                "The simulator answers only to names of this machine such as 127.0.0.1 and localhost, not to the "
                        + header
                        + " '" + Html.escape(String.valueOf(value))
                        + "'. Other names have to be allowed when it starts: --allow-host or "
                        + "Simulator.Builder.allowHost.\n");
    }
}
