// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.simulator.Simulator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy that nobody listens at: the error names the two options, whichever API is called. */
@ExtendWith(UpworkExtension.class)
class UnreachableProxyTest {

    @ParameterizedTest
    @ValueSource(strings = {"upwork:users/info", "upwork2:users/info"})
    void isNamed(String uri, Simulator simulator, @TempDir Path state) throws Exception {
        int port = closedPort();
        try (SimulatedHub hub = new SimulatedHub(simulator, state, upwork -> {
            upwork.getConnection().setProxyHost("127.0.0.1");
            upwork.getConnection().setProxyPort(port);
            upwork.getRetry().setMaxAttempts(1);
        })) {
            assertThat(hub.call(uri, null, Map.of()).getException())
                    .isInstanceOf(UpworkConnectionException.class)
                    .hasMessageContaining("users/info: no connection, nothing was sent")
                    .hasMessageContaining(
                            "connections go through the proxy 127.0.0.1:" + port + " (proxyHost and proxyPort)");
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
