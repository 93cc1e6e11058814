// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

import io.github.camelupwork.auth.AuthorizationException;
import io.github.camelupwork.auth.TokenStoreException;
import io.github.camelupwork.budget.BudgetExhaustedException;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.Permit;
import io.github.camelupwork.budget.RetryCause;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.exception.Causes;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkBudgetException;
import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.exception.UpworkTooManyRequestsException;
import io.github.camelupwork.exception.UpworkUnauthorizedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call on its way: permit, signature, sending, reading, and all of that again where {@link RetryPolicy} says so.
 *
 * @param <T> the type as which the response is read
 */
final class Delivery<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private static final Executor CALLER = Runnable::run;

    /** The time for which an observer may continue after the deadline of the call. */
    private static final Duration LET_FINISH = Duration.ofSeconds(10);

    private final ClientParts parts;
    private final UpworkCall call;
    private final UpworkRequest request;
    private final CallOrigin origin;
    private final SendObserver observer;
    private final Function<HttpReply, T> reader;
    private final long start;
    private final CallLog log;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Thread caller = Thread.currentThread();
    private int attempt;
    private boolean renewed;
    private RetryCause lastRetry;
    private volatile Sending sending;
    private volatile CompletableFuture<?> awaited = CompletableFuture.completedFuture(null);
    private volatile boolean queued;
    private volatile boolean over;

    Delivery(
            ClientParts parts,
            UpworkCall call,
            CallOrigin origin,
            SendObserver observer,
            Function<HttpReply, T> reader) {
        this.parts = parts;
        this.call = call;
        this.request = parts.writer().write(call);
        this.origin = origin;
        this.observer = observer;
        this.reader = reader;
        this.start = parts.timer().nanos();
        this.sending = new Sending(observer);
        this.log = new CallLog(call, request, parts.listener(), parts.timer()::nanos);
    }

    /**
     * Starts the call. The future completes with the final response or exception. When the deadline passes, or the
     * caller cancels it, everything it waits for ends.
     */
    CompletableFuture<T> start() {
        BudgetTimer.Task deadline = parts.deadlines().start(this::expire);
        result.whenComplete((answer, failure) -> {
            deadline.cancel();
            log.finished(failure);
            if (result.isCancelled()) {
                over = true;
                sending.abort();
                awaited.cancel(true);
            }
        });
        attempt();
        return result;
    }

    /** Makes one attempt. Every failure ends in {@link #ended}: otherwise it would be lost before a retry. */
    private void attempt() {
        attempt++;
        log.begins(attempt);
        Sending next = new Sending(observer);
        sending = next;
        if (over) {
            return;
        }
        CompletableFuture.completedFuture(null)
                .thenCompose(begun -> await(parts.signer().ready()))
                .thenCompose(ready -> permit())
                .thenCompose(permit ->
                        sign(permit).thenApplyAsync(headers -> send(permit, headers, next), this::whereItMayBlock))
                .whenComplete(this::ended);
    }

    /**
     * Runs the sending on the thread of the caller if it has been waited for nothing so far and nothing but the response is to be
     * waited for, else on the executor. Only the first attempt of a read over a connection that has just been used may block
     * the caller: looking up a host cannot be aborted when the deadline passes.
     */
    private void whereItMayBlock(Runnable sending) {
        boolean here = origin.onCallersThread()
                && attempt == 1
                && Thread.currentThread() == caller
                && call.binding().effect() == Effect.READ
                && parts.sender().hasJustBeenAnswered();
        (here ? CALLER : parts.executor()).execute(sending);
    }

    private <R> CompletableFuture<R> await(CompletableFuture<R> future) {
        awaited = future;
        if (over) {
            future.cancel(true);
        }
        return future;
    }

    /**
     * Acquires the permit once the signer is ready: a permit counts from when it is given, so it must not be held while
     * waiting for a token.
     */
    private CompletableFuture<Permit> permit() {
        queued = true;
        log.queued();
        return await(parts.budget().acquire(origin.priority(call.binding().effect()), origin.endpointId(), left()))
                .whenComplete((permit, failure) -> {
                    queued = false;
                    log.permitted();
                });
    }

    private CompletableFuture<Map<String, String>> sign(Permit permit) {
        return await(parts.signer().sign(request.toSign())).whenComplete((headers, failure) -> {
            if (failure != null) {
                permit.giveBack();
            }
        });
    }

    private T send(Permit permit, Map<String, String> headers, Sending attempted) {
        if (over) {
            permit.giveBack();
            throw new CancellationException();
        }
        try (LogContext context = LogContext.of(call)) {
            log.sending();
            HttpReply reply = answered(permit, headers, attempted);
            log.answered(reply);
            return reader.apply(reply);
        } catch (UpworkUnauthorizedException e) {
            throw !renewed && parts.signer().unauthorized(headers) && mayBeSentWithNewToken(e)
                    ? new TokenRenewedException(e)
                    : e;
        }
    }

    private boolean mayBeSentWithNewToken(UpworkUnauthorizedException e) {
        return Outcome.of(call.binding().effect(), e) != Outcome.UNPROVED;
    }

    /** The head of the answer shows that the request has arrived; its body may take long. */
    private HttpReply answered(Permit permit, Map<String, String> headers, Sending attempted) {
        try {
            return parts.sender()
                    .send(call, request, headers, attempted, parts.signer().redactor());
        } catch (RuntimeException e) {
            if (e instanceof UpworkConnectionException || attempted.isRefusal(e)) {
                permit.giveBack();
            }
            throw e;
        } finally {
            permit.arrived();
        }
    }

    private void ended(T answer, Throwable failure) {
        try {
            log.attempted(failure == null ? null : toUpworkException(Causes.of(failure)));
            if (failure == null) {
                parts.policy().allowance().succeeded(lastRetry);
                hand(answer);
            } else if (!over || !result.isDone()) {
                failed(Causes.of(failure));
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void fail(Throwable failure) {
        log.finished(failure);
        result.completeExceptionally(failure);
    }

    /** Completes the result with the response, and closes the response if the result is no longer awaited. */
    private void hand(T answer) {
        log.finished(null);
        if (!result.complete(answer)
                && answer instanceof UpworkAnswer unwanted
                && unwanted.body() instanceof Closeable stream) {
            try {
                stream.close();
            } catch (IOException e) {
                LOG.debug("Closing an answer that came too late failed", e);
            }
        }
    }

    private void failed(Throwable failure) {
        if (failure instanceof UpworkTooManyRequestsException limited) {
            parts.budget().throttled(limited.getRetryAfter().orElse(null));
        }
        boolean hasNewToken = failure instanceof TokenRenewedException;
        Outcome outcome =
                hasNewToken ? Outcome.TOKEN_RENEWED : Outcome.of(call.binding().effect(), failure);
        renewed |= hasNewToken;
        Duration wait = parts.policy().delay(attempt, outcome);
        if (!isLongPause(failure) && mayRetry(outcome, wait)) {
            retry(outcome, wait, failure);
        } else {
            fail(over && isAborted(failure) ? expired(sending.isUnsent()) : toUpworkException(failure));
        }
    }

    /**
     * Returns true for the failure of a connection that was closed from here, or of a response that is no longer
     * awaited.
     */
    private static boolean isAborted(Throwable failure) {
        return failure instanceof UpworkNoAnswerException
                || failure instanceof UpworkConnectionException
                || failure instanceof CancellationException;
    }

    private boolean mayRetry(Outcome outcome, Duration wait) {
        return !over
                && RetryPolicy.mayRetry(call.binding().effect(), outcome)
                && attempt < parts.policy().maxAttempts()
                && wait.compareTo(left()) < 0
                && parts.policy().allowance().take(RetryPolicy.cause(outcome));
    }

    /** Returns true if Upwork requests a longer pause than this call may take, so that waiting would be useless. */
    private boolean isLongPause(Throwable failure) {
        return failure instanceof UpworkTooManyRequestsException limited
                && limited.getRetryAfter()
                        .filter(pause -> pause.compareTo(left()) > 0)
                        .isPresent();
    }

    private void retry(Outcome outcome, Duration wait, Throwable failure) {
        lastRetry = RetryPolicy.cause(outcome);
        log.retries(outcome, wait);
        if (outcome.isWithoutEffect() && sending.isObserved()) {
            observer.beforeRetry(failure.getMessage());
        }
        parts.timer().schedule(wait, () -> parts.timer().execute(this::attempt));
    }

    /**
     * Ends the call at its deadline. The budget fails a wait for a permit itself, since it knows the reason; a running
     * observer may finish, for then it is certain that nothing was sent.
     */
    private void expire() {
        over = true;
        Sending.State reached = sending.abort();
        if (reached == Sending.State.LEAVING) {
            parts.timer().schedule(LET_FINISH, () -> giveUp(false));
        } else if (!queued) {
            giveUp(reached != Sending.State.SENT);
        }
    }

    private void giveUp(boolean unsent) {
        parts.timer().execute(() -> {
            fail(expired(unsent));
            awaited.cancel(true);
        });
    }

    private UpworkException expired(boolean unsent) {
        String time = "within " + parts.policy().deadline() + " (option callTimeout)";
        if (!unsent) {
            return new UpworkNoAnswerException(
                    Failure.local(
                            call.operation().name(),
                            "the request was sent but no whole answer came " + time
                                    + ", so its outcome is unknown; the connection was closed"),
                    null);
        }
        String token = parts.signer().status().message();
        return new UpworkConnectionException(
                Failure.local(
                        call.operation().name(),
                        "nothing was sent: "
                                + (awaited.isDone() ? "no connection was had " : "no access token was had ") + time
                                + (token == null ? "" : "; " + token)),
                null);
    }

    private Duration left() {
        Duration left = parts.policy().deadline().minusNanos(parts.timer().nanos() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Returns failures of the lower layers as exceptions of the family that routes know. */
    private Throwable toUpworkException(Throwable failure) {
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
                            null),
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
