// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.client.AccountDefaults;
import io.github.camelupwork.client.Argument;
import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.client.BindingSelector;
import io.github.camelupwork.client.CallPreparer;
import io.github.camelupwork.client.Validation;
import io.github.camelupwork.consumer.source.DateWindows;
import io.github.camelupwork.consumer.source.ParentList;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.rows.Reports;
import io.github.camelupwork.transform.OutputType;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;

/**
 * Makes all checks of an endpoint's options, in this order: the names and the texts in the URI, then the values for the
 * operation; and when it is used, what only a producer or only a consumer takes.
 */
public final class EndpointCheck {

    private static final String REFERENCE = "#";
    private static final String SCHEDULER_PREFIX = "scheduler.";

    private final CamelContext context;
    private final Operation operation;
    private final UpworkConfiguration configuration;
    private final UselessOptions useless;
    private final AccountDefaults defaults;

    /**
     * @param configuration the options of the endpoint, in which they are bound between the checks
     * @param ofComponent   the options of the component, which its endpoints inherit
     */
    public EndpointCheck(
            CamelContext context,
            Operation operation,
            UpworkConfiguration configuration,
            UpworkConfiguration ofComponent,
            AccountDefaults defaults) {
        this.context = context;
        this.operation = operation;
        this.configuration = configuration;
        this.useless = new UselessOptions(operation, configuration, ofComponent);
        this.defaults = defaults;
    }

    /** The options of the operation, whichever binding takes them. */
    public Set<String> options() {
        Set<String> options = new TreeSet<>();
        for (Binding binding : operation.bindings()) {
            binding.options().stream().map(Parameter::option).forEach(options::add);
            options.addAll(binding.when().keySet());
        }
        return options;
    }

    /**
     * Checks the names of the options in the URI.
     *
     * @param ofEveryEndpoint the options that every endpoint has
     * @param ofComponent     true for the name of an option of the component
     */
    public void names(Collection<String> given, Collection<String> ofEveryEndpoint, Predicate<String> ofComponent) {
        Set<String> known = new TreeSet<>(options());
        known.addAll(ofEveryEndpoint);
        given.stream()
                .filter(name -> !known.contains(name) && !name.startsWith(SCHEDULER_PREFIX))
                .findFirst()
                .ifPresent(name -> {
                    throw UnknownName.option(operation, name, ofComponent, known, options());
                });
    }

    /**
     * Checks the texts of the options that every endpoint has, before they are bound.
     *
     * @param endpoint sets the options of the endpoint itself
     */
    public void texts(Map<String, Object> parameters, PropertyConfigurer endpoint) {
        LiteralCheck.ofEndpoint(context, operation.name(), endpoint).check(parameters);
    }

    /**
     * Checks the values for the operation, and of the options that are bound already. What cannot be known without keys is
     * checked when a producer or consumer starts: a test that replaces the endpoint needs none.
     *
     * @param values of the operation's options, as they stand in the URI
     */
    public void values(Map<String, Object> values) {
        if (!operation.isLocal() && !AccountFactory.hasCredentials(configuration)) {
            return;
        }
        Binding binding = atStart(literal(values));
        new OutputCheck(operation, configuration).check(binding);
        document().of(binding);
        new TenantChoice(operation, configuration).check();
    }

    /** Refuses values that could not be bound. */
    public void rest(Map<String, Object> unbound) {
        if (!unbound.isEmpty()) {
            throw new UpworkArgumentException(operation.name(), null, "cannot be set: " + unbound.keySet(), null);
        }
    }

    /** Checks what a producer takes. */
    public ProducerPlan producer() {
        useless.ofProducer();
        LibraryCheck.check(operation, api(), configuration);
        Period splitPeriod = new SplitPeriodCheck(operation, configuration).ofProducer();
        OutputType outputType = outputType();
        report();
        return new ProducerPlan(
                document(), outputType, splitPeriod, CacheTime.of(operation, configuration.getCacheFor()));
    }

    /** Checks what a consumer takes. */
    public ConsumerPlan consumer(UpworkConsumerConfiguration options) {
        LibraryCheck.check(operation, api(), configuration);
        Binding binding = new BindingSelector(defaults).select(operation, api(), given());
        ConsumerCheck check = new ConsumerCheck(operation, binding, configuration, options);
        check.check();
        useless.ofConsumer();
        Period splitPeriod = new SplitPeriodCheck(operation, configuration).ofConsumer(options);
        boolean changes = options.getEmit() == null
                ? binding.answer().kind() != Answer.Kind.LIST || options.getIncremental() != null
                : options.getEmit() != Emit.NEW;
        return new ConsumerPlan(
                binding,
                document(),
                outputType(),
                check.start(),
                Periods.length(operation.name(), "incremental", options.getIncremental()),
                Periods.of(operation.name(), "lookBack", options.getLookBack()),
                splitPeriod,
                parents(binding, check),
                changes,
                check.isRemovals());
    }

    private ParentList parents(Binding binding, ConsumerCheck check) {
        return ParentList.of(operation, binding, given()::has)
                .map(parents -> {
                    check.checkParents(parents);
                    return parents;
                })
                .orElse(null);
    }

    /**
     * Refuses a consumer that would lack something with every poll: no message brings it later, and Upwork cannot be asked.
     *
     * @param preparer of the account
     */
    public void missing(ConsumerPlan plan, CallPreparer preparer) {
        if (configuration.getValidate() == Validation.off) {
            return;
        }
        Set<String> provided = new HashSet<>();
        if (plan.window() != null) {
            provided.addAll(DateWindows.optionsOf(plan.binding()));
        }
        if (plan.parents() != null) {
            provided.addAll(plan.parents().options());
        }
        preparer.missing(plan.binding(), given(), provided).ifPresent(text -> {
            throw new UpworkArgumentException(
                    operation.name(), null, text + "; a consumer gets it from its URI alone", null);
        });
    }

    /** The API in use. */
    public Api api() {
        return ApiChoice.of(configuration, operation);
    }

    private Binding atStart(Arguments arguments) {
        return new CallPreparer(defaults, null)
                .with(configuration.getValidate())
                .checkAtStart(operation, api(), arguments);
    }

    /** A consumer adds the days of a query itself; that of a producer must name them. */
    private void report() {
        Object tq = given().get("tq").map(Argument::value).orElse(null);
        if (tq != null) {
            Reports.checkAtStart(operation, atStart(given()), tq.toString());
        }
    }

    private WantedDocument document() {
        return WantedDocument.of(operation, configuration, context);
    }

    private OutputType outputType() {
        return new OutputClass(operation, configuration).outputType(context.getClassResolver(), api());
    }

    private Arguments given() {
        return Arguments.of(configuration.options(), Argument.Source.URI);
    }

    private static Arguments literal(Map<String, Object> values) {
        Map<String, Object> literal = new LinkedHashMap<>(values);
        literal.values().removeIf(value -> value.toString().startsWith(REFERENCE));
        return Arguments.of(literal, Argument.Source.URI);
    }
}
