// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.client.Argument;
import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.client.CallPreparer;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.graphql.Partial;
import io.github.camelupwork.options.AccountFactory;
import io.github.camelupwork.options.LiteralCheck;
import io.github.camelupwork.options.OutputCheck;
import io.github.camelupwork.options.PolitePollEndpoint;
import io.github.camelupwork.options.Tenant;
import io.github.camelupwork.options.UnknownName;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.options.UpworkConsumerConfiguration;
import io.github.camelupwork.options.WantedDocument;
import io.github.camelupwork.producer.LedgerProducer;
import io.github.camelupwork.graphql.RefusedFieldPolicy;
import io.github.camelupwork.rows.Reports;
import io.github.camelupwork.runtime.UpworkSession;
import io.github.camelupwork.transform.OutputType;
import org.apache.camel.ApiEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.ExtendedPropertyConfigurerGetter;
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

    private static final String REFERENCE = "#";
    private static final String SCHEDULER_PREFIX = "scheduler.";

    private final Operation operation;

    @UriParam
    private final UpworkConfiguration configuration;

    @UriParam
    private final UpworkConsumerConfiguration consumerConfiguration = new UpworkConsumerConfiguration();

    private volatile UpworkSession session;

    /**
     * @param operation     what a call of this endpoint calls
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
        return operation.isLocal() ? new LedgerProducer(this) : new UpworkProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (operation.isLocal()) {
            throw new UnsupportedOperationException("from(\"upwork:" + operation.name()
                    + "\") is not possible: the ledger is" + " asked by a producer, from a timer for instance");
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
        checkKnown(parameters);
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        values.keySet().retainAll(options());
        parameters.keySet().removeAll(values.keySet());
        new LiteralCheck(getCamelContext(), operation.name()).check(parameters);
        configureProperties(parameters);
        Binding binding =
                new CallPreparer(component().defaults(), null)
                        .with(configuration.getValidate())
                        .checkAtStart(operation, api(), literal(values));
        new OutputCheck(operation, configuration).check(binding);
        wanted().of(binding);
        tenant().check();
        configureProperties(values);
        if (!values.isEmpty()) {
            throw new UpworkArgumentException(operation.name(), null, "cannot be set: " + values.keySet(), null);
        }
    }

    private Arguments literal(Map<String, Object> values) {
        Map<String, Object> literal = new LinkedHashMap<>(values);
        literal.values().removeIf(value -> value.toString().startsWith(REFERENCE));
        return Arguments.of(literal, Argument.Source.URI);
    }

    private void checkKnown(Map<String, Object> parameters) {
        TreeSet<String> known = new TreeSet<>(options());
        known.addAll(optionsOfEveryEndpoint());
        parameters.keySet().stream()
                .filter(name -> !known.contains(name) && !name.startsWith(SCHEDULER_PREFIX))
                .findFirst()
                .ifPresent(name -> {
                    throw UnknownName.option(component(), operation, name, known, options());
                });
    }

    private List<String> optionsOfEveryEndpoint() {
        ExtendedPropertyConfigurerGetter configurer =
                (ExtendedPropertyConfigurerGetter) component().getEndpointPropertyConfigurer();
        return configurer.getAllOptions(this).keySet().stream()
                .map(StringHelper::decapitalize)
                .toList();
    }

    /** The options of the operation, whichever binding takes them. */
    private TreeSet<String> options() {
        TreeSet<String> options = new TreeSet<>();
        for (Binding binding : operation.bindings()) {
            binding.options().stream().map(Parameter::option).forEach(options::add);
            options.addAll(binding.when().keySet());
        }
        return options;
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
        return api().id();
    }

    /** How the account's token is, for JMX. */
    @ManagedAttribute(
            description = "State of the account's token: IDLE, VALID, FAILING or DEAD; empty if it needs none")
    public String getTokenState() {
        UpworkSession known = session == null && configuration.getOrganization() == null && !operation.isLocal()
                ? session()
                : session;
        return known == null ? "" : known.signer().status().state().name();
    }

    /** What a call of this endpoint calls. */
    public Operation getOperation() {
        return operation;
    }

    /** The options, of the class of the operation's group. */
    public UpworkConfiguration getConfiguration() {
        return configuration;
    }

    /** What a consumer of this endpoint does. */
    public UpworkConsumerConfiguration getConsumerConfiguration() {
        return consumerConfiguration;
    }

    /** The component of this endpoint. */
    public UpworkComponent component() {
        return (UpworkComponent) getComponent();
    }

    /** What belongs to the account and the organization; for the start of a producer or consumer, since it may ask Upwork. */
    public UpworkSession open() {
        session = tenant().session(component().sessions());
        return session;
    }

    /** As {@link #open}, unless that was done before. */
    public UpworkSession session() {
        return session == null ? open() : session;
    }

    /** After a refusal the next start does not trust what is known of organizations. */
    void failed(Exception failure) {
        if (failure instanceof UpworkForbiddenException && component().sessions() != null) {
            tenant().refused(component().sessions());
        }
    }

    /** Which document is sent, if the operation is carried by one. */
    public WantedDocument wanted() {
        return WantedDocument.of(operation, configuration, getCamelContext());
    }

    private Tenant tenant() {
        return new Tenant(operation, configuration, component().isWarnDefaultOrganization());
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        session = null;
    }

    /** A consumer adds the days itself; a producer's query must say them. */
    void checkReport() {
        Arguments given = Arguments.of(configuration.options(), Argument.Source.URI);
        Object tq = given.get("tq").map(Argument::value).orElse(null);
        if (tq != null) {
            Binding binding = new CallPreparer(component().defaults(), null)
                        .with(configuration.getValidate())
                        .checkAtStart(operation, api(), given);
            Reports.checkAtStart(operation, binding, tq.toString());
        }
    }

    /** Asks for reports, by that client. */
    public Reports reports(UpworkClient client) {
        return new Reports(
                client,
                client.with(Partial.of(configuration.getPartial(), Partial.FAIL)).with(RefusedFieldPolicy.fail),
                component().time());
    }

    /** The API in use: the one that was asked for, else the one that goes with the credentials. */
    public Api api() {
        return operation.isLocal()
                ? Api.LOCAL
                : UpworkSession.api(configuration.getApi(), AccountFactory.account(configuration), operation);
    }

    /**
     * What answers are turned into.
     *
     * @throws UpworkArgumentException if there is no such class
     */
    OutputType outputType() {
        String name = configuration.getOutputClass();
        Class<?> type =
                name == null ? null : getCamelContext().getClassResolver().resolveClass(name);
        if (name != null && type == null) {
            throw new UpworkArgumentException(
                    operation.name(),
                    "outputClass",
                    "option 'outputClass' is '" + name + "', and there is no such class",
                    null);
        }
        return new OutputType(type);
    }

    @Override
    public String getServiceUrl() {
        if (operation.isLocal()) {
            return null;
        }
        String base = component().getBaseUrl();
        return base == null ? operation.bindings().get(0).server().toString() : base;
    }

    @Override
    public String getServiceProtocol() {
        return "rest";
    }
}
