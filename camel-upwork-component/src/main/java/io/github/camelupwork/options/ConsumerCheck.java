// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.util.Set;
import java.util.TreeSet;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.consumer.source.DateWindows;
import io.github.camelupwork.consumer.source.ParentList;
import io.github.camelupwork.consumer.source.StartPoint;
import io.github.camelupwork.exception.UpworkArgumentException;

/** Checks the options of a consumer. */
final class ConsumerCheck {

    private static final Set<String> NOTHING_TO_READ = Set.of("auth", "graphql");

    private final Operation operation;
    private final Binding binding;
    private final UpworkConfiguration given;
    private final UpworkConsumerConfiguration options;

    ConsumerCheck(
            Operation operation, Binding binding, UpworkConfiguration given, UpworkConsumerConfiguration options) {
        this.operation = operation;
        this.binding = binding;
        this.given = given;
        this.options = options;
    }

    /**
     * Refuses an operation that cannot be consumed and options that are wrong, contradict each other or have no effect.
     *
     * @throws UpworkArgumentException if there is one
     */
    void check() {
        checkOperation();
        checkIncremental();
        checkUseless();
        checkRemovals();
        checkConcurrency();
    }

    private void checkOperation() {
        if (binding.effect() != Effect.READ || NOTHING_TO_READ.contains(operation.group())) {
            throw wrong(
                    null,
                    "from(\"upwork:" + operation.name() + "\") is not possible, for the operation does not read but"
                            + " act; use it with to(...)");
        }
    }

    private void checkIncremental() {
        if (options.getIncremental() != null
                && !ConsumerPlan.isAskedByQuery(binding)
                && !DateWindows.areOptionsOf(binding)) {
            throw wrong(
                    "incremental",
                    "option 'incremental' is for reports that are asked by a query (tq), and for lists that"
                            + " are asked for from one day to another");
        }
    }

    private void checkUseless() {
        if (given.getOffset() != null) {
            throw wrong(
                    "offset",
                    "option 'offset' is '" + given.getOffset() + "'; a consumer reads the list from its beginning");
        }
        if (given.getBatchSize() != 0) {
            throw wrong(
                    "batchSize",
                    "option 'batchSize' is '" + given.getBatchSize() + "'; a consumer hands over single items");
        }
        if (given.getMaxItems() > 0) {
            throw wrong(
                    "maxItems",
                    "option 'maxItems' is '" + given.getMaxItems() + "'; a consumer reads all that is new, and"
                            + " maxMessagesPerPoll says how much of it a poll hands over");
        }
        if (given.getOutput() != null && !given.getOutput().isObjects()) {
            throw wrong(
                    "output",
                    "option 'output' is '" + given.getOutput() + "'; a consumer hands over items, so it takes rows and"
                            + " record only, and outputClass for another form of them");
        }
    }

    /** Pages that shift would make items look removed that are not. */
    private void checkRemovals() {
        if (isRemovals() && options.getIncremental() == null && binding.paging() != null) {
            throw wrong(
                    "emit",
                    "option 'emit' is 'removals', which needs an answer without pages, or date windows"
                            + " (incremental)");
        }
        if (isRemovals() && options.getIdempotentRepository() != null) {
            throw wrong(
                    "emit",
                    "option 'emit' is 'removals', which needs a position that can be read; an idempotentRepository"
                            + " cannot");
        }
    }

    private void checkConcurrency() {
        checkPositive("maxInFlight", options.getMaxInFlight());
        checkPositive("concurrentConsumers", options.getConcurrentConsumers());
        if (options.getConcurrentConsumers() > 1 && !options.isSplitResult()) {
            throw wrong(
                    "concurrentConsumers",
                    "option 'concurrentConsumers' is '" + options.getConcurrentConsumers()
                            + "', but with splitResult=false there is one exchange at a time; remove one of them");
        }
        if (options.getSequenceKey() != null && options.getConcurrentConsumers() == 1) {
            throw wrong(
                    "sequenceKey",
                    "option 'sequenceKey' is '" + options.getSequenceKey()
                            + "', but one thread keeps all items in order anyway; set concurrentConsumers, or remove it");
        }
    }

    private void checkPositive(String option, int value) {
        if (value < 1) {
            throw wrong(option, "option '" + option + "' is '" + value + "'; allowed are whole numbers from 1");
        }
    }

    /** Refuses what a consumer of many lists cannot do. */
    void checkParents(ParentList parents) {
        String many = "; without " + String.join(" and ", new TreeSet<>(parents.options()))
                + " the consumer reads the lists of all " + parents.operation();
        if (options.getIdempotentRepository() != null) {
            throw wrong(
                    "idempotentRepository",
                    "option 'idempotentRepository' is set, which cannot be read as the position of many lists must be"
                            + many + "; set positionStore or positionRepository instead");
        }
        if (isRemovals()) {
            throw wrong("emit", "option 'emit' is 'removals', which needs one list" + many);
        }
        if (parents.isByDay() && start().kind() == StartPoint.Kind.BEGINNING) {
            throw wrong(
                    "from",
                    "option 'from' is 'beginning', but each day costs a request" + many
                            + "; set it to now or to a day such as 2026-01-31");
        }
    }

    boolean isRemovals() {
        return options.getEmit() == Emit.REMOVALS;
    }

    StartPoint start() {
        try {
            return StartPoint.of(options.getFrom());
        } catch (IllegalArgumentException e) {
            throw new UpworkArgumentException(operation.name(), "from", e.getMessage(), e);
        }
    }

    private UpworkArgumentException wrong(String option, String message) {
        return new UpworkArgumentException(operation.name(), option, message, null);
    }
}
