// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.client5.http.socket.PlainConnectionSocketFactory;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.junit.jupiter.api.Test;

class SilentHttpTest {

    private final SilentHttp http = new SilentHttp();

    @Test
    void keepsAsManyConnectionsAsItIsTold() {
        http.setMaxTotalConnections(7);
        http.setConnectionsPerRoute(3);

        assertThat(manager(0, 0).getMaxTotal()).isEqualTo(7);
        assertThat(manager(0, 0).getDefaultMaxPerRoute()).isEqualTo(3);
        assertThat(manager(9, 5).getMaxTotal()).isEqualTo(9);
        assertThat(manager(9, 5).getDefaultMaxPerRoute()).isEqualTo(5);
    }

    private PoolingHttpClientConnectionManager manager(int total, int perRoute) {
        Registry<ConnectionSocketFactory> sockets = RegistryBuilder.<ConnectionSocketFactory>create()
                .register("http", PlainConnectionSocketFactory.INSTANCE)
                .build();
        return (PoolingHttpClientConnectionManager)
                http.createConnectionManager(sockets, total, perRoute, SocketConfig.DEFAULT);
    }
}
