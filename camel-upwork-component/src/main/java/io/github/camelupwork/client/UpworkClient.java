// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.RequestBudget;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.graphql.Partial;
import io.github.camelupwork.graphql.RefusedFieldPolicy;
import io.github.camelupwork.http.HttpAccess;

/** Executes calls for one account. Thread-safe; no thread waits for a permit or a pause. */
public final class UpworkClient {

    private final ClientParts parts;
    private final CallOrigin origin;
    private final AnswerReader answers;
    private final RefusedFieldMemory refused;
    private final RefusedFieldPolicy policy;

    private UpworkClient(
            ClientParts parts,
            CallOrigin origin,
            AnswerReader answers,
            RefusedFieldMemory refused,
            RefusedFieldPolicy policy) {
        this.parts = parts;
        this.origin = origin;
        this.answers = answers;
        this.refused = refused;
        this.policy = policy;
    }

    /**
     * A client for one account.
     *
     * @param http        the HTTP client and its bounds
     * @param signer      of the account
     * @param base        scheme, host and port instead of the documented ones; null for Upwork itself
     * @param serverClock Upwork's time, learned from its answers
     * @param clock       for parameters that default to today or now
     * @param budget      of the address that is called
     * @param policy      the retry policy
     * @param timer       wakes up what waits
     * @param executor    the executor on which requests, which block, are sent
     */
    public static UpworkClient of(
            HttpAccess http,
            RequestSigner signer,
            URI base,
            ServerClock serverClock,
            Clock clock,
            RequestBudget budget,
            RetryPolicy policy,
            BudgetTimer timer,
            Executor executor) {
        return new UpworkClient(
                new ClientParts(
                        new RequestWriter(base, clock),
                        signer,
                        budget,
                        policy,
                        new HttpSender(http, serverClock, timer::nanos),
                        timer,
                        executor,
                        new Deadlines(timer, policy.deadline()),
                        CallListener.NONE),
                new CallOrigin("", false),
                new AnswerReader(null),
                new RefusedFieldMemory(),
                RefusedFieldPolicy.fail);
    }

    /** The same client, telling that listener of all calls. */
    public UpworkClient toldTo(CallListener listener) {
        return new UpworkClient(parts.toldTo(listener), origin, answers, refused, policy);
    }

    /** The same client, asking for permits as that endpoint. */
    public UpworkClient as(CallOrigin other) {
        return new UpworkClient(parts, other, answers, refused, policy);
    }

    /**
     * The same client for a caller whose thread has nothing else to do: a read that waits for nothing, neither for a token nor
     * for the budget nor for a connection, is sent on the thread that calls, which then waits for the server's response.
     */
    public UpworkClient onCallersThread() {
        return as(origin.withCallersThread());
    }

    /** The same client, which sends PUT and DELETE of REST as POST with the parameter {@code http_method}. */
    public UpworkClient overloading() {
        return new UpworkClient(parts.with(parts.writer().overloading()), origin, answers, refused, policy);
    }

    /**
     * The same client, doing this with data that come together with errors of GraphQL.
     *
     * @param partial null to fail for what changes something, and to warn for what reads
     */
    public UpworkClient with(Partial partial) {
        return new UpworkClient(parts, origin, new AnswerReader(partial), refused, policy);
    }

    /**
     * The same client, doing this when Upwork refuses fields to the API key. What is left out is remembered for all clients
     * that were made of one.
     *
     * @param other null to leave refused fields out of reads, unless the scope that every call needs seems to be missing
     */
    public UpworkClient with(RefusedFieldPolicy other) {
        return new UpworkClient(parts, origin, answers, refused, other);
    }

    /**
     * Executes the call and reads its whole response.
     *
     * @return fails with {@link UpworkException}
     */
    public CompletableFuture<UpworkAnswer> call(UpworkCall call) {
        return call(call, SendObserver.NONE);
    }

    /** Like {@link #call(UpworkCall)}, and notifies the observer around each sending. */
    public CompletableFuture<UpworkAnswer> call(UpworkCall call, SendObserver observer) {
        return policy == RefusedFieldPolicy.fail
                ? delivered(call, observer)
                : WithoutRefusedFields.call(
                        refused, policy == RefusedFieldPolicy.drop, call, one -> delivered(one, observer));
    }

    private CompletableFuture<UpworkAnswer> delivered(UpworkCall call, SendObserver observer) {
        return deliver(call, observer, reply -> {
            try (reply) {
                return answers.read(call, reply);
            }
        });
    }

    /**
     * Executes the call and hands its response on as it comes: an open {@link java.io.InputStream}, which the receiver
     * closes. Its content is not inspected, so the receiver has to detect an error that Upwork sends with HTTP 200.
     *
     * @return fails with {@link UpworkException}
     */
    public CompletableFuture<UpworkAnswer> raw(UpworkCall call, SendObserver observer) {
        return deliver(call, observer, reply -> {
            try {
                return new UpworkAnswer(reply.endless(parts.policy().deadline()), Envelope.of(reply));
            } catch (IOException e) {
                throw AnswerReader.brokeOff(call, reply, e);
            }
        });
    }

    /**
     * Executes a report and hands its rows on as they come: an open {@link ReportRows}, which the receiver closes.
     *
     * @return fails with {@link UpworkException}
     */
    public CompletableFuture<UpworkAnswer> rows(UpworkCall call) {
        return deliver(
                call,
                SendObserver.NONE,
                reply -> answers.rows(call, reply, parts.policy().deadline()));
    }

    /** Delivers the call; a call that cannot be written as a request fails the future like every other failure. */
    private <T> CompletableFuture<T> deliver(UpworkCall call, SendObserver observer, Function<HttpReply, T> reader) {
        try {
            return new Delivery<>(parts, call, origin, observer, reader).start();
        } catch (UpworkException e) {
            return CompletableFuture.failedFuture(e);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(new UpworkArgumentException(
                    call.operation().name(), null, "the values cannot be written as a request: " + e.getMessage(), e));
        }
    }
}
