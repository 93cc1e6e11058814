// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import io.github.camelupwork.auth.TokenStore;
import io.github.camelupwork.budget.RequestBudget;
import io.github.camelupwork.consumer.PositionStore;
import io.github.camelupwork.ledger.PaymentTrace;
import org.apache.camel.CamelContext;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.hc.client5.http.classic.HttpClient;

/** What can be set once for all endpoints of the component. */
abstract class UpworkComponentOptions extends DefaultComponent implements SSLContextParametersAware {

    @Metadata(description = "Credentials and other options that all endpoints share")
    private UpworkConfiguration configuration = new UpworkConfiguration();

    @Metadata(label = "advanced", description = "Scheme, host and port to call instead of Upwork's, e.g. of the simulator")
    private String baseUrl;

    @Metadata(label = "common", defaultValue = "true", description = "Whether to say in the log, once for each account, which"
            + " organization Upwork takes by default when a GraphQL endpoint names neither organization nor tenantId")
    private boolean warnDefaultOrganization = true;

    @Metadata(label = "common", description = "Id of the company, for operations that name one and routes that do not")
    private String companyId;

    @Metadata(label = "common", description = "Reference id of the company")
    private String companyReference;

    @Metadata(label = "common", description = "Id of the team")
    private String teamId;

    @Metadata(label = "common", description = "Reference id of the team")
    private String teamReference;

    @Metadata(label = "common", description = "Id of the agency")
    private String agencyId;

    @Metadata(label = "common", description = "Reference id of the agency's company")
    private String agencyReference;

    @Metadata(label = "common", description = "Reference id of the agency's team")
    private String agencyTeamReference;

    @Metadata(label = "common", description = "Id of the user; Upwork is asked who is signed in if unset")
    private String userId;

    @Metadata(label = "common", description = "Reference id of the user; Upwork is asked who is signed in if unset")
    private String userReference;

    @Metadata(label = "common", description = "Reference id of the accounting entity, for finance reports")
    private String accountingEntityReference;

    @Metadata(label = "security", description = "Where tokens are kept; a directory of owner-only files below stateDirectory if"
            + " unset")
    private TokenStore tokenStore;

    @Metadata(label = "consumer",
              description = "Where consumers keep how far they are; a directory of files below stateDirectory if"
            + " unset")
    private PositionStore positionStore;

    @Metadata(label = "advanced", defaultValue = "${user.home}/.camel-upwork",
              description = "Directory of what must survive a restart")
    private String stateDirectory;

    @Metadata(label = "timeout", defaultValue = "10000", javaType = "java.time.Duration",
              description = "How long to wait for a connection")
    private long connectTimeout = 10_000;

    @Metadata(label = "timeout", defaultValue = "60000", javaType = "java.time.Duration",
              description = "How long to wait for an answer")
    private long responseTimeout = 60_000;

    @Metadata(label = "advanced",
              description = "Database of the ledger of payments, to be shared by all processes that pay for the"
            + " same account; an embedded database below stateDirectory, for one process, if unset")
    private DataSource ledgerDataSource;

    @Metadata(label = "advanced", defaultValue = "NOTES",
              description = "Whether custom payments (payments/create) carry a mark by"
            + " which a lost one is found again with certainty: as the private note if the route gave none, "
                      + "behind the comment that"
            + " the freelancer reads, or none at all")
    private PaymentTrace paymentTrace = PaymentTrace.NOTES;

    @Metadata(label = "timeout", defaultValue = "300000", javaType = "java.time.Duration",
              description = "How long after a payment"
            + " was sent its absence from what shows the present state proves that it was not carried out")
    private long settleAfter = 300_000;

    @Metadata(label = "timeout", defaultValue = "86400000", javaType = "java.time.Duration", description = "How long after a"
            + " payment was sent its absence from the reports of transactions proves that it was not carried out")
    private long settleByReportAfter = 86_400_000;

