// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Rule;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.report.ReportChecker;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportParser;
import io.github.camelupwork.report.ReportQuery;
import io.github.camelupwork.report.ReportQueryException;

/** From arguments to a call that may be sent: binding, defaults of the account, checks. */
public final class CallPreparer {

    private static final String QUERY = "tq";

    private final AccountDefaults defaults;
    private final AccountLookup lookup;
    private final BindingSelector selector;
    private final DefaultsFiller filler;
    private final boolean filtering;
    private final ArgumentCheck check;
    private final Validation validation;

    /**
     * @param defaults what the account always repeats
     * @param lookup   what can be asked from Upwork where the account does not say
     */
    public CallPreparer(AccountDefaults defaults, AccountLookup lookup) {
        this(defaults, lookup, true, Validation.lenient);
    }

    private CallPreparer(AccountDefaults defaults, AccountLookup lookup, boolean filtering, Validation validation) {
        this.defaults = defaults;
        this.lookup = lookup;
        this.filtering = filtering;
        this.validation = validation;
        this.check = new ArgumentCheck(validation);
        this.selector = new BindingSelector(defaults);
        this.filler = new DefaultsFiller(defaults, lookup, filtering);
    }

    /** The same without filters of the account: its calls ask for everything, such as for the engagements of all teams. */
    public CallPreparer withoutFilters() {
        return new CallPreparer(defaults, lookup, false, validation);
    }

    /** The same, checking so much of what the reference says. */
    public CallPreparer with(Validation other) {
        return new CallPreparer(defaults, lookup, filtering, other);
    }

    /**
     * Prepares a call.
     *
     * @return fails with {@link UpworkArgumentException} if the arguments are not what the operation takes
     */
    public CompletableFuture<UpworkCall> prepare(Operation operation, Api api, Arguments arguments) {
        try {
            check.checkKnown(operation, BindingSelector.candidates(operation, api), arguments);
            Binding binding = selector.select(operation, api, arguments);
            RowsCheck.checkAnswered(operation, binding);
            Map<String, Object> given = check.checkGiven(operation, binding, arguments);
            return filler.fill(operation, binding, checkedQuery(operation, binding, arguments, validation), given)
                    .thenApply(filled -> new UpworkCall(
                            operation, binding, check.check(operation, binding, filled, arguments, given)));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Checks what is known before the first message: for the start of a route.
     *
     * @return how the operation will be carried, if no message decides otherwise
     * @throws UpworkArgumentException if an option is unknown or a value not allowed
     */
    public Binding checkAtStart(Operation operation, Api api, Arguments arguments) {
        check.checkKnown(operation, BindingSelector.candidates(operation, api), arguments);
        Binding binding = selector.select(operation, api, arguments);
        if (BindingSelector.isSelected(binding, arguments)) {
            RowsCheck.checkAnswered(operation, binding);
        }
        check.checkGiven(operation, binding, arguments);
        checkedQuery(operation, binding, arguments, validation);
        return binding;
    }

    /**
     * What is missing of a call and will be missing whenever it is made: an option that must be given and that neither the
     * account says nor Upwork can be asked for.
     *
     * @param provided names of options that will be set by others
     * @return what is missing, for a message; empty if nothing is
     */
    public Optional<String> missing(Binding binding, Arguments arguments, Set<String> provided) {
        Predicate<Parameter> comes = parameter -> arguments.has(parameter.option())
                || provided.contains(parameter.option())
                || parameter.defaultValue() != null
                || isKnown(binding, parameter.means());
        return binding.options().stream()
                .filter(Parameter::required)
                .filter(comes.negate())
                .findFirst()
                .map(parameter -> "required option '" + parameter.option() + "' is missing")
                .or(() -> binding.rules().stream()
                        .filter(Rule.AtLeastOne.class::isInstance)
                        .map(rule -> ((Rule.AtLeastOne) rule)
                                .atLeastOne().stream()
                                        .map(name -> binding.parameter(name))
                                        .flatMap(Optional::stream)
                                        .toList())
                        .filter(alternatives ->
                                !alternatives.isEmpty() && alternatives.stream().noneMatch(comes))
                        .findFirst()
                        .map(alternatives -> "at least one of "
                                + alternatives.stream().map(Parameter::option).collect(Collectors.joining(", "))
                                + " is needed"));
    }

    private boolean isKnown(Binding binding, String meaning) {
        return meaning != null
                && (defaults.get(meaning).isPresent() || lookup != null && lookup.knows(binding.api(), meaning));
    }

    /** The query as the language writes it, checked, so that what Upwork would refuse costs no request. */
    private static Arguments checkedQuery(
            Operation operation, Binding binding, Arguments arguments, Validation validation) {
        boolean unchecked = validation == Validation.off
                && binding.report() != null
                && binding.report().rows() == null;
        if (unchecked || binding.report() == null || !arguments.has(QUERY)) {
            return arguments;
        }
        Argument given = arguments.get(QUERY).orElseThrow();
        try {
            ReportQuery query = ReportParser.parse(given.value().toString());
            ReportChecker.check(query, ReportKind.of(binding.report().name()));
            RowsCheck.checkFilled(operation, binding, query);
            return arguments.with(Map.of(QUERY, query.text()), given.source());
        } catch (ReportQueryException e) {
            throw new UpworkArgumentException(operation.name(), QUERY, "option 'tq': " + e.getMessage(), e);
        }
    }
}
