// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

import javax.sql.DataSource;

import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.auth.FileTokenStore;
import io.github.camelupwork.auth.TokenStore;
import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.BudgetSettings;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.RequestBudget;
import io.github.camelupwork.budget.RequestLimits;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Suggestion;
import io.github.camelupwork.client.AccountDefaults;
import io.github.camelupwork.client.RepeatPolicy;
import io.github.camelupwork.consumer.PositionStore;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerProbe;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.PaymentTrace;
import io.github.camelupwork.ledger.reconcile.Patience;
import io.github.camelupwork.ledger.reconcile.Reader;
import io.github.camelupwork.ledger.reconcile.Reconcilers;
import io.github.camelupwork.ledger.reconcile.Reconciliation;
import io.github.camelupwork.payment.OperationReader;
import io.github.camelupwork.payment.PaymentCalls;
import io.github.camelupwork.payment.UnknownPayments;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.classic.HttpClient;

/** {@code upwork:group/name}: hire, pay and report through Upwork. */
@Component("upwork")
@Metadata(label = "verifiers", enums = "parameters,connectivity")
@ManagedResource(description = "Managed Upwork component")
public class UpworkComponent extends DefaultComponent implements SSLContextParametersAware {

    private static final String DEFAULT_METHOD = "list";

    @Metadata(description = "Credentials and other options that all endpoints share")
    private UpworkConfiguration configuration = new UpworkConfiguration();

    @Metadata(label = "advanced", description = "Scheme, host and port to call instead of Upwork's, e.g. of the simulator")
    private String baseUrl;

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

    @Metadata(label = "consumer", description = "Where consumers keep how far they are; a directory of files below stateDirectory if"
            + " unset")
    private PositionStore positionStore;

    @Metadata(label = "advanced", defaultValue = "${user.home}/.camel-upwork", description = "Directory of what must survive a restart")
    private String stateDirectory;

    @Metadata(label = "timeout", defaultValue = "10000", javaType = "java.time.Duration", description = "How long to wait for a connection")
    private long connectTimeout = 10_000;

    @Metadata(label = "timeout", defaultValue = "60000", javaType = "java.time.Duration", description = "How long to wait for an answer")
    private long responseTimeout = 60_000;

    @Metadata(label = "advanced", description = "Database of the ledger of payments, to be shared by all processes that pay for the"
            + " same account; an embedded database below stateDirectory, for one process, if unset")
    private DataSource ledgerDataSource;

    @Metadata(label = "advanced", defaultValue = "NOTES", description = "Whether custom payments (payments/create) carry a mark by"
            + " which a lost one is found again with certainty: as the private note if the route gave none, behind the comment that"
            + " the freelancer reads, or none at all")
    private PaymentTrace paymentTrace = PaymentTrace.NOTES;

