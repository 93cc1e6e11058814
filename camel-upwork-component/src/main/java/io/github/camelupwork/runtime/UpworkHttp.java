// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import io.github.camelupwork.http.SafeHttpClient;
import io.github.camelupwork.http.SilentHttp;
import io.github.camelupwork.options.ComponentOptions;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.hc.client5.http.classic.HttpClient;

/**
 * The HTTP client of a component: HttpClient as camel-http configures it, without its automatic retries, which would
 * pay twice.
 */
public final class UpworkHttp extends ServiceSupport {

    private final ComponentOptions options;
    private HttpComponent http;
    private HttpClient client;

    /** For the options of one component. */
    public UpworkHttp(ComponentOptions options) {
        this.options = options;
    }

    /** The client; that of the options if they have one. */
    public HttpClient client() {
        return client;
    }

    @Override
    protected void doStart() throws Exception {
        client = options.getConnection().getHttpClient() == null ? open() : own();
    }

    private HttpClient own() {
        SafeHttpClient.warnOfLogs();
        return SafeHttpClient.withoutRetries(options.getConnection().getHttpClient());
    }

    /** Returns the proxy credentials, which only the proxy may receive. */
    public List<String> secrets() {
        String password = options.getConnection().getProxyPassword();
        return password == null
                ? List.of()
                : List.of(
                        password,
                        Base64.getEncoder()
                                .encodeToString((options.getConnection().getProxyUsername() + ":" + password)
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopAndShutdownService(http);
    }

    private HttpClient open() throws Exception {
        http = new SilentHttp();
        http.setCamelContext(options.getCamelContext());
        http.setAutomaticRetriesDisabled(true);
        http.setRedirectHandlingDisabled(true);
        http.setCookieManagementDisabled(true);
        http.setAuthCachingDisabled(true);
        http.setConnectTimeout(options.getConnection().getConnectTimeout());
        http.setResponseTimeout(options.getConnection().getResponseTimeout());
        http.setSoTimeout(options.getConnection().getResponseTimeout());
        http.setConnectionRequestTimeout(options.getConnection().getResponseTimeout());
        http.setMaxTotalConnections(options.getConnection().getMaxConnections());
        http.setConnectionsPerRoute(options.getConnection().getMaxConnections());
        http.setSslContextParameters(options.getConnection().getSslContextParameters());
        http.setUseGlobalSslContextParameters(options.isUseGlobalSslContextParameters());
        proxy();
        ServiceHelper.startService(http);
        HttpEndpoint endpoint = (HttpEndpoint) http.createEndpoint("https://www.upwork.com");
        ServiceHelper.startService(endpoint);
        return endpoint.getHttpClient();
    }

    private void proxy() {
        if (options.getConnection().getProxyHost() != null) {
            http.setProxyHost(options.getConnection().getProxyHost());
            http.setProxyPort(options.getConnection().getProxyPort());
            http.setProxyAuthScheme("http");
        }
        if (options.getConnection().getProxyUsername() != null) {
            http.setProxyAuthMethod("Basic");
            http.setProxyAuthUsername(options.getConnection().getProxyUsername());
            http.setProxyAuthPassword(options.getConnection().getProxyPassword());
        }
    }

    /**
     * The address to call instead of Upwork's. Credentials travel in every request, so they leave the machine by TLS only.
     *
     * @param baseUrl null for Upwork itself, and then the answer is null
     */
    public static URI base(String baseUrl) throws UnknownHostException {
        if (baseUrl == null) {
            return null;
        }
        URI base = uri(baseUrl);
        if (base.getHost() == null || !List.of("http", "https").contains(base.getScheme()) || !isRoot(base.getPath())) {
            throw new IllegalArgumentException("baseUrl is '" + baseUrl + "'; it takes http(s)://host:port");
        }
        if ("http".equals(base.getScheme())
                && !InetAddress.getByName(base.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "baseUrl is '" + baseUrl + "'; http is for this machine only, others need https");
        }
        return base;
    }

    private static URI uri(String baseUrl) {
        try {
            return new URI(baseUrl);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("baseUrl is '" + baseUrl + "'; it takes http(s)://host:port");
        }
    }

    private static boolean isRoot(String path) {
        return path.isEmpty() || "/".equals(path);
    }
}
