// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

/** Text in HTML. */
final class Html {

    private Html() {}

    static String escape(Object value) {
        return value == null
                ? ""
                : value.toString()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
