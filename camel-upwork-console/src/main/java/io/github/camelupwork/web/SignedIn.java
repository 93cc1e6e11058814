// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import io.vertx.ext.auth.User;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.spi.BeanIntrospection;
import org.apache.camel.support.PluginHelper;

/** The person who signed in, as the HTTP server of the application has it. */
final class SignedIn {

    /** Set by Camel Main's server; a client cannot send it. */
    private static final String BY_VERTX = "CamelVertxPlatformHttpAuthenticatedUser";

    private SignedIn() {}

    /** The name; null if the server does not say who it is. */
    static String name(Message message) {
        Object user = message.getHeader(BY_VERTX);
        if (user != null) {
            return user instanceof User known ? known.subject() : null;
        }
        return ofServlet(message);
    }

    /** The message of a servlet container has the request, and the request the name. */
    private static String ofServlet(Message message) {
        CamelContext context = message.getExchange().getContext();
        BeanIntrospection beans = PluginHelper.getBeanIntrospection(context);
        Object request = beans.getOrElseProperty(message, "request", null, false);
        Object name = request == null ? null : beans.getOrElseProperty(request, "remoteUser", null, false);
        return name instanceof String text ? text : null;
    }
}
