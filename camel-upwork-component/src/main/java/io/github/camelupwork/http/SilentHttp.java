// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;

/**
 * HttpClient as camel-http configures it, on connections that never log: at debug level HttpClient's own print every header and
 * every byte, and so access tokens and the client's secret.
 */
public final class SilentHttp extends HttpComponent {

    @Override
    protected HttpClientConnectionManager createConnectionManager(
            Registry<ConnectionSocketFactory> sockets,
            int maxTotalConnections,
            int connectionsPerRoute,
            SocketConfig socketConfig) {
        PoolingHttpClientConnectionManager manager = new PoolingHttpClientConnectionManager(
                sockets,
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                TimeValue.ofMilliseconds(getConnectionTimeToLive()),
                socket -> SilentConnection.open(socket));
        manager.setDefaultSocketConfig(socketConfig);
        manager.setMaxTotal(maxTotalConnections > 0 ? maxTotalConnections : getMaxTotalConnections());
        manager.setDefaultMaxPerRoute(connectionsPerRoute > 0 ? connectionsPerRoute : getConnectionsPerRoute());
        return manager;
    }
}
