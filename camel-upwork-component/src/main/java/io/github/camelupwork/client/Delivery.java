// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import io.github.camelupwork.auth.AuthorizationException;
import io.github.camelupwork.auth.TokenStoreException;
import io.github.camelupwork.budget.BudgetExhaustedException;
import io.github.camelupwork.budget.Permit;
import io.github.camelupwork.budget.RetryCause;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkBudgetException;
import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.exception.UpworkTooManyRequestsException;
import io.github.camelupwork.exception.UpworkUnauthorizedException;

/**
 * One call on its way: permit, signature, sending, reading, and all of that again where {@link RepeatPolicy} says so.
 *
 * @param <T> what the answer is read as
 */
final class Delivery<T> {

    private final ClientParts parts;
    private final UpworkCall call;
    private final UpworkRequest request;
    private final Asker asker;
    private final SendObserver observer;
    private final Function<HttpReply, T> reader;
    private final long start;
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private int attempt;
    private boolean renewed;
    private RetryCause lastRepeat;

    Delivery(ClientParts parts, UpworkCall call, Asker asker, SendObserver observer, Function<HttpReply, T> reader) {
        this.parts = parts;
        this.call = call;
        this.request = parts.writer().write(call);
        this.asker = asker;
        this.observer = observer;
        this.reader = reader;
        this.start = parts.timer().nanos();
    }

    /** Begins, and completes with the answer or the exception that is the last word. */
    CompletableFuture<T> start() {
        attempt();
        return result;
    }

    /** Whatever goes wrong ends in {@link #ended}: nobody else would hear of it before a repeat. */
    private void attempt() {
        attempt++;
        CompletableFuture.completedFuture(null)
                .thenCompose(begun -> tokenAtHand())
                .thenCompose(token -> permit())
                .thenCompose(permit -> sign(permit).thenApplyAsync(headers -> send(permit, headers), parts.executor()))
                .whenComplete(this::ended);
    }

    /** A permit counts from when it is given, so nobody takes one and then waits for a token. */
    private CompletableFuture<?> tokenAtHand() {
        return parts.signer().sign(request.toSign());
    }

    private CompletableFuture<Permit> permit() {
        return parts.budget().acquire(asker.priority(call.binding().effect()), asker.endpointId(), left());
    }

    private CompletableFuture<Map<String, String>> sign(Permit permit) {
        return parts.signer().sign(request.toSign()).whenComplete((headers, failure) -> {
            if (failure != null) {
                permit.giveBack();
            }
        });
    }

    private T send(Permit permit, Map<String, String> headers) {
        noteSending(permit);
        try {
            return reader.apply(answered(permit, headers));
        } catch (UpworkUnauthorizedException e) {
            throw !renewed && parts.signer().unauthorized(headers) ? new TokenRenewedException(e) : e;
        }
    }

    /** The head of the answer shows that the request has arrived; its body may take long. */
    private HttpReply answered(Permit permit, Map<String, String> headers) {
        try {
            return parts.wire().send(call, request, headers, parts.signer().scrubber());
        } catch (UpworkConnectionException e) {
            permit.giveBack();
            throw e;
        } finally {
            permit.arrived();
        }
    }

    private void noteSending(Permit permit) {
        try {
            observer.beforeSend();
        } catch (RuntimeException e) {
            permit.giveBack();
            throw e;
        }
    }

    private void ended(T answer, Throwable failure) {
        try {
            if (failure == null) {
                parts.policy().allowance().succeeded(lastRepeat);
                result.complete(answer);
            } else {
                failed(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
            }
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    private void failed(Throwable failure) {
        if (failure instanceof UpworkTooManyRequestsException limited) {
            parts.budget().throttled(limited.getRetryAfter().orElse(null));
        }
        boolean hasNewToken = failure instanceof TokenRenewedException;
        Fate fate = hasNewToken ? Fate.TOKEN_RENEWED : Fate.of(failure);
        renewed |= hasNewToken;
        Duration wait = parts.policy().delay(attempt, fate);
        if (mayRepeat(fate, wait)) {
            repeat(fate, wait, failure);
        } else {
            result.completeExceptionally(asTold(failure));
        }
    }

    private boolean mayRepeat(Fate fate, Duration wait) {
        return RepeatPolicy.mayRepeat(call.binding().effect(), fate)
                && attempt < parts.policy().maxAttempts()
                && wait.compareTo(left()) < 0
                && parts.policy().allowance().take(RepeatPolicy.cause(fate));
    }

    private void repeat(Fate fate, Duration wait, Throwable failure) {
        lastRepeat = RepeatPolicy.cause(fate);
        if (fate.isWithoutEffect()) {
            observer.beforeRepeat(failure.getMessage());
        }
        parts.timer().schedule(wait, () -> parts.timer().execute(this::attempt));
    }

    private Duration left() {
        Duration left = parts.policy().deadline().minusNanos(parts.timer().nanos() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Failures of the floors below, told as of the family that routes know. */
    private Throwable asTold(Throwable failure) {
        if (failure instanceof TokenRenewedException renewedToken) {
            return renewedToken.getCause();
        }
        if (failure instanceof AuthorizationException refused) {
            return new UpworkUnauthorizedException(
                    new Failure(
                            call.operation().name(),
                            refused.status(),
                            refused.error(),
                            refused.getMessage(),
                            null,
                            call.binding().permission()),
                    refused);
        }
        if (failure instanceof TokenStoreException unreadable) {
            return new UpworkUnauthorizedException(
                    Failure.local(call.operation().name(), unreadable.getMessage()), unreadable);
        }
        return failure instanceof BudgetExhaustedException exhausted
                ? new UpworkBudgetException(Failure.local(call.operation().name(), exhausted.getMessage()), exhausted)
                : failure;
    }

    /** 401, but there is another token now. */
    private static final class TokenRenewedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TokenRenewedException(UpworkUnauthorizedException refusal) {
            super(refusal.getMessage(), refusal);
        }
    }
}
