// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.github.camelupwork.client.ItemStream;
import io.github.camelupwork.json.Json;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;

/** Bodies as JSON text, whatever form the component or the route gave them. */
final class JsonBodies {

    private JsonBodies() {}

    /** Returns the body as JSON; text, bytes and streams are JSON already. */
    static String text(Message message) {
        Object body = message.getBody();
        if (body instanceof ItemStream<?>) {
            return new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
        }
        boolean isJson = body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof StreamCache;
        return isJson ? message.getBody(String.class) : Json.write(body);
    }
}
