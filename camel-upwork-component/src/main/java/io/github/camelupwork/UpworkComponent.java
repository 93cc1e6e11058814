// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;

import io.github.camelupwork.auth.JdbcTokenStore;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.consumer.SummarizedFailures;
import io.github.camelupwork.consumer.position.JdbcPositionStore;
import io.github.camelupwork.exception.OptionalLibrary;
import io.github.camelupwork.metrics.UpworkMetrics;
import io.github.camelupwork.options.BudgetOptions;
import io.github.camelupwork.options.CheckedOptions;
import io.github.camelupwork.options.ComponentOptions;
import io.github.camelupwork.options.ConnectionOptions;
import io.github.camelupwork.options.DefaultsOptions;
import io.github.camelupwork.options.HealthOptions;
import io.github.camelupwork.options.InheritedOptions;
import io.github.camelupwork.options.OptionFailures;
import io.github.camelupwork.options.PaymentOptions;
import io.github.camelupwork.options.PushOptions;
import io.github.camelupwork.options.RetryOptions;
import io.github.camelupwork.options.StateOptions;
import io.github.camelupwork.options.TenantChoice;
import io.github.camelupwork.options.TokenOptions;
import io.github.camelupwork.options.UnknownName;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.payment.LedgerStatus;
import io.github.camelupwork.runtime.Activity;
import io.github.camelupwork.runtime.CamelVersion;
import io.github.camelupwork.runtime.MonitoredComponent;
import io.github.camelupwork.runtime.UpworkRuntime;
import io.github.camelupwork.runtime.UpworkStatus;
import io.github.camelupwork.store.ForgetfulDatabase;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.ExtendedPropertyConfigurerGetter;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.PluginHelper;

/** {@code upwork:group/name}: hire, pay and report through Upwork. */
@Component("upwork")
@Metadata(
        label = "verifiers",
        enums = "parameters,connectivity",
        // options are what the objects below hold, not the objects
        excludeProperties = "connection,budget,retry,tokens,defaults,state,payments,health,push")
@ManagedResource(description = "Managed Upwork component")
public class UpworkComponent extends DefaultComponent implements ComponentOptions, MonitoredComponent {

    private static final String DEFAULT_METHOD = "list";
    private static final String PUSH = "push/wake";
    private static final String HEALTH_CHECK = "upwork";
    private static final String SCHEME = "upwork";

    @Metadata(description = "Credentials and other options that all endpoints share")
    private UpworkConfiguration configuration = new UpworkConfiguration();

    @Metadata
    private ConnectionOptions connection = new ConnectionOptions();

    @Metadata
    private BudgetOptions budget = new BudgetOptions();

    @Metadata
    private RetryOptions retry = new RetryOptions();

    @Metadata
    private TokenOptions tokens = new TokenOptions();

    @Metadata
    private DefaultsOptions defaults = new DefaultsOptions();

    @Metadata
    private StateOptions state = new StateOptions();

    @Metadata
    private PaymentOptions payments = new PaymentOptions();

    @Metadata
    private HealthOptions health = new HealthOptions();

    @Metadata
    private PushOptions push = new PushOptions();

    @Metadata(
            label = "security",
            defaultValue = "false",
            description = "Whether to use the TLS parameters of the Camel context")
    private boolean useGlobalSslContextParameters;

    @Metadata(label = "advanced", description = "The clock; the system's in UTC if unset")
    private Clock clock;

    private Catalog catalog;
    private final Activity activity = new Activity();
    private UpworkRuntime runtime;
    private Runnable withoutMeters = () -> {};

