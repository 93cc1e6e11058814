// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.io.Closeable;
import java.time.Period;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.client.Asker;
import io.github.camelupwork.client.ItemStream;
import io.github.camelupwork.client.SendObserver;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.graphql.Partial;
import io.github.camelupwork.ledger.Payer;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.options.FetchMode;
import io.github.camelupwork.options.Periods;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.options.WantedDocument;
import io.github.camelupwork.page.PageRequest;
import io.github.camelupwork.page.Pages;
import io.github.camelupwork.page.SplitReport;
import io.github.camelupwork.payment.PaymentCalls;
import io.github.camelupwork.producer.AnswerHeaders;
import io.github.camelupwork.producer.AuthorizationCalls;
import io.github.camelupwork.producer.CallArguments;
import io.github.camelupwork.producer.GraphQLExecution;
import io.github.camelupwork.rows.Reports;
import io.github.camelupwork.rows.RowReports;
import io.github.camelupwork.runtime.Payers;
import io.github.camelupwork.runtime.UpworkSession;
import io.github.camelupwork.runtime.UpworkStatus;
import io.github.camelupwork.transform.OutputType;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.DefaultAsyncProducer;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.util.IOHelper;

/** Calls an operation for each message; no thread waits for the answer. */
public class UpworkProducer extends DefaultAsyncProducer {

    private static final String NO_KEY = "none";

    private final UpworkEndpoint endpoint;
    private final UpworkConfiguration configuration;
    private CallArguments arguments;
    private UpworkSession session;
    private Api api;
    private UpworkClient client;
    private Reports reports;
    private Period splitPeriod;
    private OutputType outputType;
    private AuthorizationCalls authorization;
    private GraphQLExecution execution;
    private PaymentCalls payments;
    private WantedDocument wanted;

    /** For one endpoint. */
    public UpworkProducer(UpworkEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.configuration = endpoint.getConfiguration();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        session = endpoint.open();
        api = endpoint.api();
        client = session.client()
                .as(new Asker(endpoint.toString(), false))
                .with(Partial.of(configuration.getPartial(), null))
                .with(configuration.getRefusedFields());
        reports = endpoint.reports(client);
        arguments = new CallArguments(
                endpoint.getOperation(), configuration, endpoint.component().catalog());
        authorization = AuthorizationCalls.of(endpoint, session);
        splitPeriod = splitPeriod();
        execution = GraphQLExecution.of(endpoint);
        outputType = endpoint.outputType();
        endpoint.checkReport();
        wanted = endpoint.wanted();
        if (endpoint.getOperation().effect() == Effect.MONEY && usesLedger(configuration)) {
            payments = endpoint.component().payments().calls(session, api, client, payer());
        }
    }

    /** Whether what moves money goes through the ledger. */
    public static boolean usesLedger(UpworkConfiguration configuration) {
        return !NO_KEY.equals(configuration.getPaymentKey());
    }

    /** Pieces are put together as rows, in memory. */
    private Period splitPeriod() {
        String operation = endpoint.getOperation().name();
        Period period = Periods.length(operation, "splitPeriod", configuration.getSplitPeriod());
        boolean whole = configuration.getFetch() == FetchMode.stream
                || configuration.getOutput() != null && !"rows".equals(configuration.getOutput());
        if (period != null && whole) {
            throw new UpworkArgumentException(
                    operation,
                    "splitPeriod",
                    "option 'splitPeriod' cannot be used with fetch=stream or an"
                            + " output other than rows, for the pieces are put together as rows",
                    null);
        }
        return period;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            CompletableFuture<UpworkAnswer> future = answer(exchange);
            boolean done = future.isDone();
            future.whenComplete((answer, failure) -> {
                finish(exchange, answer, failure);
                callback.done(done);
            });
            return done;
        } catch (RuntimeException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
    }

    private CompletableFuture<UpworkAnswer> answer(Exchange exchange) {
        if (execution != null) {
            return session.preparer().with(configuration.getValidate())
                    .prepare(endpoint.getOperation(), api, execution.read(arguments.of(exchange)))
                    .thenApply(execution::classified)
                    .thenCompose(call -> carriedOut(call, exchange));
        }
        CompletableFuture<UpworkCall> call = session.preparer().with(configuration.getValidate())
                .prepare(endpoint.getOperation(), api, arguments.of(exchange))
                .thenApply(wanted::of);
        return authorization != null
                ? call.thenCompose(authorization::call)
                : call.thenCompose(checked -> carriedOut(checked, exchange));
    }