    @Metadata(label = "timeout", defaultValue = "300000", javaType = "java.time.Duration", description = "How long after a payment"
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

    @Metadata(label = "advanced", description = "How many requests Upwork grants in windows of time, e.g. 10/1s,300/1m,40000/1d."
            + " Unset, what Upwork documents: that for OAuth 2.0, and 10/1s,40/1m,40000/1d for REST with OAuth 1.0a")
    private String requestLimits;

    @Metadata(label = "advanced", autowired = true, description = "The budget to take requests from instead of an own one, above all"
            + " one that several processes behind one address share; requestLimits and maxQueued have no effect then")
    private RequestBudget requestBudget;

    @Metadata(label = "advanced", defaultValue = "1000", description = "How many calls may wait for their turn")
    private int maxQueued = 1000;

    @Metadata(label = "advanced", defaultValue = "4", description = "How often a call is sent at most; what may have had an effect"
            + " is never sent again")
    private int maxAttempts = 4;

    @Metadata(label = "timeout", defaultValue = "300000", javaType = "java.time.Duration", description = "How long a call may take"
            + " in all, waiting for its turn and repeats included")
    private long callTimeout = 300_000;

    @Metadata(label = "timeout", defaultValue = "60000", javaType = "java.time.Duration", description = "How long everybody waits"
            + " after Upwork said that there were too many requests (429) without saying for how long (Retry-After)")
    private long limitPause = 60_000;

    @Metadata(label = "advanced", defaultValue = "20", description = "How many connections to keep at most")
    private int maxConnections = 20;

    @Metadata(label = "security", description = "TLS of the connections to Upwork, e.g. to trust a proxy's certificate")
    private SSLContextParameters sslContextParameters;

    @Metadata(label = "security", defaultValue = "false", description = "Whether to use the TLS parameters of the Camel context")
    private boolean useGlobalSslContextParameters;

    @Metadata(label = "proxy", description = "Host of the HTTP proxy")
    private String proxyHost;

    @Metadata(label = "proxy", description = "Port of the HTTP proxy")
    private Integer proxyPort;

    @Metadata(label = "proxy", secret = true, description = "User name at the proxy")
    private String proxyUsername;

    @Metadata(label = "proxy", secret = true, description = "Password at the proxy")
    private String proxyPassword;

    @Metadata(label = "advanced", description = "The HTTP client to use instead of an own one; it must neither repeat requests nor"
            + " follow redirects by itself")
    private HttpClient httpClient;

    @Metadata(label = "advanced", description = "The clock; the system's in UTC if unset")
    private Clock clock;

    private Catalog catalog;
    private HttpComponent http;
    private ExecutorService executor;
    private ScheduledExecutorService scheduler;
    private UpworkSessions sessions;
    private RetryAllowance allowance;
    private UpworkLedger ledger;

    /** Made by Camel. */
    public UpworkComponent() {
        registerExtension(UpworkComponentVerifierExtension::new);
    }

    /** For a given context. */
    public UpworkComponent(CamelContext context) {
        super(context);
        registerExtension(UpworkComponentVerifierExtension::new);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        Operation operation = operation(remaining);
        UpworkConfiguration options = EndpointConfigurations.of(operation.group());
        configuration.copyTo(options);
        if (operation.bindings().stream().allMatch(binding -> binding.paging() == null)) {
            options.setPageSize(null);
            options.setOffset(null);
        }
        options.setApiName(operation.group());
        options.setMethodName(operation.shortName());
        UpworkEndpoint endpoint = new UpworkEndpoint(uri, this, operation, options);
        endpoint.bind(parameters);
        return endpoint;
    }

    private Operation operation(String remaining) {
        String path = remaining.replaceAll("^/+|/+$", "");
        String name = path.contains("/") ? path : path + "/" + DEFAULT_METHOD;
        return catalog.operation(name).orElseThrow(() -> unknown(path));
    }

    private UpworkArgumentException unknown(String path) {
        String group = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        List<String> known = catalog.group(group).isEmpty() ? catalog.groups()
                : catalog.group(group).stream().map(Operation::name).toList();
        String name = catalog.group(group).isEmpty() ? group : path;
        String what = catalog.group(group).isEmpty() ? "no such group of operations" : "no such operation";
        return new UpworkArgumentException(path, null,
                what + Suggestion.text(name, known) + "; there are " + String.join(", ", known), null);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        catalog = Catalog.load();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        Clock time = time();
        executor = getCamelContext().getExecutorServiceManager().newCachedThreadPool(this, "UpworkCalls");
        scheduler = getCamelContext().getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "UpworkTimer");
        BudgetTimer timer = BudgetTimer.of(scheduler, executor, time);
        ledger = new UpworkLedger(ledgerDataSource, state(), LedgerOptions.defaults().clock(time)
                .listener(new PaymentNotices(getCamelContext())).probe(probe()), scheduler, this::careFor);
        sessions = new UpworkSessions(catalog, httpClient == null ? openHttp() : httpClient, base(), defaults(),
                tokenStore == null ? new FileTokenStore(state().resolve("tokens"), time) : tokenStore, time,
                budgets(UpworkBudgets.of(getCamelContext()), timer), policy(), timer, executor);
    }

    /** A bean of the registry that wants to know where a payment is on its way, for tests that kill the process there. */
    private LedgerProbe probe() {
        LedgerProbe probe = getCamelContext().getRegistry().findSingleByType(LedgerProbe.class);
        return probe == null ? LedgerProbe.NONE : probe;
    }

    private Function<AuthKind, RequestBudget> budgets(UpworkBudgets budgets, BudgetTimer timer) throws UnknownHostException {
        if (requestBudget != null) {
            return kind -> requestBudget;
        }
        String address = base() == null ? "upwork.com" : base().getAuthority();
        if (budgetProxyManager != null) {
            return kind -> budgets.shared(address, limits(kind),
                    () -> SharedBudget.of(budgetProxyManager, address, limits(kind), settings(), timer));
        }
        return kind -> budgets.of(address, limits(kind), settings(), timer, state());
    }

