// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.options.AccountFactory;
import io.github.camelupwork.options.EndpointCheck;
import io.github.camelupwork.options.PolitePollEndpoint;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.options.UpworkConsumerConfiguration;
import io.github.camelupwork.runtime.EndpointContext;
import io.github.camelupwork.runtime.UpworkRuntime;
import io.github.camelupwork.runtime.UpworkSession;
import org.apache.camel.ApiEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.ExtendedPropertyConfigurerGetter;
import org.apache.camel.spi.InterceptSendToEndpoint;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.PropertyConfigurerHelper;
import org.apache.camel.util.StringHelper;

/**
 * Hire, pay and report through Upwork: jobs, offers, contracts, milestones, payments, messages, work diaries and the time and
 * finance reports.
 */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "upwork",
        title = "Upwork",
        syntax = "upwork:apiName/methodName",
        apiSyntax = "apiName/methodName",
        category = {Category.SAAS, Category.API},
        headersClass = UpworkConstants.class)
@ManagedResource(description = "Managed Upwork endpoint")
public class UpworkEndpoint extends PolitePollEndpoint implements ApiEndpoint, EndpointServiceLocation {

    private final Operation operation;

    @UriParam
    private final UpworkConfiguration configuration;

    @UriParam
    private final UpworkConsumerConfiguration consumerConfiguration = new UpworkConsumerConfiguration();

    private volatile UpworkSession session;

    /**
     * @param operation     the operation that this endpoint calls
     * @param configuration the options of the operation's group
     */
    public UpworkEndpoint(
            String uri, UpworkComponent component, Operation operation, UpworkConfiguration configuration) {
        super(uri, component);
        this.operation = operation;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new UpworkProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (operation.isLocal()) {
            throw new UnsupportedOperationException("from(\"upwork:" + operation.name()
                    + "\") is not possible: the connector"
                    + " answers it itself and is asked by a producer, from a timer for instance");
        }
        UpworkConsumer consumer = new UpworkConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    /**
     * Takes the options of the URI: those of the operation are checked as they were written, so that the message can name what
     * was given, and then all are bound by the generated configurers.
     */
    void bind(Map<String, Object> parameters) throws Exception {
        EndpointCheck check = check();
        check.names(parameters.keySet(), optionsOfEveryEndpoint(), component()::hasOption);
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        values.keySet().retainAll(check.options());
        parameters.keySet().removeAll(values.keySet());
        check.texts(parameters, component().getEndpointPropertyConfigurer());
        configure(parameters);
        check.values(values);
        configureProperties(values);
        check.rest(values);
    }

    /** Names the option whose bean is missing, as Camel does not. */
    private void configure(Map<String, Object> parameters) {
        Map<String, Object> given = new LinkedHashMap<>(parameters);
        try {
            configureProperties(parameters);
        } catch (NoSuchBeanException e) {
            String option = given.keySet().stream()
                    .filter(name -> given.get(name).toString().contains(String.valueOf(e.getName())))
                    .findFirst()
                    .orElse(null);
            throw new UpworkArgumentException(
                    operation.name(),
                    option,
                    "option '" + option + "' in the endpoint URI names a bean that is not in the registry: "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * Returns whether everything that is sent here goes elsewhere, as in a test with {@code mockEndpointsAndSkip}. Then
     * nothing is opened and no request is sent.
     */
    boolean isReplaced() {
        return getCamelContext().getEndpoints().stream()
                .anyMatch(endpoint -> endpoint instanceof InterceptSendToEndpoint other
                        && other.isSkip()
                        && other.getOriginalEndpoint() == this);
    }

    private List<String> optionsOfEveryEndpoint() {
        ExtendedPropertyConfigurerGetter configurer =
                (ExtendedPropertyConfigurerGetter) component().getEndpointPropertyConfigurer();
        return configurer.getAllOptions(this).keySet().stream()
                .map(StringHelper::decapitalize)
                .toList();
    }

    @Override
    public void configureProperties(Map<String, Object> options) {
        bind(
                configuration,
                PropertyConfigurerHelper.resolvePropertyConfigurer(getCamelContext(), configuration),
                options);
        configureScheduledPollConsumerProperties(options);
        bind(this, component().getEndpointPropertyConfigurer(), options);
    }

    private void bind(Object target, PropertyConfigurer configurer, Map<String, Object> options) {
        PropertyBindingSupport.build()
                .withCamelContext(getCamelContext())
                .withTarget(target)
                .withProperties(options)
                .withConfigurer(configurer)
                .withReflection(false)
                .withIgnoreCase(true)
                .withRemoveParameters(true)
                .bind();
    }

    /** The operation's name, for JMX. */
    @ManagedAttribute(description = "The operation that is called")
    public String getOperationName() {
        return operation.name();
    }

    /** The API in use, for JMX. */
    @ManagedAttribute(description = "The API in use: rest, v3, graphql, or local for what the connector answers itself")
    public String getApiInUse() {
        return check().api().id();
    }

    /** Returns the state of the account's token, for JMX. */
    @ManagedAttribute(
            description = "State of the account's token: IDLE, VALID, FAILING, REFUSED or DEAD; empty if it needs none")
    public String getTokenState() {
        UpworkSession known = session == null && configuration.getOrganization() == null && !operation.isLocal()
                ? open().session()
                : session;
        return known == null ? "" : known.signer().status().state().name();
    }

    /** Returns the operation that this endpoint calls. */
    public Operation getOperation() {
        return operation;
    }

    /** The options, of the class of the operation's group. */
    public UpworkConfiguration getConfiguration() {
        return configuration;
    }

    /** Returns the configuration of a consumer of this endpoint. */
    public UpworkConsumerConfiguration getConsumerConfiguration() {
        return consumerConfiguration;
    }

    private UpworkComponent component() {
        return (UpworkComponent) getComponent();
    }

    /** Opens the session of the account and organization; for the start of a producer or consumer, since it may ask Upwork. */
    EndpointContext open() {
        session = runtime().open(operation, configuration);
        return new EndpointContext(toString(), operation, configuration, check().api(), session, runtime());
    }

    /** Refuses to keep positions in a database that can forget them. */
    void refuseForgetfulPositions() {
        component().refuseForgetful("positionStore", consumerConfiguration.getPositionStore());
        component().refuseForgetful("positionRepository", consumerConfiguration.getPositionRepository());
        component().refuseForgetful("idempotentRepository", consumerConfiguration.getIdempotentRepository());
    }

    /** Makes the next start after a refusal ask again which organizations there are. */
    void failed(Exception failure) {
        UpworkRuntime runtime = runtime();
        if (failure instanceof UpworkForbiddenException && runtime != null) {
            runtime.refused(operation, configuration);
        }
    }

    /** The checks of this endpoint's options. */
    EndpointCheck check() {
        return new EndpointCheck(
                getCamelContext(),
                operation,
                configuration,
                component().getConfiguration(),
                AccountFactory.defaults(component().getDefaults()));
    }

    /** The running parts of the component; null while it is stopped. */
    UpworkRuntime runtime() {
        return component().runtime();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        session = null;
    }

    @Override
    public String getServiceUrl() {
        if (operation.isLocal()) {
            return null;
        }
        String base = component().getConnection().getBaseUrl();
        return base == null ? operation.bindings().get(0).server().toString() : base;
    }

    @Override
    public String getServiceProtocol() {
        return "rest";
    }
}