    @Metadata(label = "timeout", defaultValue = "600000", javaType = "java.time.Duration", description = "How often to read at"
            + " Upwork what became of unknown payments; 0 leaves it to ledger/reconcile and to who sends the same key again")
    private long settleUnknownEvery = 600_000;

    @Metadata(label = "health", defaultValue = "172800000", javaType = "java.time.Duration", description = "How long a payment"
            + " may be unknown before the health check says DOWN")
    private long unknownAlertAfter = 172_800_000;

    @Metadata(label = "health", defaultValue = "false", description = "Whether the health check asks Upwork who is signed in,"
            + " which costs a request each time")
    private boolean checkConnection;

    @Metadata(label = "advanced", description = "ProxyManager<String> of Bucket4j on a database or grid: all JVMs behind one"
            + " address that are given the same store share one request budget. Needs bucket4j_jdk17-core and the artifact of"
            + " the store")
    private Object budgetProxyManager;

    @Metadata(label = "advanced",
              description = "How many requests Upwork grants in windows of time, e.g. 10/1s,300/1m,40000/1d."
            + " Unset, what Upwork documents: that for OAuth 2.0, and 10/1s,40/1m,40000/1d for REST with OAuth 1.0a")
    private String requestLimits;

    @Metadata(label = "advanced", autowired = true,
              description = "The budget to take requests from instead of an own one, above all"
            + " one that several processes behind one address share; requestLimits and maxQueued have no effect then")
    private RequestBudget requestBudget;

    @Metadata(label = "advanced", defaultValue = "1000", description = "How many calls may wait for their turn")
    private int maxQueued = 1000;

    @Metadata(label = "advanced", defaultValue = "4",
              description = "How often a call is sent at most; what may have had an effect"
            + " is never sent again")
    private int maxAttempts = 4;

    @Metadata(label = "timeout", defaultValue = "300000", javaType = "java.time.Duration",
              description = "How long a call may take"
            + " in all, waiting for its turn and repeats included")
    private long callTimeout = 300_000;

    @Metadata(label = "timeout", defaultValue = "60000", javaType = "java.time.Duration",
              description = "How long everybody waits"
            + " after Upwork said that there were too many requests (429) without saying for how long (Retry-After)")
    private long limitPause = 60_000;

    @Metadata(label = "advanced", defaultValue = "20", description = "How many connections to keep at most")
    private int maxConnections = 20;

    @Metadata(label = "security", description = "TLS of the connections to Upwork, e.g. to trust a proxy's certificate")
    private SSLContextParameters sslContextParameters;

    @Metadata(label = "security", defaultValue = "false",
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

    @Metadata(label = "advanced",
              description = "The HTTP client to use instead of an own one; it must neither repeat requests nor"
            + " follow redirects by itself")
    private HttpClient httpClient;

    @Metadata(label = "advanced", description = "The clock; the system's in UTC if unset")
    private Clock clock;

    /** Made by Camel. */
    protected UpworkComponentOptions() {
    }

    /** For a given context. */
    protected UpworkComponentOptions(CamelContext context) {
        super(context);
    }

    public UpworkConfiguration getConfiguration() {
        return configuration;
    }


    /** Credentials and other options that all endpoints share. */
    public void setConfiguration(UpworkConfiguration configuration) {
        this.configuration = configuration;
    }


    public String getBaseUrl() {
        return baseUrl;
    }


    /** Scheme, host and port to call instead of Upwork's, e.g. of the simulator. */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }


    public String getCompanyId() {
        return companyId;
    }


    /** Id of the company, for operations that name one and routes that do not. */
    public void setCompanyId(String companyId) {
        this.companyId = companyId;
    }


    public String getCompanyReference() {
        return companyReference;
    }


    /** Reference id of the company. */
    public void setCompanyReference(String companyReference) {
        this.companyReference = companyReference;
    }


    public String getTeamId() {
        return teamId;
    }


    /** Id of the team. */
    public void setTeamId(String teamId) {
        this.teamId = teamId;
    }


    public String getTeamReference() {
        return teamReference;
    }