    private BudgetSettings settings() {
        return BudgetSettings.DEFAULTS.withMaxQueued(maxQueued).withPause(Duration.ofMillis(limitPause));
    }

    private RequestLimits limits(AuthKind kind) {
        if (requestLimits != null) {
            return RequestLimits.parse(requestLimits);
        }
        return kind == AuthKind.OAUTH1 ? RequestLimits.OAUTH1_REST : RequestLimits.OAUTH2;
    }

    private RepeatPolicy policy() {
        allowance = new RetryAllowance();
        return new RepeatPolicy(maxAttempts, Duration.ofMillis(callTimeout), Backoff.defaults(new SecureRandom()), allowance);
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        ServiceHelper.stopAndShutdownService(http);
        http = null;
        if (sessions != null) {
            sessions = null;
            ledger.close();
            getCamelContext().getExecutorServiceManager().shutdownNow(scheduler);
            getCamelContext().getExecutorServiceManager().shutdownGraceful(executor);
        }
    }

    /** HttpClient as camel-http configures it, without its own repeats: those would send a payment twice. */
    private HttpClient openHttp() throws Exception {
        http = new SilentHttp();
        http.setCamelContext(getCamelContext());
        http.setAutomaticRetriesDisabled(true);
        http.setRedirectHandlingDisabled(true);
        http.setCookieManagementDisabled(true);
        http.setAuthCachingDisabled(true);
        http.setConnectTimeout(connectTimeout);
        http.setResponseTimeout(responseTimeout);
        http.setSoTimeout(responseTimeout);
        http.setConnectionRequestTimeout(responseTimeout);
        http.setMaxTotalConnections(maxConnections);
        http.setConnectionsPerRoute(maxConnections);
        http.setSslContextParameters(sslContextParameters);
        http.setUseGlobalSslContextParameters(useGlobalSslContextParameters);
        proxy();
        ServiceHelper.startService(http);
        HttpEndpoint endpoint = (HttpEndpoint) http.createEndpoint("https://www.upwork.com");
        ServiceHelper.startService(endpoint);
        return endpoint.getHttpClient();
    }

    private void proxy() {
        if (proxyHost != null) {
            http.setProxyHost(proxyHost);
            http.setProxyPort(proxyPort);
            http.setProxyAuthScheme("http");
        }
        if (proxyUsername != null) {
            http.setProxyAuthMethod("Basic");
            http.setProxyAuthUsername(proxyUsername);
            http.setProxyAuthPassword(proxyPassword);
        }
    }

    /** Credentials travel in every request, so they leave the machine by TLS only. */
    private URI base() throws UnknownHostException {
        if (baseUrl == null) {
            return null;
        }
        URI base = URI.create(baseUrl);
        if (base.getHost() == null || !List.of("http", "https").contains(base.getScheme()) || !isRoot(base.getPath())) {
            throw new IllegalArgumentException("baseUrl is '" + baseUrl + "'; it takes http(s)://host:port");
        }
        if ("http".equals(base.getScheme()) && !InetAddress.getByName(base.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("baseUrl is '" + baseUrl + "'; http is for this machine only, others need https");
        }
        return base;
    }

    private static boolean isRoot(String path) {
        return path.isEmpty() || "/".equals(path);
    }

    /** The directory of what must survive a restart. */
    Path state() {
        return stateDirectory == null ? Path.of(System.getProperty("user.home"), ".camel-upwork") : Path.of(stateDirectory);
    }

    AccountDefaults defaults() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("company.id", companyId);
        values.put("company.reference", companyReference);
        values.put("team.id", teamId);
        values.put("team.reference", teamReference);
        values.put("agency.id", agencyId);
        values.put("agency.reference", agencyReference);
        values.put("agency.team.reference", agencyTeamReference);
        values.put("user.id", userId);
        values.put("user.reference", userReference);
        values.put("accountingEntity.reference", accountingEntityReference);
        values.values().removeIf(Objects::isNull);
        return new AccountDefaults(values);
    }

    /** What Upwork offers. */
    Catalog catalog() {
        return catalog;
    }

    /** The time. */
    Clock time() {
        return clock == null ? Clock.systemUTC() : clock;
    }

    /** Where requests, which block, are sent. */
    ExecutorService executor() {
        return executor;
    }