    private CompletableFuture<UpworkAnswer> carriedOut(UpworkCall call, Exchange exchange) {
        return call.binding().effect() == Effect.MONEY && usesLedger(configuration) ? pay(call, exchange) : fetch(call);
    }

    /** Of an operation that may turn out to be a payment the ledger is opened with the first one. */
    private synchronized PaymentCalls payments() {
        if (payments == null) {
            payments = endpoint.component().payments().calls(session, api, client, payer());
        }
        return payments;
    }

    private Payer payer() {
        return Payers.named(configuration, session.account());
    }

    private CompletableFuture<UpworkAnswer> pay(UpworkCall call, Exchange exchange) {
        String key = exchange.getMessage()
                .getHeader(UpworkConstants.PAYMENT_KEY, configuration.getPaymentKey(), String.class);
        if (key == null || key.isBlank() || NO_KEY.equals(key)) {
            throw new UpworkArgumentException(
                    call.operation().name(),
                    "paymentKey",
                    "it moves money and needs a payment key, so"
                            + " that the same document never pays twice: give header " + UpworkConstants.PAYMENT_KEY
                            + ", or say paymentKey=none on the endpoint",
                    null);
        }
        return payments().pay(call, payment(call, key));
    }

    private PaymentId payment(UpworkCall call, String key) {
        try {
            return payer().payment(key);
        } catch (IllegalArgumentException e) {
            throw new UpworkArgumentException(call.operation().name(), "paymentKey", e.getMessage(), e);
        }
    }

    private CompletableFuture<UpworkAnswer> fetch(UpworkCall call) {
        PageRequest first = PageRequest.first(configuration.getOffset(), configuration.getPageSize());
        first.check(call.operation(), call.binding().paging());
        if ("raw".equals(configuration.getOutput())) {
            return RowReports.isOne(call) ? reports.raw(call) : client.raw(first.of(call), SendObserver.NONE);
        }
        return switch (call.binding().answer().kind()) {
            case TABLE -> report(call);
            case LIST -> list(call, first);
            default -> client.call(call);
        };
    }

    private CompletableFuture<UpworkAnswer> report(UpworkCall call) {
        if (splitPeriod != null) {
            return new SplitReport(reports::call, splitPeriod).call(call);
        }
        UpworkCall inFormat = isText() ? call.with("tqx", "out:" + configuration.getOutput()) : call;
        return configuration.getFetch() == FetchMode.stream && !isText()
                ? reports.stream(inFormat).thenApply(this::guarded)
                : reports.call(inFormat);
    }

    private UpworkAnswer guarded(UpworkAnswer answer) {
        if (configuration.getMaxItems() > 0 && answer.body() instanceof ItemStream<?> rows) {
            rows.atMost(configuration.getMaxItems());
        }
        return answer;
    }

    private boolean isText() {
        return "csv".equals(configuration.getOutput()) || "xml".equals(configuration.getOutput());
    }

    private CompletableFuture<UpworkAnswer> list(UpworkCall call, PageRequest first) {
        Pages pages = new Pages(client::call, call, configuration.getMaxItems());
        return switch (configuration.getFetch()) {
            case page -> client.call(first.of(call));
            case all -> pages.all(first);
            case stream -> pages.stream(first);
        };
    }

    private void finish(Exchange exchange, UpworkAnswer answer, Throwable failure) {
        if (failure != null) {
            exchange.setException(
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure);
            endpoint.failed(exchange.getException());
            return;
        }
        AnswerHeaders.set(exchange.getMessage(), endpoint.getOperation().name(), answer);
        exchange.getMessage()
                .setHeader(
                        UpworkConstants.BUDGET_LEFT,
                        UpworkStatus.left(session.budget().snapshot()));
        if (answer.body() instanceof Closeable open) {
            closeAtTheEnd(exchange, open);
        }
        body(exchange, answer.body());
    }

    /** The answer stands in the body even if it is not of the class. */
    private void body(Exchange exchange, Object body) {
        exchange.getMessage().setBody(body);
        try {
            exchange.getMessage().setBody(outputType.of(body));
        } catch (RuntimeCamelException e) {
            exchange.setException(e);
        }
    }

    /** A stream that the route left open would keep its connection. */
    private static void closeAtTheEnd(Exchange exchange, Closeable open) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                IOHelper.close(open);
            }
        });
    }
}