    /** Reference id of the team. */
    public void setTeamReference(String teamReference) {
        this.teamReference = teamReference;
    }


    public String getAgencyId() {
        return agencyId;
    }


    /** Id of the agency. */
    public void setAgencyId(String agencyId) {
        this.agencyId = agencyId;
    }


    public String getAgencyReference() {
        return agencyReference;
    }


    /** Reference id of the agency's company. */
    public void setAgencyReference(String agencyReference) {
        this.agencyReference = agencyReference;
    }


    public String getAgencyTeamReference() {
        return agencyTeamReference;
    }


    /** Reference id of the agency's team. */
    public void setAgencyTeamReference(String agencyTeamReference) {
        this.agencyTeamReference = agencyTeamReference;
    }


    public String getUserId() {
        return userId;
    }


    /** Id of the user; Upwork is asked who is signed in if unset. */
    public void setUserId(String userId) {
        this.userId = userId;
    }


    public String getUserReference() {
        return userReference;
    }


    /** Reference id of the user; Upwork is asked who is signed in if unset. */
    public void setUserReference(String userReference) {
        this.userReference = userReference;
    }


    public String getAccountingEntityReference() {
        return accountingEntityReference;
    }


    /** Reference id of the accounting entity, for finance reports. */
    public void setAccountingEntityReference(String accountingEntityReference) {
        this.accountingEntityReference = accountingEntityReference;
    }


    public TokenStore getTokenStore() {
        return tokenStore;
    }


    /** Where tokens are kept; a directory of owner-only files below stateDirectory if unset. */
    public void setTokenStore(TokenStore tokenStore) {
        this.tokenStore = tokenStore;
    }


    public PositionStore getPositionStore() {
        return positionStore;
    }


    /** Where consumers keep how far they are; a directory of files below stateDirectory if unset. */
    public void setPositionStore(PositionStore positionStore) {
        this.positionStore = positionStore;
    }


    public String getStateDirectory() {
        return stateDirectory;
    }


    /** Directory of what must survive a restart. */
    public void setStateDirectory(String stateDirectory) {
        this.stateDirectory = stateDirectory;
    }


    public long getConnectTimeout() {
        return connectTimeout;
    }