    /** Makes payments for a session; opens the ledger. */
    PaymentCalls payments(UpworkSession session, Api api) {
        Ledger open = ledger.open();
        return new PaymentCalls(open, reconciliation(open), paymentTrace,
                session.client(), new OperationReader(catalog, api, session.preparer(), session.client()), executor);
    }

    private Reconciliation reconciliation(Ledger open) {
        return new Reconciliation(open, Reconcilers.standard(),
                new Patience(Duration.ofMillis(settleAfter), Duration.ofMillis(settleByReportAfter)));
    }

    private UnknownPayments unknownPayments(Ledger open) {
        return new UnknownPayments(open, reconciliation(open), payment -> payer(payment).map(this::reader));
    }

    /** The session of the account that paid, if it is configured here. */
    private Optional<UpworkSession> payer(PaymentId payment) {
        if (AccountFactory.hasCredentials(configuration)) {
            session(configuration);
        }
        return sessions.find(payment.account(), payment.tenant());
    }

    private Reader reader(UpworkSession session) {
        return (name, options) -> {
            Api api = session.readingApi(catalog.operation(name).orElseThrow());
            return new OperationReader(catalog, api, session.preparer(), session.client()).read(name, options);
        };
    }

    private LedgerCare careFor(Ledger open) {
        return LedgerCare.start(open, unknownPayments(open), Duration.ofMillis(settleUnknownEvery), scheduler, executor);
    }

    /** Answers the operations of the group ledger; opens the ledger. */
    LedgerCalls ledgerCalls(UpworkConfiguration endpointConfiguration) {
        Ledger open = ledger.open();
        return new LedgerCalls(open, unknownPayments(open), endpointConfiguration);
    }

    /** How it is at this moment; costs no request. */
    public UpworkStatus status() {
        return sessions == null ? new UpworkStatus(time().instant(), List.of(), Map.of(), RetryAllowance.CAPACITY, null)
                : UpworkStatus.of(time().instant(), sessions.all(), allowance.left(), ledger.opened().orElse(null));
    }

    /**
     * Asks Upwork who is signed in, which costs one request.
     *
     * @throws Exception if Upwork cannot be reached or does not let the component in
     */
    public void verifyConnection() throws Exception {
        verifyConnection(configuration);
    }

    void verifyConnection(UpworkConfiguration with) throws Exception {
        reader(sessions.once(AccountFactory.account(with))).read("users/info", Map.of());
    }

    /** For JMX. */
    @ManagedAttribute(description = "How many requests each window of the budgets in use still holds")
    public String getBudgetLeft() {
        Map<String, Map<String, Integer>> left = new TreeMap<>();
        status().budgets().forEach((kind, snapshot) -> left.put(kind, UpworkStatus.left(snapshot)));
        return left.toString();
    }

    /** For JMX. */
    @ManagedAttribute(description = "How many requests wait for their turn")
    public int getBudgetQueued() {
        return status().queued();
    }

    /** For JMX. */
    @ManagedAttribute(description = "When the pause after too many requests ends; empty if there is none")
    public String getBudgetPausedUntil() {
        return Objects.toString(status().pausedUntil(), "");
    }

    /** For JMX. */
    @ManagedAttribute(description = "What is left of the allowance for repeats, of 500")
    public int getRetryAllowanceLeft() {
        return status().retryAllowanceLeft();
    }

    /** For JMX. */
    @ManagedAttribute(description = "State of each account's token: IDLE, VALID, FAILING or DEAD")
    public String getTokenStates() {
        Map<String, String> states = new TreeMap<>();
        status().accounts().forEach(account -> states.put(account.name(), account.token().state().name()));
        return states.toString();
    }

    /** For JMX. */
    @ManagedAttribute(description = "How many payments of each state the ledger has; empty if none is open")
    public String getLedgerCounts() {
        return status().ledger() == null ? "" : status().ledger().counts().toString();
    }

    /** For JMX. */
    @ManagedAttribute(description = "How many payments are unknown: sent, and nobody knows what became of them")
    public long getLedgerUnknown() {
        return status().ledger() == null ? 0 : status().ledger().counts().get(LedgerState.UNKNOWN);
    }

    /** What belongs to the account of a configuration. */
    UpworkSession session(UpworkConfiguration endpointConfiguration) {
        return sessions.of(AccountFactory.account(endpointConfiguration));
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
