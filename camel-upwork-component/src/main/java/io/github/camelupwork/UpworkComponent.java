// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.auth.FileTokenStore;
import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.BudgetSettings;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.RequestBudget;
import io.github.camelupwork.budget.RequestLimits;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.RepeatPolicy;
import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerProbe;
import io.github.camelupwork.ledger.reconcile.Reader;
import io.github.camelupwork.options.AccountFactory;
import io.github.camelupwork.options.EndpointConfigurations;
import io.github.camelupwork.options.Tenant;
import io.github.camelupwork.options.UnknownName;
import io.github.camelupwork.options.UpworkComponentOptions;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.payment.OperationReader;
import io.github.camelupwork.runtime.UpworkBudgets;
import io.github.camelupwork.runtime.UpworkHttp;
import io.github.camelupwork.runtime.UpworkPayments;
import io.github.camelupwork.runtime.UpworkSession;
import io.github.camelupwork.runtime.UpworkSessions;
import io.github.camelupwork.runtime.UpworkStatus;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.service.ServiceHelper;

/** {@code upwork:group/name}: hire, pay and report through Upwork. */
@Component("upwork")
@Metadata(label = "verifiers", enums = "parameters,connectivity")
@ManagedResource(description = "Managed Upwork component")
public class UpworkComponent extends UpworkComponentOptions {

    private static final String DEFAULT_METHOD = "list";
    private static final String HEALTH_CHECK = "upwork";
    private static final String WHO = "users/info";

