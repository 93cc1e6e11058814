// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.auth.FileTokenStore;
import io.github.camelupwork.auth.JdbcTokenStore;
import io.github.camelupwork.auth.TokenStore;
import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.AccountDefaults;
import io.github.camelupwork.client.RetryPolicy;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.consumer.position.JdbcPositionStore;
import io.github.camelupwork.consumer.position.PositionStore;
import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.http.UpworkHttp;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.ledger.LedgerListener;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerProbe;
import io.github.camelupwork.ledger.Payer;
import io.github.camelupwork.ledger.reconcile.SettlementDelays;
import io.github.camelupwork.options.AccountFactory;
import io.github.camelupwork.options.ApiChoice;
import io.github.camelupwork.options.BaseUrl;
import io.github.camelupwork.options.ComponentOptions;
import io.github.camelupwork.options.ConnectionCheck;
import io.github.camelupwork.options.ConnectionOptions;
import io.github.camelupwork.options.TenantChoice;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.payment.LedgerPlace;
import io.github.camelupwork.payment.PaymentCalls;
import io.github.camelupwork.payment.PaymentSettings;
import io.github.camelupwork.payment.UpworkPayments;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.service.ServiceHelper;

/** The running parts of one component, which its endpoints, producers and consumers share. */
public final class UpworkRuntime implements AutoCloseable {

    private static final String WHO = "users/info";

    private final CamelContext context;
    private final ComponentOptions options;
    private final Catalog catalog;
    private final Clock clock;
    private final Path stateDirectory;
    private final ExecutorService executor;
    private final ScheduledExecutorService scheduler;
    private final UpworkHttp http;
    private final RetryAllowance allowance;
    private final UpworkSessions sessions;
    private final PayerReaders readers;
    private final UpworkPayments payments;
    private final Activity activity;
    private final Consumers consumers = new Consumers();
    private final AccountNotices notices;

    private UpworkRuntime(ComponentOptions options, Catalog catalog, Started started, Activity activity)
            throws Exception {
        this.context = options.getCamelContext();
        this.options = options;
        this.catalog = catalog;
        this.clock = clock(options);
        this.stateDirectory = stateDirectory(options);
        this.executor = started.executor();
        this.scheduler = started.scheduler();
        this.http = started.http();
        this.allowance = new RetryAllowance(options.getRetry().getRetryAllowance());
        this.activity = activity;
        URI base = BaseUrl.of(options.getConnection().getBaseUrl());
        this.sessions = sessions(base);
        this.readers = new PayerReaders(catalog, clock, options.getConfiguration(), sessions);
        this.payments = payments(started.listener());
        this.notices = new AccountNotices(
                sessions, base == null ? ComponentBudgets.UPWORK : base.getAuthority(), clock, executor);
    }

    /** What has to be ended again: threads and connections. */
    private record Started(
            ExecutorService executor, ScheduledExecutorService scheduler, UpworkHttp http, LedgerListener listener) {

        void stop(CamelContext context) {
            ServiceHelper.stopAndShutdownService(http);
            context.getExecutorServiceManager().shutdownNow(scheduler);
            context.getExecutorServiceManager().shutdownGraceful(executor);
        }
    }

    /**
     * Starts the parts; if one refuses, the others are ended again.
     *
     * @param listener receives the events of payments
     * @param activity receives everything else that happens
     * @throws IllegalArgumentException if an option is wrong; the message names it
     */
    public static UpworkRuntime start(
            ComponentOptions options, Catalog catalog, LedgerListener listener, Activity activity) throws Exception {
        ConnectionCheck.check(options.getConnection());
        CamelContext context = options.getCamelContext();
        ExecutorServiceManager threads = context.getExecutorServiceManager();
        Started started = new Started(
                threads.newCachedThreadPool(options, "UpworkCalls"),
                threads.newSingleThreadScheduledExecutor(options, "UpworkTimer"),
                new UpworkHttp(http(options)),
                listener);
        try {
            ServiceHelper.startService(started.http());
            UpworkRuntime runtime = new UpworkRuntime(options, catalog, started, activity);
            runtime.scheduler.scheduleWithFixedDelay(runtime.notices::watch, 1, 1, TimeUnit.HOURS);
            return runtime;
        } catch (Exception e) {
            started.stop(context);
            throw e;
        }
    }

