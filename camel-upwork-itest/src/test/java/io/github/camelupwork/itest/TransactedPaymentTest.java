// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A route that pays inside a transaction which is rolled back: the document is undone, the payment cannot be, and is known. */
@ExtendWith(UpworkExtension.class)
class TransactedPaymentTest {

    private static final String PAY = "payments/create";

    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private Simulator simulator;
    private SimulatedHub hub;
    private Map<String, Object> payment;

    @BeforeEach
    void start(Simulator simulator) throws Exception {
        this.simulator = simulator;
        hub = new SimulatedHub(
                simulator, Path.of("target", "state", UUID.randomUUID().toString()), upwork -> {
                    upwork.getPayments().setLedgerDataSource(database);
                    upwork.getState().setAllowInMemoryDatabase(true);
                });
        Map<?, ?> active = (Map<?, ?>) hub.call(Api.REST, "engagements/list", Map.of("status", "active"))
                .getMessage()
                .getBody(List.class)
                .get(0);
        payment = Map.of(
                "teamReference",
                active.get("buyer_team__reference").toString(),
                "engagementReference",
                active.get("reference").toString(),
                "comments",
                "Bonus for good work",
                "chargeAmount",
                "12.34");
        jdbc.execute("CREATE TABLE paid (document VARCHAR(20) PRIMARY KEY)");
        hub.context
                .getRegistry()
                .bind("required", new SpringTransactionPolicy(new DataSourceTransactionManager(database)));
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:pay")
                        .transacted("required")
                        .process(TransactedPaymentTest.this::record)
                        .to("upwork:" + PAY)
                        .filter(header("fails"))
                        .throwException(new IllegalStateException("after the payment"));
            }
        });
    }

    private void record(Exchange exchange) {
        jdbc.update("INSERT INTO paid VALUES (?)", exchange.getMessage().getHeader(UpworkConstants.PAYMENT_KEY));
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        database.dispose();
    }

    @Test
    void whatWasPaidStaysKnownWhenTheTransactionIsRolledBack() {
        Exchange failed = pay(true);

        assertThat(failed.getException()).hasRootCauseMessage("after the payment");
        assertThat(documents()).as("undone").isZero();
        assertThat(simulator.orders().of(PAY)).hasSize(1);

        Exchange again = pay(false);

        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        assertThat(documents()).isOne();
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    @Test
    void anAnswerThatIsLostInATransactionIsFoundByReading() {
        simulator.fail(Fault.reset().afterTaking(), Trigger.once(PAY));

        assertThat(pay(false).getException()).isNotNull();
        assertThat(documents()).isZero();
        assertThat(pay(false).getException()).isNull();
        assertThat(documents()).isOne();
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    private int documents() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM paid", Integer.class);
    }

    private Exchange pay(boolean fails) {
        return hub.template.request("direct:pay", exchange -> {
            exchange.getMessage().setHeader(UpworkConstants.PAYMENT_KEY, "INV-1");
            exchange.getMessage().setHeader("fails", fails ? true : null);
            payment.forEach((option, value) -> exchange.getMessage().setHeader("CamelUpwork." + option, value));
        });
    }
}
