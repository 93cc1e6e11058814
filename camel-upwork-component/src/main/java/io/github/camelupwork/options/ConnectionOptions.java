// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import io.github.camelupwork.http.HttpAccess;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.hc.client5.http.classic.HttpClient;

/** The connection to Upwork: address, time-outs, TLS, proxy and HTTP client. */
@UriParams
public class ConnectionOptions {

    @UriParam(
            label = "advanced",
            description = "Scheme, host and port to call instead of Upwork's, e.g. of the simulator")
    private String baseUrl;

    @UriParam(
            label = "timeout",
            defaultValue = "10000",
            javaType = "java.time.Duration",
            description = "Connect timeout")
    private long connectTimeout = 10_000;

    @UriParam(
            label = "timeout",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description = "Response timeout")
    private long responseTimeout = 60_000;

    @UriParam(
            label = "advanced",
            defaultValue = "67108864",
            description = "Maximum size of a response in memory, in bytes after decompression; a larger one is an"
                    + " error. For streamed lists and reports the limit applies to each item or row")
    private long maxAnswerSize = HttpAccess.DEFAULT_MAX_ANSWER_SIZE;

    @UriParam(
            label = "advanced",
            description =
                    "Value of the header User-Agent at the API and at the token endpoint. Unset, camel-upwork/<version> (...)")
    private String userAgent;

    @UriParam(label = "advanced", defaultValue = "20", description = "Maximum number of connections")
    private int maxConnections = 20;

    @UriParam(label = "security", description = "TLS of the connections to Upwork, e.g. to trust a proxy's certificate")
    private SSLContextParameters sslContextParameters;

    @UriParam(label = "proxy", description = "Host of the HTTP proxy")
    private String proxyHost;

    @UriParam(label = "proxy", description = "Port of the HTTP proxy")
    private Integer proxyPort;

    @UriParam(label = "proxy", secret = true, description = "User name at the proxy")
    private String proxyUsername;

    @UriParam(label = "proxy", secret = true, description = "Password at the proxy")
    private String proxyPassword;

    @UriParam(
            label = "advanced",
            description = "The HTTP client to use instead of an own one. The component keeps it from retrying requests"
                    + " that may change something and from following redirects; at debug level the client logs what"
                    + " passes through it, access tokens included")
    private HttpClient httpClient;

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public long getMaxAnswerSize() {
        return maxAnswerSize;
    }

    public void setMaxAnswerSize(long maxAnswerSize) {
        this.maxAnswerSize = maxAnswerSize;
    }

    public String getUserAgent() {
        return userAgent;
    }

    public void setUserAgent(String userAgent) {
        this.userAgent = userAgent;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public String getProxyUsername() {
        return proxyUsername;
    }

    public void setProxyUsername(String proxyUsername) {
        this.proxyUsername = proxyUsername;
    }

    public String getProxyPassword() {
        return proxyPassword;
    }

    public void setProxyPassword(String proxyPassword) {
        this.proxyPassword = proxyPassword;
    }

    public HttpClient getHttpClient() {
        return httpClient;
    }

    public void setHttpClient(HttpClient httpClient) {
        this.httpClient = httpClient;
    }
}
