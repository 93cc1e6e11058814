// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.LogContext;
import io.github.camelupwork.client.Outcome;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.exception.Causes;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkPaymentConflictException;
import io.github.camelupwork.exception.UpworkPaymentException;
import io.github.camelupwork.exception.UpworkPaymentInProgressException;
import io.github.camelupwork.exception.UpworkPaymentUnknownException;
import io.github.camelupwork.json.Json;
import io.github.camelupwork.ledger.Decision;
import io.github.camelupwork.ledger.Hint;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerException;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.LedgerStoreException;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.PaymentInProgressException;
import io.github.camelupwork.ledger.PaymentKeyConflictException;
import io.github.camelupwork.ledger.PaymentOutcome;
import io.github.camelupwork.ledger.PaymentRequest;
import io.github.camelupwork.ledger.PaymentTrace;
import io.github.camelupwork.ledger.PaymentUnknownException;
import io.github.camelupwork.ledger.Settlement;
import io.github.camelupwork.ledger.Ticket;
import io.github.camelupwork.ledger.reconcile.Reader;
import io.github.camelupwork.ledger.reconcile.Reconciliation;
import io.github.camelupwork.ledger.reconcile.Verdict;

/** Makes payments, each key once. Safe for many threads. */
public final class PaymentCalls {

    private static final String AMOUNT = "amount";
    private static final String CONTRACT = "contract_reference";

    private final Ledger ledger;
    private final Reconciliation reconciliation;
    private final PaymentTrace trace;
    private final UpworkClient client;
    private final Reader reader;
    private final Executor executor;
    private final boolean snapshots;

    /**
     * Pays for one account.
     *
     * @param trace    the mark by which payments can be found again
     * @param client   the client of the account that pays
     * @param reader   the reader of the same account
     * @param executor runs access to the ledger's store, which blocks
     * @param snapshots true to read and record the state before a payment that shows no mark
     */
    public PaymentCalls(
            Ledger ledger,
            Reconciliation reconciliation,
            PaymentTrace trace,
            UpworkClient client,
            Reader reader,
            Executor executor,
            boolean snapshots) {
        this.ledger = ledger;
        this.reconciliation = reconciliation;
        this.trace = trace;
        this.client = client;
        this.reader = reader;
        this.executor = executor;
        this.snapshots = snapshots;
    }

