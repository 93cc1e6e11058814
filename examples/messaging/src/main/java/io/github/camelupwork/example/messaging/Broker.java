// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import java.nio.file.Path;

/** A broker in this process, for a hub that has none. */
public interface Broker extends AutoCloseable {

    /**
     * Starts it on loopback.
     *
     * @param url  the address at which it listens, as clients write it
     * @param home the directory of what it keeps; a broker that starts there again has it
     */
    void start(String url, Path home) throws Exception;
}