    /** Default constructor, used by Camel. */
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
        UpworkConfiguration options = inherited(operation);
        if (operation.bindings().stream().allMatch(binding -> binding.paging() == null)) {
            options.setPageSize(null);
            options.setOffset(null);
        }
        TenantChoice.choose(options, parameters);
        options.setApiName(operation.group());
        options.setMethodName(operation.shortName());
        UpworkEndpoint endpoint = operation.name().equals(PUSH) && OptionalLibrary.CAMEL_WEBHOOK.isPresent()
                ? UpworkPushEndpoint.of(uri, this, operation, options, push)
                : new UpworkEndpoint(uri, this, operation, options);
        return OptionFailures.translated(operation.name(), () -> {
            endpoint.bind(parameters);
            return endpoint;
        });
    }

    /** The options of an endpoint before its URI is bound. */
    UpworkConfiguration inherited(Operation operation) {
        return InheritedOptions.of(getCamelContext(), getConfiguration(), operation.group());
    }

    private Operation operation(String remaining) {
        String path = remaining == null ? "" : remaining.replaceAll("^/+|/+$", "");
        String name = path.contains("/") ? path : path + "/" + DEFAULT_METHOD;
        return catalog.operation(name).orElseThrow(() -> UnknownName.operation(catalog, path));
    }

    @Override
    protected void doInit() throws Exception {
        CamelVersion.check(
                getCamelContext().getVersion(), HttpComponent.class.getPackage().getImplementationVersion());
        super.doInit();
        catalog = Catalog.load();
        SummarizedFailures.in(getCamelContext(), UpworkEndpoint.class::isInstance);
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
        checkDatabases();
        runtime = OptionFailures.translated(
                SCHEME, () -> UpworkRuntime.start(this, catalog, new PaymentNotices(getCamelContext()), activity));
        withoutMeters = UpworkMetrics.of(getCamelContext(), this);
    }

    /**
     * Refuses databases that can forget, be it with the process or at a close of their file: the same payment key could pay
     * again after a restart.
     */
    private void checkDatabases() {
        refuseForgetful("ledgerDataSource", payments.getLedgerDataSource());
        refuseForgetful("tokenStore", tokens.getTokenStore());
        refuseForgetful("positionStore", state.getPositionStore());
    }

    /** Refuses a store of that option whose database can forget; one in memory can be allowed. */
    void refuseForgetful(String option, Object store) {
        ForgetfulDatabase.refuse(option, store == null ? null : database(store), state.isAllowInMemoryDatabase());
    }

    /** The database of a store; null if it tells of none. Stores of others tell it by a getter, as those of camel-sql do. */
    private DataSource database(Object store) {
        if (store instanceof DataSource dataSource) {
            return dataSource;
        }
        if (store instanceof JdbcTokenStore jdbc) {
            return jdbc.dataSource();
        }
        if (store instanceof JdbcPositionStore jdbc) {
            return jdbc.dataSource();
        }
        Object told = PluginHelper.getBeanIntrospection(getCamelContext())
                .getOrElseProperty(store, "dataSource", null, false);
        return told instanceof DataSource dataSource ? dataSource : null;
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        withoutMeters.run();
        if (runtime != null) {
            runtime.close();
            runtime = null;
        }
    }

    /** The running parts; null while the component is stopped. */
    UpworkRuntime runtime() {
        return runtime;
    }

    @Override
    public PropertyConfigurer getComponentPropertyConfigurer() {
        PropertyConfigurer generated = super.getComponentPropertyConfigurer();
        return generated == null ? null : new CheckedOptions(generated);
    }

    /** Returns whether an option of the component has that name. */
    boolean hasOption(String name) {
        return getComponentPropertyConfigurer() instanceof ExtendedPropertyConfigurerGetter options
                && options.getAllOptions(this).keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** The state at this moment; costs no request. */
    @Override
    public UpworkStatus status() {
        return runtime == null
                ? new UpworkStatus(
                        UpworkRuntime.clock(this).instant(),
                        List.of(),
                        Map.of(),
                        retry.getRetryAllowance(),
                        null,
                        List.of())
                : runtime.status();
    }

    @Override
    public Activity activity() {
        return activity;
    }

    /**
     * Asks Upwork who is signed in, which costs one request.
     *
     * @throws Exception if Upwork cannot be reached or refuses the credentials
     */
    @Override
    public void verifyConnection() throws Exception {
        verifyConnection(getConfiguration());
    }

    void verifyConnection(UpworkConfiguration with) throws Exception {
        runtime.verifyConnection(with);
    }

    /** For JMX. */
    @ManagedAttribute(description = "Remaining requests in each window of the budgets in use")
    public String getBudgetLeft() {
        Map<String, Map<String, Integer>> left = new TreeMap<>();
        status().budgets().forEach((kind, snapshot) -> left.put(kind, UpworkStatus.left(snapshot)));
        return left.toString();
    }

    /** For JMX. */
    @ManagedAttribute(description = "Number of queued requests")
    public int getBudgetQueued() {
        return status().queued();
    }

    /** For JMX. */
    @ManagedAttribute(description = "End of the pause after a 429; empty if there is none")
    public String getBudgetPausedUntil() {
        return Objects.toString(status().pausedUntil(), "");
    }

    /** For JMX. */
    @ManagedAttribute(description = "Remaining retry allowance")
    public int getRetryAllowanceLeft() {
        return status().retryAllowanceLeft();
    }

    /** For JMX. */
    @ManagedAttribute(description = "State of each account's token: IDLE, VALID, FAILING, REFUSED or DEAD")
    public String getTokenStates() {
        Map<String, String> states = new TreeMap<>();
        status().accounts()
                .forEach(account ->
                        states.put(account.name(), account.token().state().name()));
        return states.toString();
    }

    /** For JMX. */
    @ManagedAttribute(description = "Number of payments in each state; empty if there is no ledger yet")
    public String getLedgerCounts() {
        LedgerStatus now = status().ledger();
        return now == null ? "" : now.problem() == null ? now.counts().toString() : now.problem();
    }

    /** For JMX. */
    @ManagedAttribute(description = "Number of payments that were sent and whose outcome is unknown")
    public long getLedgerUnknown() {
        LedgerStatus now = status().ledger();
        return now == null ? 0 : now.unknownPayments();
    }

    @Override
    public UpworkConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(UpworkConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public ConnectionOptions getConnection() {
        return connection;
    }

    public void setConnection(ConnectionOptions connection) {
        this.connection = connection;
    }

    @Override
    public BudgetOptions getBudget() {
        return budget;
    }

    public void setBudget(BudgetOptions budget) {
        this.budget = budget;
    }

    @Override
    public RetryOptions getRetry() {
        return retry;
    }

    public void setRetry(RetryOptions retry) {
        this.retry = retry;
    }

    @Override
    public TokenOptions getTokens() {
        return tokens;
    }

    public void setTokens(TokenOptions tokens) {
        this.tokens = tokens;
    }

    @Override
    public DefaultsOptions getDefaults() {
        return defaults;
    }

    public void setDefaults(DefaultsOptions defaults) {
        this.defaults = defaults;
    }

    @Override
    public StateOptions getState() {
        return state;
    }

    public void setState(StateOptions state) {
        this.state = state;
    }

    @Override
    public PaymentOptions getPayments() {
        return payments;
    }

    public void setPayments(PaymentOptions payments) {
        this.payments = payments;
    }

    @Override
    public HealthOptions getHealth() {
        return health;
    }

    public void setHealth(HealthOptions health) {
        this.health = health;
    }

    @Override
    public PushOptions getPush() {
        return push;
    }

    public void setPush(PushOptions push) {
        this.push = push;
    }

    @Override
    public Clock getClock() {
        return clock;
    }

    public void setClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }
}