    /**
     * Makes the payment, or returns its earlier outcome.
     *
     * @return fails with {@link UpworkPaymentException} if the ledger does not let it pass, or with what the call
     *         failed with
     */
    public CompletableFuture<UpworkAnswer> pay(UpworkCall call, PaymentId id) {
        refuseNothing(call);
        Set<String> ignored = ignoredParameters(call.operation());
        // a contract that is no part of the order says where to look for the payment
        Object contract = ignored.contains(CONTRACT) ? call.values().get(CONTRACT) : null;
        PaymentRequest request = trace.hinted(
                        PaymentRequest.of(id, call.operation().name(), call.values(), ignored), call.values())
                .withHint(Hint.CONTRACT, Objects.toString(contract, null));
        return decide(call, request, null)
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(toUpworkException(call, Causes.of(failure))));
    }

    /** Refuses an amount of zero, which is a mistake in the order; a bonus of zero means no bonus. */
    private static void refuseNothing(UpworkCall call) {
        call.binding().parameters().stream()
                .filter(parameter -> parameter.money() && (parameter.required() || AMOUNT.equals(parameter.name())))
                .filter(parameter ->
                        call.values().get(parameter.name()) instanceof BigDecimal amount && amount.signum() == 0)
                .findFirst()
                .ifPresent(parameter -> {
                    throw new UpworkArgumentException(
                            call.operation().name(),
                            parameter.option(),
                            "option '" + parameter.option() + "' is 0; a payment needs an amount above 0",
                            null);
                });
    }

    /**
     * Returns the parameters that one of the APIs does not take: the same document is the same payment on either API.
     */
    private static Set<String> ignoredParameters(Operation operation) {
        return operation.bindings().stream()
                .flatMap(binding -> binding.parameters().stream())
                .filter(parameter -> parameter.in() == Location.NONE)
                .map(Parameter::name)
                .collect(Collectors.toSet());
    }

    /**
     * Asks the ledger and does what it says.
     *
     * @param rechecked a refused entry about which Upwork was read since; null if there is none
     */
    private CompletableFuture<UpworkAnswer> decide(UpworkCall call, PaymentRequest request, LedgerEntry rechecked) {
        return CompletableFuture.supplyAsync(() -> ledger.begin(request, rechecked), executor)
                .thenCompose(decision -> act(decision, call, request));
    }

    private CompletableFuture<UpworkAnswer> act(Decision decision, UpworkCall call, PaymentRequest request) {
        if (decision instanceof Decision.Send send) {
            return send(call, send.ticket());
        }
        if (decision instanceof Decision.Replay replay) {
            return CompletableFuture.completedFuture(replayed(replay.entry()));
        }
        if (decision instanceof Decision.Reconcile unknown) {
            return CompletableFuture.supplyAsync(() -> reconciliation.reconcile(unknown.entry(), reader), executor)
                    .thenCompose(result -> settled(result, call, request));
        }
        if (decision instanceof Decision.Recheck refused) {
            return CompletableFuture.supplyAsync(() -> recheck(refused.entry()), executor)
                    .thenCompose(entry -> rechecked(entry, call, request));
        }
        return CompletableFuture.failedFuture(
                decision instanceof Decision.InProgress inProgress
                        ? inProgress.exception()
                        : ((Decision.Conflict) decision).exception());
    }

    private CompletableFuture<UpworkAnswer> settled(
            Reconciliation.Result result, UpworkCall call, PaymentRequest request) {
        if (result.entry().state() == LedgerState.CONFIRMED) {
            return CompletableFuture.completedFuture(replayed(result.entry()));
        }
        return result.entry().state() == LedgerState.UNKNOWN
                ? CompletableFuture.failedFuture(new PaymentUnknownException(
                        result.entry(), result.verdict().reason()))
                : decide(call, request, result.entry());
    }

    /**
     * Reads about a payment that was refused, before it is sent again: was it executed all the same?
     *
     * @return the entry as it stands now: refused, if nothing like it shows
     * @throws PaymentUnknownException if it could not be read; it stays refused, and the next arrival reads again
     */
    private LedgerEntry recheck(LedgerEntry refused) {
        Verdict verdict = reconciliation.recheck(refused, reader);
        if (verdict instanceof Verdict.Executed executed) {
            return ledger.settle(refused, Reconciliation.settlement(executed));
        }
        boolean looked = refused.settledBy() != null && !Settlement.BY_READING.equals(refused.settledBy());
        if (looked || verdict instanceof Verdict.NotExecuted || verdict instanceof Verdict.Absent) {
            return refused;
        }
        String reason =
                "it was refused before, and whether it was executed all the same is not certain: " + verdict.reason();
        if (verdict instanceof Verdict.Unread) {
            throw new PaymentUnknownException(refused, reason);
        }
        return ledger.doubted(refused, reason);
    }

    private CompletableFuture<UpworkAnswer> rechecked(LedgerEntry entry, UpworkCall call, PaymentRequest request) {
        return switch (entry.state()) {
            case REFUSED -> decide(call, request, entry);
            case UNKNOWN ->
                CompletableFuture.failedFuture(new PaymentUnknownException(
                        entry, "it was refused before, and something shows at Upwork that may be it"));
            default -> decide(call, request, null);
        };
    }

    private CompletableFuture<UpworkAnswer> send(UpworkCall call, Ticket ticket) {
        UpworkCall marked = call.with(trace.marked(call.operation().name(), call.values(), ticket.id()));
        TicketObserver observer = new TicketObserver(ledger, ticket);
        CompletableFuture<UpworkAnswer> answer = CompletableFuture.runAsync(() -> prepare(ticket), executor)
                .thenCompose(prepared -> client.call(marked, observer));
        return answer.handleAsync(
                (given, failure) -> {
                    try (LogContext context = LogContext.of(marked)) {
                        return record(marked, observer, given, failure == null ? null : Causes.of(failure));
                    }
                },
                executor);
    }

    /** Records the state before the payment with it, so that the payment can be described apart from it later. */
    private void prepare(Ticket ticket) {
        if (snapshots) {
            ledger.find(ticket.id()).ifPresent(entry -> ledger.noted(ticket, reconciliation.snapshot(entry, reader)));
        }
    }

    private UpworkAnswer record(UpworkCall call, TicketObserver observer, UpworkAnswer answer, Throwable failure) {
        if (failure == null) {
            Optional<String> lacking = SuccessProof.lacking(call, answer);
            if (lacking.isPresent()) {
                LedgerEntry unknown = ledger.unknown(observer.ticket(), lacking.get());
                throw new PaymentUnknownException(unknown, lacking.get());
            }
            confirm(observer.ticket(), answer);
            return answer;
        }
        try {
            recordFailure(call, observer, failure);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        throw new CompletionException(failure);
    }

    private void confirm(Ticket ticket, UpworkAnswer answer) {
        try {
            ledger.confirmed(ticket, PaymentOutcome.answered(answer.envelope().status(), Json.write(answer.body())));
        } catch (LedgerStoreException e) {
            throw new LedgerStoreException(
                    "Upwork has answered with success, but that could not be recorded, so the payment"
                            + " stays in doubt until it is settled by reading: " + e.getMessage(),
                    e);
        }
    }

    private void recordFailure(UpworkCall call, TicketObserver observer, Throwable failure) {
        Outcome outcome = Outcome.of(call.binding().effect(), failure);
        if (!observer.isSent()) {
            ledger.abandon(observer.ticket(), failure.getMessage());
        } else if (outcome == Outcome.REFUSED && failure instanceof UpworkException refused) {
            ledger.refused(
                    observer.ticket(),
                    PaymentOutcome.refused(refused.getUpworkStatus(), null, refused.getUpworkMessage()));
        } else if (outcome.isWithoutEffect()) {
            ledger.notSent(observer.ticket(), failure.getMessage());
        } else {
            ledger.unknown(observer.ticket(), failure.getMessage());
        }
    }

    private static UpworkAnswer replayed(LedgerEntry entry) {
        Integer status = entry.outcome() == null ? null : entry.outcome().status();
        return new UpworkAnswer(answer(entry), Envelope.of(status == null ? 200 : status), true);
    }

    /** The recorded answer; of a payment that was settled without one, by whom, on what evidence, and the id that was found. */
    private static Map<String, Object> answer(LedgerEntry entry) {
        if (entry.settledBy() == null) {
            return entry.answer();
        }
        Map<String, Object> settled = new LinkedHashMap<>(entry.answer());
        settled.put("settledBy", entry.settledBy());
        settled.put("evidence", entry.outcome().message());
        return settled;
    }

    private static Throwable toUpworkException(UpworkCall call, Throwable failure) {
        if (!(failure instanceof LedgerException)) {
            return failure;
        }
        Failure described = Failure.local(call.operation().name(), withoutOperation(call, failure.getMessage()));
        if (failure instanceof PaymentUnknownException) {
            return new UpworkPaymentUnknownException(described, failure);
        }
        if (failure instanceof PaymentKeyConflictException) {
            return new UpworkPaymentConflictException(described, failure);
        }
        return failure instanceof PaymentInProgressException
                ? new UpworkPaymentInProgressException(described, failure)
                : new UpworkPaymentException(described, failure);
    }

    /** Some of the ledger's messages begin with the operation, as the failure does. */
    private static String withoutOperation(UpworkCall call, String message) {
        String prefix = call.operation().name() + ": ";
        return message != null && message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }
}
