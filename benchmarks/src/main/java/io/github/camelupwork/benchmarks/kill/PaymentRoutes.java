// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.nio.file.Path;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.exception.UpworkBadRequestException;
import io.github.camelupwork.exception.UpworkPaymentException;
import io.github.camelupwork.ledger.LedgerProbe.Point;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.h2.jdbcx.JdbcConnectionPool;

/** The hub's routes, one per operation, that try again until Upwork has said yes or no. */
final class PaymentRoutes extends RouteBuilder {

    /** Several times as long as it takes to settle a payment by reading. */
    private static final int TRIES = 100;

    private static final int MILLIS_BETWEEN = 200;

    private final KillMode mode;
    private final StopProbe probe;
    private final Path state;

    PaymentRoutes(KillMode mode, StopProbe probe, Path state) {
        this.mode = mode;
        this.probe = probe;
        this.state = state;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler()
                .maximumRedeliveries(TRIES)
                .redeliveryDelay(MILLIS_BETWEEN)
                .retryAttemptedLogLevel(LoggingLevel.DEBUG)
                .logExhausted(false));
        onException(UpworkBadRequestException.class, UpworkPaymentException.class)
                .maximumRedeliveries(0)
                .logExhausted(false);
        if (mode.isPeer()) {
            IdempotentRepository paid = repository();
            peer(PaymentOrder.BONUS, paid);
            peer(PaymentOrder.APPROVAL, paid);
        } else {
            from("direct:" + PaymentOrder.BONUS).to("upwork:" + PaymentOrder.BONUS);
            from("direct:" + PaymentOrder.APPROVAL).to("upwork:" + PaymentOrder.APPROVAL);
        }
    }

    /** The points are where the ledger has its own: what is recorded first, the call, what is recorded then. */
    private void peer(String operation, IdempotentRepository paid) {
        from("direct:" + operation)
                .process(at(Point.BEFORE_INTEND))
                .idempotentConsumer(header(UpworkConstants.PAYMENT_KEY), paid)
                .eager(mode.eager())
                .completionEager(mode.completionEager())
                .process(at(Point.AFTER_INTEND))
                .process(at(Point.BEFORE_SEND))
                .to("upwork:" + operation + "?paymentKey=none")
                .process(at(Point.AFTER_ANSWER))
                .end();
    }

    private Processor at(Point point) {
        return exchange ->
                probe.reached(point, exchange.getMessage().getHeader(UpworkConstants.PAYMENT_KEY, String.class));
    }

    /** Commits every key at once, so that none is lost with the process. */
    private IdempotentRepository repository() {
        String url = "jdbc:h2:file:" + state.resolve("keys").toAbsolutePath() + ";WRITE_DELAY=0";
        return new JdbcMessageIdRepository(JdbcConnectionPool.create(url, "sa", ""), "payments");
    }
}
