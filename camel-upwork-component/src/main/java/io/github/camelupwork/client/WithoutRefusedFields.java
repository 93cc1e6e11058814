// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.exception.Causes;
import io.github.camelupwork.exception.GraphQLError;
import io.github.camelupwork.exception.OptionalLibrary;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.exception.UpworkGraphQLException;
import io.github.camelupwork.graphql.FieldRemoval;
import io.github.camelupwork.graphql.RefusedFields;
import io.github.camelupwork.graphql.SchemaTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks again without the fields that Upwork refuses to the API key, and leaves them out of later calls of the account. */
final class WithoutRefusedFields {

    private static final Logger LOG = LoggerFactory.getLogger(WithoutRefusedFields.class);

    /** Types without which nothing can be read: where they are refused, the key lacks a scope. */
    private static final Set<String> COMMON_TYPES = Set.of("Money", "PageInfo", "DateTime");

    /** Fields of these types that some standard keys may not read although they have the scope. */
    private static final Set<String> RAW_VALUES = Set.of("Money.rawValue", "DateTime.rawValue");

    private final RefusedFieldMemory memory;
    private final boolean always;
    private final UpworkCall call;
    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> send;
    private final CompletableFuture<UpworkAnswer> result = new CompletableFuture<>();
    private final Set<String> tried = new HashSet<>();
    private CompletableFuture<UpworkAnswer> current;

    private WithoutRefusedFields(
            RefusedFieldMemory memory,
            boolean always,
            UpworkCall call,
            Function<UpworkCall, CompletableFuture<UpworkAnswer>> send) {
        this.memory = memory;
        this.always = always;
        this.call = call;
        this.send = send;
    }

    /**
     * Executes a call.
     *
     * @param always true if fields are left out even if the scope that every call needs seems to be missing
     */
    static CompletableFuture<UpworkAnswer> call(
            RefusedFieldMemory memory,
            boolean always,
            UpworkCall call,
            Function<UpworkCall, CompletableFuture<UpworkAnswer>> send) {
        boolean reduces = OptionalLibrary.GRAPHQL_JAVA.isPresent()
                && call.binding().document() != null
                && call.binding().effect() == Effect.READ;
        return reduces ? new WithoutRefusedFields(memory, always, call, send).start() : send.apply(call);
    }

    private CompletableFuture<UpworkAnswer> start() {
        tried.addAll(memory.fields());
        ask(tried.isEmpty() ? untouched() : reduced().orElseGet(this::untouched));
        result.whenComplete((answer, failure) -> {
            if (result.isCancelled()) {
                cancel();
            }
        });
        return result;
    }

    private synchronized void cancel() {
        current.cancel(true);
    }

    private FieldRemoval.Reduced untouched() {
        return new FieldRemoval.Reduced(call.binding(), Set.of());
    }

    private Optional<FieldRemoval.Reduced> reduced() {
        return FieldRemoval.of(SchemaTypes.load(), call.binding(), tried);
    }

    /** Sends without holding the lock, for the sending may last. */
    private void ask(FieldRemoval.Reduced wanted) {
        CompletableFuture<UpworkAnswer> sent = send.apply(call.by(wanted.binding()));
        synchronized (this) {
            current = sent;
        }
        if (result.isCancelled()) {
            sent.cancel(true);
        }
        sent.whenComplete((answer, failure) -> ended(wanted, answer, failure));
    }

    private void ended(FieldRemoval.Reduced wanted, UpworkAnswer answer, Throwable failure) {
        try {
            if (failure == null) {
                result.complete(noted(answer, wanted.fields()));
                return;
            }
            Optional<FieldRemoval.Reduced> next = next(wanted, failure);
            if (next.isPresent() && !result.isDone()) {
                LOG.warn(
                        "{}: Upwork refuses the fields {} to this API key; asking again without them, and from now on",
                        call.operation().name(),
                        next.get().fields());
                ask(next.get());
            } else {
                result.completeExceptionally(failure);
            }
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    private static UpworkAnswer noted(UpworkAnswer answer, Set<String> fields) {
        return fields.isEmpty()
                ? answer
                : new UpworkAnswer(
                        answer.body(),
                        answer.envelope()
                                .with(answer.envelope()
                                        .notes()
                                        .withRefused(fields.stream().sorted().toList())),
                        answer.replayed());
    }

    /** Returns the reduced request; empty if nothing more can be left out. */
    private Optional<FieldRemoval.Reduced> next(FieldRemoval.Reduced last, Throwable failure) {
        Set<String> refused = refused(failure);
        if (!tried.addAll(refused)) {
            return Optional.empty();
        }
        Optional<FieldRemoval.Reduced> next =
                reduced().filter(reduced -> !reduced.fields().equals(last.fields()));
        next.ifPresent(reduced -> memory.add(refused));
        return next;
    }

    private Set<String> refused(Throwable failure) {
        Throwable cause = Causes.of(failure);
        if (!(cause instanceof UpworkForbiddenException forbidden)
                || !(forbidden.getCause() instanceof UpworkGraphQLException all)) {
            return Set.of();
        }
        List<GraphQLError> errors = all.getErrors();
        Set<String> named = RefusedFields.areUnnamed(errors) ? RefusedFields.known() : RefusedFields.named(errors);
        return always || !isScopeMissing(named) ? named : Set.of();
    }

    /** Upwork names all fields that it refuses: the scope is there if it shows the page and refuses raw values alone. */
    private boolean isScopeMissing(Set<String> named) {
        List<String> common =
                named.stream().filter(WithoutRefusedFields::isCommon).toList();
        return !common.isEmpty() && !(RAW_VALUES.containsAll(common) && asksForPages());
    }

    private boolean asksForPages() {
        return FieldRemoval.of(SchemaTypes.load(), call.binding(), List.of("PageInfo.*"))
                .map(reduced -> !reduced.fields().isEmpty())
                .orElse(true);
    }

    private static boolean isCommon(String field) {
        return COMMON_TYPES.contains(field.substring(0, Math.max(0, field.indexOf('.'))));
    }
}