    private static UpworkHttp.Settings http(ComponentOptions options) {
        ConnectionOptions connection = options.getConnection();
        return new UpworkHttp.Settings(
                options.getCamelContext(),
                connection.getHttpClient(),
                connection.getConnectTimeout(),
                connection.getResponseTimeout(),
                connection.getMaxConnections(),
                connection.getSslContextParameters(),
                options.isUseGlobalSslContextParameters(),
                new UpworkHttp.Proxy(
                        connection.getProxyHost(),
                        connection.getProxyPort(),
                        connection.getProxyUsername(),
                        connection.getProxyPassword()));
    }

    private UpworkSessions sessions(URI base) throws Exception {
        return new UpworkSessions(
                catalog,
                HttpAccess.of(
                                http.client(),
                                options.getConnection().getUserAgent(),
                                options.getConnection().getMaxAnswerSize())
                        .through(ConnectionCheck.proxy(options.getConnection())),
                http.secrets(),
                base,
                AccountFactory.defaults(options.getDefaults()),
                tokenStore(),
                clock,
                new ComponentBudgets(options.getBudget(), UpworkBudgets.of(context), base, stateDirectory, clock),
                new RetryPolicy(
                        options.getRetry().getMaxAttempts(),
                        Duration.ofMillis(options.getRetry().getCallTimeout()),
                        backoff(options),
                        allowance),
                BudgetTimer.of(scheduler, executor, clock),
                executor,
                options.getTokens().isPkce(),
                activity);
    }

    private TokenStore tokenStore() {
        TokenStore given = options.getTokens().getTokenStore();
        if (given == null) {
            return new FileTokenStore(stateDirectory.resolve("tokens"), clock);
        }
        return given instanceof JdbcTokenStore jdbc ? jdbc.checked(allowsInMemory()) : given;
    }

    private boolean allowsInMemory() {
        return options.getState().isAllowInMemoryDatabase();
    }

    private UpworkPayments payments(LedgerListener listener) {
        return new UpworkPayments(
                new LedgerPlace(
                        JdbcLedgerStore.checked(options.getPayments().getLedgerDataSource(), allowsInMemory()),
                        stateDirectory),
                LedgerOptions.defaults()
                        .clock(sessions.serverClock())
                        .clockKnown(sessions.serverClock()::isKnown)
                        .listener(listener)
                        .probe(probe()),
                new PaymentSettings(
                        options.getPayments().getPaymentTrace(),
                        options.getPayments().isPaymentSnapshot(),
                        new SettlementDelays(
                                Duration.ofMillis(options.getPayments().getSettleAfter()),
                                Duration.ofMillis(options.getPayments().getSettleByReportAfter())),
                        options.getPayments().getSettleAbsent(),
                        Duration.ofMillis(options.getPayments().getSettleUnknownEvery())),
                readers::of,
                scheduler,
                executor);
    }

    /** A bean of the registry that watches payments on their way, for tests that kill the process there. */
    private LedgerProbe probe() {
        LedgerProbe probe = context.getRegistry().findSingleByType(LedgerProbe.class);
        return probe == null ? LedgerProbe.NONE : probe;
    }

    /** The clock of the options; the system's in UTC if they name none. */
    public static Clock clock(ComponentOptions options) {
        return options.getClock() == null ? Clock.systemUTC() : options.getClock();
    }

