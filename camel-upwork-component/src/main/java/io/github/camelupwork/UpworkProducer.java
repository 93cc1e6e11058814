// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.CallContext;
import io.github.camelupwork.client.CallListener;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.options.OptionFailures;
import io.github.camelupwork.options.ProducerPlan;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.producer.AnswerWriter;
import io.github.camelupwork.producer.CallArguments;
import io.github.camelupwork.producer.Invocation;
import io.github.camelupwork.producer.InvocationFactory;
import io.github.camelupwork.runtime.EndpointContext;
import io.github.camelupwork.runtime.UpworkStatus;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Calls an operation for each message; no thread waits for the answer. */
public class UpworkProducer extends DefaultAsyncProducer {

    private final UpworkEndpoint endpoint;
    private final Operation operation;
    private final UpworkConfiguration configuration;
    private CallArguments arguments;
    private Invocation invocation;
    private AnswerWriter writer;
    private volatile boolean opened;

    /** For one endpoint. */
    public UpworkProducer(UpworkEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.operation = endpoint.getOperation();
        this.configuration = endpoint.getConfiguration();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        if (!endpoint.isReplaced()) {
            open();
        }
    }

    /** For a message that comes although the endpoint was to be replaced. */
    private synchronized void openLate() {
        if (!opened) {
            open();
        }
    }

    private void open() {
        opened = OptionFailures.translated(operation.name(), () -> {
            open(endpoint.check().producer());
            return true;
        });
    }

    private void open(ProducerPlan plan) {
        if (operation.isLocal()) {
            invocation = InvocationFactory.local(operation, configuration, endpoint.runtime());
            writer = new AnswerWriter(operation.name(), plan.outputType(), () -> null);
        } else {
            EndpointContext context = endpoint.open();
            invocation = InvocationFactory.of(context, plan, endpoint.getCamelContext());
            writer = new AnswerWriter(
                    operation.name(),
                    plan.outputType(),
                    () -> UpworkStatus.left(context.session().budget().left()));
        }
        arguments =
                new CallArguments(operation, configuration, endpoint.runtime().catalog());
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            if (!opened) {
                openLate();
            }
            CallArguments.Given given = arguments.of(exchange);
            CompletableFuture<UpworkAnswer> future =
                    invocation.invoke(given.arguments().of(context(exchange)), given.paymentKey());
            boolean done = future.isDone();
            future.whenComplete((answer, failure) -> {
                write(exchange, answer, failure);
                callback.done(done);
            });
            return done;
        } catch (RuntimeException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
    }

    /** Whatever is thrown becomes the exchange's failure: a route that is not called back waits for ever. */
    private void write(Exchange exchange, UpworkAnswer answer, Throwable failure) {
        try {
            writer.write(exchange, answer, failure);
            if (failure != null) {
                endpoint.failed(exchange.getException());
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            exchange.setException(e);
        }
    }

    /** Returns the context of the calls of a message, which whoever traces it is told of. */
    private static CallContext context(Exchange exchange) {
        return exchange.getProperty(CallListener.PROPERTY) instanceof CallListener listener
                ? new CallContext(null, listener)
                : CallContext.NONE;
    }
}
