// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelupwork.UpworkEndpoint;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.client.CallPreparer;
import io.github.camelupwork.client.UpworkAnswer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/**
 * Answers the operations of the group {@code ledger} for each message. It needs no credentials unless it has to read Upwork.
 */
public final class LedgerProducer extends DefaultAsyncProducer {

    private final UpworkEndpoint endpoint;
    private final CallPreparer preparer;
    private CallArguments arguments;
    private LedgerCalls calls;

    /** For one endpoint. */
    public LedgerProducer(UpworkEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.preparer = new CallPreparer(endpoint.component().defaults(), null);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        arguments = new CallArguments(
                endpoint.getOperation(),
                endpoint.getConfiguration(),
                endpoint.component().catalog());
        if (!endpoint.isReplaced()) {
            calls();
        }
    }

    private synchronized LedgerCalls calls() {
        if (calls == null) {
            calls = endpoint.component().payments().ledgerCalls(endpoint.getConfiguration());
        }
        return calls;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            answer(exchange).whenComplete((answer, failure) -> {
                finish(exchange, answer, failure);
                callback.done(false);
            });
            return false;
        } catch (RuntimeException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
    }

    private CompletableFuture<Object> answer(Exchange exchange) {
        return preparer.prepare(endpoint.getOperation(), Api.LOCAL, arguments.of(exchange))
                .thenApplyAsync(
                        arguments -> calls().answer(arguments),
                        endpoint.component().executor());
    }

    private void finish(Exchange exchange, Object answer, Throwable failure) {
        if (failure != null) {
            exchange.setException(
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure);
            return;
        }
        exchange.getMessage().setBody(answer);
        AnswerHeaders.set(exchange.getMessage(), endpoint.getOperation().name(), new UpworkAnswer(answer, null));
    }
}