    private static Path stateDirectory(ComponentOptions options) {
        String given = options.getState().getStateDirectory();
        Path directory = given == null ? Path.of(System.getProperty("user.home"), ".camel-upwork") : Path.of(given);
        for (Path path = directory.toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new IllegalArgumentException("stateDirectory is '" + directory + "', and "
                        + (path.endsWith(directory) ? "that" : path)
                        + " is a file; it takes a directory that this process can write to");
            }
        }
        return directory;
    }

    /** The delays before retries that the options name. */
    public static Backoff backoff(ComponentOptions options) {
        return new Backoff(
                Duration.ofMillis(options.getRetry().getRetryDelay()),
                Duration.ofMillis(options.getRetry().getMaxRetryDelay()),
                new SecureRandom());
    }

    /** The operations that Upwork offers. */
    public Catalog catalog() {
        return catalog;
    }

    /** The company, team and person for operations that name one and routes that do not. */
    public AccountDefaults defaults() {
        return AccountFactory.defaults(options.getDefaults());
    }

    /** The clock of the component. */
    public Clock clock() {
        return clock;
    }

    /** Returns the clock of Upwork's servers, derived from their responses. */
    public Clock serverClock() {
        return sessions.serverClock();
    }

    /** Runs what blocks. */
    public ExecutorService executor() {
        return executor;
    }

    /** Makes a consumer's polls that are asked for by pushes. */
    public WakeUp wakeUp(Runnable poll) {
        return new WakeUp(
                scheduler, executor, Duration.ofMillis(options.getPush().getPushSpacing()), poll);
    }

    /** The directory of what must survive a restart. */
    public Path stateDirectory() {
        return stateDirectory;
    }

    /**
     * Returns the store in which consumers keep their positions unless their endpoints set another; null for files in
     * the state directory.
     */
    public PositionStore positionStore() {
        PositionStore given = options.getState().getPositionStore();
        return given instanceof JdbcPositionStore jdbc ? jdbc.checked(allowsInMemory()) : given;
    }

    /** The payments, and the ledger that records them. */
    public UpworkPayments payments() {
        return payments;
    }

    /** Makes payments in the name of a session; opens the ledger. */
    public PaymentCalls payments(UpworkSession session, Api api, UpworkClient client, Payer payer) {
        PaymentCalls calls = payments.calls(client, readers.of(session, api));
        readers.add(payer, session.account());
        return calls;
    }

    /** Opens the session of an endpoint's account and organization; may ask Upwork. */
    public UpworkSession open(Operation operation, UpworkConfiguration configuration) {
        UpworkSession session = tenant(operation, configuration).session(sessions);
        if (!new TenantChoice(operation, configuration).isSigningIn()) {
            notices.opened(session, ApiChoice.of(configuration, operation), configuration.getOrganization());
        }
        return session;
    }

    /** The running consumers. */
    public Consumers consumers() {
        return consumers;
    }

    /** Receives what happens. */
    public Activity activity() {
        return activity;
    }

    /** Makes the next start of an endpoint that was refused ask again which organizations there are. */
    public void refused(Operation operation, UpworkConfiguration configuration) {
        tenant(operation, configuration).refused(sessions);
    }

    private Tenant tenant(Operation operation, UpworkConfiguration configuration) {
        return new Tenant(operation, configuration, options.getDefaults().isWarnDefaultOrganization());
    }

    /**
     * Asks Upwork who is signed in, which costs one request.
     *
     * @throws Exception if Upwork cannot be reached or refuses the credentials
     */
    public void verifyConnection(UpworkConfiguration with) throws Exception {
        UpworkSession session = sessions.once(AccountFactory.account(with));
        Operation who = catalog.operation(WHO).orElseThrow();
        readers.of(session, session.readingApi(who)).read(WHO, Map.of());
    }

    /** The state at this moment; costs no request. */
    public UpworkStatus status() {
        return UpworkStatus.of(
                clock.instant(),
                sessions.all(),
                notices::status,
                allowance.left(),
                payments.status().orElse(null),
                consumers.status());
    }

    @Override
    public void close() {
        ServiceHelper.stopAndShutdownService(http);
        try {
            payments.close();
        } finally {
            context.getExecutorServiceManager().shutdownNow(scheduler);
            context.getExecutorServiceManager().shutdownGraceful(executor);
        }
    }

    /** The cache of responses to reads. */
    public ReadCache readCache() {
        return sessions.readCache();
    }
}