    private Catalog catalog;
    private UpworkHttp http;
    private ExecutorService executor;
    private ScheduledExecutorService scheduler;
    private UpworkSessions sessions;
    private RetryAllowance allowance;
    private UpworkPayments payments;

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
        getConfiguration().copyTo(options);
        if (operation.bindings().stream().allMatch(binding -> binding.paging() == null)) {
            options.setPageSize(null);
            options.setOffset(null);
        }
        Tenant.choose(options, parameters);
        options.setApiName(operation.group());
        options.setMethodName(operation.shortName());
        UpworkEndpoint endpoint = new UpworkEndpoint(uri, this, operation, options);
        endpoint.bind(parameters);
        return endpoint;
    }

    private Operation operation(String remaining) {
        String path = remaining == null ? "" : remaining.replaceAll("^/+|/+$", "");
        String name = path.contains("/") ? path : path + "/" + DEFAULT_METHOD;
        return catalog.operation(name).orElseThrow(() -> UnknownName.operation(catalog, path));
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        catalog = Catalog.load();
    }

    /** Camel looks for checks on the classpath only with {@code camel.main.loadHealthChecks}; this one is there without. */
    private void registerHealthCheck() {
        HealthCheckRegistry registry = HealthCheckRegistry.get(getCamelContext());
        if (registry != null
                && registry.getCheck(HEALTH_CHECK).isEmpty()
                && registry.resolveById(HEALTH_CHECK) instanceof HealthCheck check) {
            registry.register(check);
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        registerHealthCheck();
        Clock time = time();
        executor = getCamelContext().getExecutorServiceManager().newCachedThreadPool(this, "UpworkCalls");
        scheduler = getCamelContext().getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "UpworkTimer");
        BudgetTimer timer = BudgetTimer.of(scheduler, executor, time);
        http = new UpworkHttp(this);
        ServiceHelper.startService(http);
        sessions = new UpworkSessions(
                catalog,
                HttpAccess.of(http.client()),
                http.secrets(),
                UpworkHttp.base(getBaseUrl()),
                defaults(),
                getTokenStore() == null ? new FileTokenStore(state().resolve("tokens"), time) : getTokenStore(),
                time,
                budgets(timer),
                policy(),
                timer,
                executor);
        payments = new UpworkPayments(
                this,
                LedgerOptions.defaults()
                        .clock(sessions.serverClock())
                        .listener(new PaymentNotices(getCamelContext()))
                        .probe(probe()),
                scheduler,
                executor);
    }

    /** A bean of the registry that wants to know where a payment is on its way, for tests that kill the process there. */
    private LedgerProbe probe() {
        LedgerProbe probe = getCamelContext().getRegistry().findSingleByType(LedgerProbe.class);
        return probe == null ? LedgerProbe.NONE : probe;
    }

    private Function<AuthKind, RequestBudget> budgets(BudgetTimer timer) throws Exception {
        if (getRequestBudget() != null) {
            return kind -> getRequestBudget();
        }
        UpworkBudgets budgets = UpworkBudgets.of(getCamelContext());
        URI base = UpworkHttp.base(getBaseUrl());
        String address = base == null ? "upwork.com" : base.getAuthority();
        return getBudgetProxyManager() == null
                ? kind -> budgets.of(address, limits(kind), settings(), time(), state())
                : kind -> budgets.shared(address, limits(kind), getBudgetProxyManager(), settings(), time());
    }

    private BudgetSettings settings() {
        return BudgetSettings.DEFAULTS.withMaxQueued(getMaxQueued()).withPause(Duration.ofMillis(getLimitPause()));
    }

    private RequestLimits limits(AuthKind kind) {
        if (getRequestLimits() != null) {
            return RequestLimits.parse(getRequestLimits());
        }
        return kind == AuthKind.OAUTH1 ? RequestLimits.OAUTH1_REST : RequestLimits.OAUTH2;
    }

    private RepeatPolicy policy() {
        allowance = new RetryAllowance(getRetryAllowance());
        return new RepeatPolicy(getMaxAttempts(), Duration.ofMillis(getCallTimeout()), backoff(), allowance);
    }

    Backoff backoff() {
        return new Backoff(
                Duration.ofMillis(getRetryDelay()), Duration.ofMillis(getMaxRetryDelay()), new SecureRandom());
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        ServiceHelper.stopAndShutdownService(http);
        if (sessions != null) {
            sessions = null;
            payments.close();
            getCamelContext().getExecutorServiceManager().shutdownNow(scheduler);
            getCamelContext().getExecutorServiceManager().shutdownGraceful(executor);
        }
    }

    /** The directory of what must survive a restart. */
    public Path state() {
        return getStateDirectory() == null
                ? Path.of(System.getProperty("user.home"), ".camel-upwork")
                : Path.of(getStateDirectory());
    }

    /** What Upwork offers. */
    public Catalog catalog() {
        return catalog;
    }

    /** The time. */
    Clock time() {
        return getClock() == null ? Clock.systemUTC() : getClock();
    }

    /** Where requests, which block, are sent. */
    public ExecutorService executor() {
        return executor;
    }

    /** Reads what became of an operation. */
    public Reader reader(UpworkSession session, Operation operation) {
        return reader(session, session.readingApi(operation));
    }

    /** Reads by that API. */
    public Reader reader(UpworkSession session, Api api) {
        return new OperationReader(catalog, api, session.preparer(), session.client(), time());
    }

    /** Makes payments, and says what became of them. */
    public UpworkPayments payments() {
        return payments;
    }

    /** How it is at this moment; costs no request. */
    public UpworkStatus status() {
        return sessions == null
                ? new UpworkStatus(time().instant(), List.of(), Map.of(), getRetryAllowance(), null)
                : UpworkStatus.of(
                        time().instant(),
                        sessions.all(),
                        allowance.left(),
                        payments.status().orElse(null));
    }

    /**
     * Asks Upwork who is signed in, which costs one request.
     *
     * @throws Exception if Upwork cannot be reached or does not let the component in
     */
    public void verifyConnection() throws Exception {
        verifyConnection(getConfiguration());
    }

    void verifyConnection(UpworkConfiguration with) throws Exception {
        reader(
                        sessions.once(AccountFactory.account(with)),
                        catalog.operation(WHO).orElseThrow())
                .read(WHO, Map.of());
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
    @ManagedAttribute(description = "What is left of the allowance for repeats")
    public int getRetryAllowanceLeft() {
        return status().retryAllowanceLeft();
    }

    /** For JMX. */
    @ManagedAttribute(description = "State of each account's token: IDLE, VALID, FAILING or DEAD")
    public String getTokenStates() {
        Map<String, String> states = new TreeMap<>();
        status().accounts()
                .forEach(account ->
                        states.put(account.name(), account.token().state().name()));
        return states.toString();
    }

    /** For JMX. */
    @ManagedAttribute(description = "How many payments of each state the ledger has; empty if there is none yet")
    public String getLedgerCounts() {
        UpworkStatus.LedgerStatus now = status().ledger();
        return now == null ? "" : now.problem() == null ? now.counts().toString() : now.problem();
    }

    /** For JMX. */
    @ManagedAttribute(description = "How many payments are unknown: sent, and nobody knows what became of them")
    public long getLedgerUnknown() {
        UpworkStatus.LedgerStatus now = status().ledger();
        return now == null ? 0 : now.unknownPayments();
    }

    /** All that are in use. */
    public UpworkSessions sessions() {
        return sessions;
    }

    /** What belongs to the account of a configuration. */
    UpworkSession session(UpworkConfiguration endpointConfiguration) {
        return sessions.of(AccountFactory.account(endpointConfiguration));
    }
}
