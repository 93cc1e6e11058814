// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.tryton;

import java.nio.file.Path;

import org.apache.camel.CamelContext;

/**
 * The Tryton of a hub, by its properties: one of its own in {@code hub.home} if {@code tryton.own} is set, else the one at
 * {@code tryton.url}.
 */
public final class TrytonConnection implements AutoCloseable {

    private final Tryton tryton = new Tryton();
    private TrytonServer server;

    /** Connects, and starts a Tryton if there has to be one. */
    public TrytonConnection(CamelContext context) {
        if (Boolean.parseBoolean(property(context, "tryton.own"))) {
            server = TrytonServer.start(Path.of(property(context, "hub.home"), "tryton"));
            tryton.setUrl(server.url());
            tryton.setUser(server.user());
            tryton.setPassword(server.password());
        } else {
            tryton.setUrl(property(context, "tryton.url"));
            tryton.setUser(property(context, "tryton.user"));
            tryton.setPassword(property(context, "tryton.password"));
        }
        tryton.setCamelContext(context);
    }

    private static String property(CamelContext context, String name) {
        return context.resolvePropertyPlaceholders("{{" + name + "}}");
    }

    /** Returns the client. */
    public Tryton tryton() {
        return tryton;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
