// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import java.nio.file.Path;

/** A broker of the hub's own, on loopback. */
public interface Broker extends AutoCloseable {

    /**
     * Starts it.
     *
     * @param url  the address at which it listens, as clients write it
     * @param home the directory of its files; a broker that starts there again has the messages
     */
    void start(String url, Path home) throws Exception;
}
