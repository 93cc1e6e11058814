// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import io.github.camelupwork.budget.RequestBudget;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.http.HttpAccess;
import org.apache.camel.CamelContext;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.hc.client5.http.classic.HttpClient;

/** The options of the connection to Upwork: address, limits, attempts, TLS and proxy. */
abstract class UpworkConnectionOptions extends DefaultComponent implements SSLContextParametersAware {

    @Metadata(
            label = "advanced",
            description = "Scheme, host and port to call instead of Upwork's, e.g. of the simulator")
    private String baseUrl;

    @Metadata(
            label = "timeout",
            defaultValue = "10000",
            javaType = "java.time.Duration",
            description = "How long to wait for a connection")
    private long connectTimeout = 10_000;

    @Metadata(
            label = "timeout",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description = "How long to wait for an answer")
    private long responseTimeout = 60_000;

    @Metadata(
            label = "advanced",
            defaultValue = "67108864",
            description =
                    "Longest response that is read into memory, in bytes after decompression; a longer one is given up"
                            + " with an error. Streamed lists and reports are bounded by the item and the row")
    private long maxAnswerSize = HttpAccess.DEFAULT_MAX_ANSWER_SIZE;

    @Metadata(
            label = "advanced",
            description =
                    "Value of the header User-Agent at the API and at the token endpoint. Unset, camel-upwork/<version> (...)")
    private String userAgent;

    @Metadata(
            label = "security",
            defaultValue = "true",
            description = "Whether auth/authorize sends a code challenge (PKCE, RFC 7636) with OAuth 2.0")
    private boolean pkce = true;

    @Metadata(label = "advanced", defaultValue = "20", description = "How many connections to keep at most")
    private int maxConnections = 20;

    @Metadata(
            label = "advanced",
            description = "How many requests Upwork grants in windows of time, e.g. 10/1s,300/1m,40000/1d. Unset, what"
                    + " Upwork documents: that for OAuth 2.0, and 10/1s,40/1m,40000/1d for REST with OAuth 1.0a")
    private String requestLimits;

    @Metadata(
            label = "advanced",
            autowired = true,
            description =
                    "The budget to take requests from instead of an own one, above all one that several processes"
                            + " behind one address share; requestLimits and maxQueued have no effect then. It stays open when the component stops")
    private RequestBudget requestBudget;

    @Metadata(
            label = "advanced",
            description = "ProxyManager<String> of Bucket4j on a database or grid: all JVMs behind one address that are"
                    + " given the same store share one request budget. Needs bucket4j_jdk17-core and the artifact of the"
                    + " store")
    private Object budgetProxyManager;

    @Metadata(label = "advanced", defaultValue = "1000", description = "How many calls may wait for their turn")
    private int maxQueued = 1000;

    @Metadata(
            label = "advanced",
            defaultValue = "4",
            description = "Maximum attempts per call; what may have had an effect is never sent again")
    private int maxAttempts = 4;

    @Metadata(
            label = "advanced",
            defaultValue = "100",
            javaType = "java.time.Duration",
            description = "How long to wait at most before the first repeat; twice as long before each further one")
    private long retryDelay = 100;

    @Metadata(
            label = "advanced",
            defaultValue = "20000",
            javaType = "java.time.Duration",
            description = "How long to wait at most before any repeat")
    private long maxRetryDelay = 20_000;

    @Metadata(
            label = "advanced",
            defaultValue = "500",
            description =
                    "What all calls may spend on repeats: 14 after a failure, 5 after a 429; successes fill it again")
    private int retryAllowance = RetryAllowance.CAPACITY;

    @Metadata(
            label = "timeout",
            defaultValue = "300000",
            javaType = "java.time.Duration",
            description = "How long a call may take in all, waiting for its turn and repeats included")
    private long callTimeout = 300_000;

    @Metadata(
            label = "timeout",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description =
                    "How long everybody waits after Upwork said that there were too many requests (429) without saying"
                            + " for how long (Retry-After)")
    private long limitPause = 60_000;

    @Metadata(label = "security", description = "TLS of the connections to Upwork, e.g. to trust a proxy's certificate")
    private SSLContextParameters sslContextParameters;

    @Metadata(
            label = "security",
            defaultValue = "false",
            description = "Whether to use the TLS parameters of the Camel context")
    private boolean useGlobalSslContextParameters;

    @Metadata(label = "proxy", description = "Host of the HTTP proxy")
    private String proxyHost;

    @Metadata(label = "proxy", description = "Port of the HTTP proxy")
    private Integer proxyPort;

    @Metadata(label = "proxy", secret = true, description = "User name at the proxy")
    private String proxyUsername;

    @Metadata(label = "proxy", secret = true, description = "Password at the proxy")
    private String proxyPassword;

    @Metadata(
            label = "advanced",
            description =
                    "The HTTP client to use instead of an own one. It is kept from repeating what may change something"
                            + " and from following redirects; at debug level it logs what passes through it, access tokens included")
    private HttpClient httpClient;

    /** Default constructor, used by Camel. */
    protected UpworkConnectionOptions() {}

    /** For a given context. */
    protected UpworkConnectionOptions(CamelContext context) {
        super(context);
    }

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

    public boolean isPkce() {
        return pkce;
    }

    public void setPkce(boolean pkce) {
        this.pkce = pkce;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public String getRequestLimits() {
        return requestLimits;
    }

    public void setRequestLimits(String requestLimits) {
        this.requestLimits = requestLimits;
    }

    public RequestBudget getRequestBudget() {
        return requestBudget;
    }

    public void setRequestBudget(RequestBudget requestBudget) {
        this.requestBudget = requestBudget;
    }

    public Object getBudgetProxyManager() {
        return budgetProxyManager;
    }

    public void setBudgetProxyManager(Object budgetProxyManager) {
        this.budgetProxyManager = budgetProxyManager;
    }

    public int getMaxQueued() {
        return maxQueued;
    }

    public void setMaxQueued(int maxQueued) {
        this.maxQueued = maxQueued;
    }

    public int getMaxAttempts() {
        return maxAttempts;
    }

    public void setMaxAttempts(int maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public long getMaxRetryDelay() {
        return maxRetryDelay;
    }

    public void setMaxRetryDelay(long maxRetryDelay) {
        this.maxRetryDelay = maxRetryDelay;
    }

    public int getRetryAllowance() {
        return retryAllowance;
    }

    public void setRetryAllowance(int retryAllowance) {
        this.retryAllowance = retryAllowance;
    }

    public long getCallTimeout() {
        return callTimeout;
    }

    public void setCallTimeout(long callTimeout) {
        this.callTimeout = callTimeout;
    }

    public long getLimitPause() {
        return limitPause;
    }

    public void setLimitPause(long limitPause) {
        this.limitPause = limitPause;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
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
