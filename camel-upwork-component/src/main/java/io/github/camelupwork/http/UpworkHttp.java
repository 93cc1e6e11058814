// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.hc.client5.http.classic.HttpClient;

/**
 * The HTTP client of a component: HttpClient as camel-http configures it, without its automatic retries, which would
 * pay twice.
 */
public final class UpworkHttp extends ServiceSupport {

    private final Settings settings;
    private HttpComponent http;
    private HttpClient client;

    /**
     * The settings of the client.
     *
     * @param context         the Camel context
     * @param given           the client to use; null to make one
     * @param connectTimeout  the timeout of connecting, in milliseconds
     * @param responseTimeout the timeout of a response, in milliseconds
     * @param maxConnections  the maximum number of connections
     * @param tls             the TLS configuration; null for the default
     * @param useGlobalTls    true to use the TLS configuration of the context
     * @param proxy           the proxy; without a host for none
     */
    public record Settings(
            CamelContext context,
            HttpClient given,
            long connectTimeout,
            long responseTimeout,
            int maxConnections,
            SSLContextParameters tls,
            boolean useGlobalTls,
            Proxy proxy) {}

    /**
     * An HTTP proxy.
     *
     * @param host     the host; null for none
     * @param port     the port
     * @param username the user name; null if the proxy asks for none
     * @param password the password
     */
    public record Proxy(String host, Integer port, String username, String password) {}

    /** A client of these settings, which is made when it starts. */
    public UpworkHttp(Settings settings) {
        this.settings = settings;
    }

    /** The client; that of the settings if they have one. */
    public HttpClient client() {
        return client;
    }

    @Override
    protected void doStart() throws Exception {
        client = settings.given() == null ? open() : own();
    }

    private HttpClient own() {
        SafeHttpClient.warnOfLogs();
        return SafeHttpClient.withoutRetries(settings.given());
    }

    /** Returns the proxy credentials, which only the proxy may receive. */
    public List<String> secrets() {
        String password = settings.proxy().password();
        return password == null
                ? List.of()
                : List.of(
                        password,
                        Base64.getEncoder()
                                .encodeToString((settings.proxy().username() + ":" + password)
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopAndShutdownService(http);
    }

    private HttpClient open() throws Exception {
        http = new SilentHttp();
        http.setCamelContext(settings.context());
        http.setAutomaticRetriesDisabled(true);
        http.setRedirectHandlingDisabled(true);
        http.setCookieManagementDisabled(true);
        http.setAuthCachingDisabled(true);
        http.setConnectTimeout(settings.connectTimeout());
        http.setResponseTimeout(settings.responseTimeout());
        http.setSoTimeout(settings.responseTimeout());
        http.setConnectionRequestTimeout(settings.responseTimeout());
        http.setMaxTotalConnections(settings.maxConnections());
        http.setConnectionsPerRoute(settings.maxConnections());
        http.setSslContextParameters(settings.tls());
        http.setUseGlobalSslContextParameters(settings.useGlobalTls());
        proxy();
        ServiceHelper.startService(http);
        HttpEndpoint endpoint = (HttpEndpoint) http.createEndpoint("https://www.upwork.com");
        ServiceHelper.startService(endpoint);
        return endpoint.getHttpClient();
    }

    private void proxy() {
        if (settings.proxy().host() != null) {
            http.setProxyHost(settings.proxy().host());
            http.setProxyPort(settings.proxy().port());
            http.setProxyAuthScheme("http");
        }
        if (settings.proxy().username() != null) {
            http.setProxyAuthMethod("Basic");
            http.setProxyAuthUsername(settings.proxy().username());
            http.setProxyAuthPassword(settings.proxy().password());
        }
    }
}
