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

/** Turns arguments into a call that may be sent: selects the binding, fills in defaults of the account, checks. */
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
     * @param defaults the defaults of the account
     * @param lookup   the lookup at Upwork of defaults that the account does not set
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

    /** Forgets what was looked up about the account: another person may have signed in. */
    public void forget() {
        lookup.forget();
    }

    /** The same without filters of the account: its calls ask for everything, such as for the engagements of all teams. */
    public CallPreparer withoutFilters() {
        return new CallPreparer(defaults, lookup, false, validation);
    }

    /** Returns the same with another extent of checks against the reference. */
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
                            operation, binding, check.check(operation, binding, filled), arguments.context()));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Checks what is known before the first message: for the start of a route.
     *
     * @return the binding that will carry the operation, unless a message decides otherwise
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
     * Returns what a call lacks whenever it is made: a required option that neither the account supplies nor Upwork can
     * be asked for.
     *
     * @param provided the names of options that will be set elsewhere
     * @return the missing options, for a message; empty if there are none
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