    /** How long to wait for a connection. */
    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }


    public long getResponseTimeout() {
        return responseTimeout;
    }


    /** How long to wait for an answer. */
    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }


    public DataSource getLedgerDataSource() {
        return ledgerDataSource;
    }


    /** Database of the ledger of payments; null for an embedded one. */
    public void setLedgerDataSource(DataSource ledgerDataSource) {
        this.ledgerDataSource = ledgerDataSource;
    }


    public PaymentTrace getPaymentTrace() {
        return paymentTrace;
    }


    /** Whether custom payments carry a mark by which a lost one is found again. */
    public void setPaymentTrace(PaymentTrace paymentTrace) {
        this.paymentTrace = paymentTrace;
    }


    public long getSettleAfter() {
        return settleAfter;
    }


    /** How long absence from the present state proves nothing yet, in milliseconds. */
    public void setSettleAfter(long settleAfter) {
        this.settleAfter = settleAfter;
    }


    public long getSettleByReportAfter() {
        return settleByReportAfter;
    }


    /** How long absence from the reports proves nothing yet, in milliseconds. */
    public void setSettleByReportAfter(long settleByReportAfter) {
        this.settleByReportAfter = settleByReportAfter;
    }


    public long getSettleUnknownEvery() {
        return settleUnknownEvery;
    }


    /** How often to read what became of unknown payments, in milliseconds; 0 for never. */
    public void setSettleUnknownEvery(long settleUnknownEvery) {
        this.settleUnknownEvery = settleUnknownEvery;
    }


    public long getUnknownAlertAfter() {
        return unknownAlertAfter;
    }


    /** How long a payment may be unknown before the health check says DOWN, in milliseconds. */
    public void setUnknownAlertAfter(long unknownAlertAfter) {
        this.unknownAlertAfter = unknownAlertAfter;
    }


    public boolean isWarnDefaultOrganization() {
        return warnDefaultOrganization;
    }

    /** Whether to say in the log which organization is taken by default; asks Upwork, twice at most for each account. */
    public void setWarnDefaultOrganization(boolean warnDefaultOrganization) {
        this.warnDefaultOrganization = warnDefaultOrganization;
    }


    public boolean isCheckConnection() {
        return checkConnection;
    }


    /** Whether the health check asks Upwork who is signed in. */
    public void setCheckConnection(boolean checkConnection) {
        this.checkConnection = checkConnection;
    }


    public Object getBudgetProxyManager() {
        return budgetProxyManager;
    }


    /** {@code ProxyManager<String>} of Bucket4j, to share the request budget with other JVMs; null for one's own. */
    public void setBudgetProxyManager(Object budgetProxyManager) {
        this.budgetProxyManager = budgetProxyManager;
    }


    public String getRequestLimits() {
        return requestLimits;
    }


    /** How many requests Upwork grants, e.g. {@code 10/1s,300/1m,40000/1d}; null for what it documents. */
    public void setRequestLimits(String requestLimits) {
        this.requestLimits = requestLimits;
    }


    public RequestBudget getRequestBudget() {
        return requestBudget;
    }


    /**
     * The budget to take requests from instead of an own one, above all one that several processes behind one address share;
     * requestLimits and maxQueued have no effect then. It stays open when the component stops.
     */
    public void setRequestBudget(RequestBudget requestBudget) {
        this.requestBudget = requestBudget;
    }


    public int getMaxQueued() {
        return maxQueued;
    }


    /** How many calls may wait for their turn. */
    public void setMaxQueued(int maxQueued) {
        this.maxQueued = maxQueued;
    }


    public int getMaxAttempts() {
        return maxAttempts;
    }


    /** How often a call is sent at most. */
    public void setMaxAttempts(int maxAttempts) {
        this.maxAttempts = maxAttempts;
    }


    public long getCallTimeout() {
        return callTimeout;
    }


    /** How long a call may take in all, in milliseconds. */
    public void setCallTimeout(long callTimeout) {
        this.callTimeout = callTimeout;
    }


    public long getLimitPause() {
        return limitPause;
    }


    /** How long everybody waits after a 429 without {@code Retry-After}, in milliseconds; the reference says a minute. */
    public void setLimitPause(long limitPause) {
        this.limitPause = limitPause;
    }


    public int getMaxConnections() {
        return maxConnections;
    }


    /** How many connections to keep at most. */
    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }


    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }


    /** TLS of the connections to Upwork, e.g. to trust a proxy's certificate. */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }


    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }


    /** Whether to use the TLS parameters of the Camel context. */
    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }


    public String getProxyHost() {
        return proxyHost;
    }


    /** Host of the HTTP proxy. */
    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }


    public Integer getProxyPort() {
        return proxyPort;
    }


    /** Port of the HTTP proxy. */
    public void setProxyPort(Integer proxyPort) {
        this.proxyPort = proxyPort;
    }


    public String getProxyUsername() {
        return proxyUsername;
    }


    /** User name at the proxy. */
    public void setProxyUsername(String proxyUsername) {
        this.proxyUsername = proxyUsername;
    }


    public String getProxyPassword() {
        return proxyPassword;
    }


    /** Password at the proxy. */
    public void setProxyPassword(String proxyPassword) {
        this.proxyPassword = proxyPassword;
    }


    public HttpClient getHttpClient() {
        return httpClient;
    }


    /** The HTTP client to use instead of an own one; it must neither repeat requests nor follow redirects by itself. */
    public void setHttpClient(HttpClient httpClient) {
        this.httpClient = httpClient;
    }


    public Clock getClock() {
        return clock;
    }


    /** The clock; the system's in UTC if unset. */
    public void setClock(Clock clock) {
        this.clock = clock;
    }
}
