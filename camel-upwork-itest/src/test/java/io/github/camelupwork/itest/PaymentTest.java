// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkBadRequestException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.exception.UpworkPaymentConflictException;
import io.github.camelupwork.exception.UpworkPaymentInProgressException;
import io.github.camelupwork.exception.UpworkPaymentUnknownException;
import io.github.camelupwork.ledger.reconcile.SettleAbsent;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to money when things go wrong; the simulator's list of orders tells what was really paid. */
@ExtendWith(UpworkExtension.class)
class PaymentTest {

    private static final String PAY = "payments/create";

    private String engagement;
    private String team;
    private Simulator simulator;
    private SimulatedHub hub;

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) {
        this.simulator = simulator;
        this.hub = hub;
        List<?> engagements =
                hub.template.requestBody("upwork:engagements/list?status=active&fetch=all", (Object) "", List.class);
        Map<?, ?> active = (Map<?, ?>) engagements.get(0);
        engagement = active.get("reference").toString();
        team = active.get("buyer_team__reference").toString();
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @Test
    void theSameKeyPaysOnce() {
        Exchange first = pay("INV-1", "110.25");
        Exchange second = pay("INV-1", "110.25");

        assertThat(first.getException()).isNull();
        assertThat(second.getException()).isNull();
        assertThat(second.getMessage().getBody()).isEqualTo(first.getMessage().getBody());
        assertThat(first.getMessage().getHeader(UpworkConstants.REPLAYED)).isNull();
        assertThat(second.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    @Test
    void theSameKeyForAnotherAmountIsRefused() {
        pay("INV-1", "110.25");
        Exchange other = pay("INV-1", "110.26");

        assertThat(other.getException()).isInstanceOf(UpworkPaymentConflictException.class);
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    @Test
    void withoutAKeyNothingIsSent() {
        Exchange exchange = hub.call("upwork:" + PAY, null, payment("10"));

        assertThat(exchange.getException())
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining(UpworkConstants.PAYMENT_KEY)
                .hasMessageContaining("paymentKey=none");
        assertThat(simulator.orders().money()).isEmpty();
    }

    @Test
    void anAnswerThatIsLostIsFoundByReadingAndNotPaidAgain() {
        simulator.fail(Fault.reset().afterTaking(), Trigger.once(PAY));

        Exchange lost = pay("INV-2", "250");
        Exchange again = pay("INV-2", "250");

        assertThat(lost.getException()).isInstanceOf(UpworkNoAnswerException.class);
        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    @Test
    void anOrderThatWasLostOnTheWayIsSentAgainOnceReadingHasShownSo() {
        pay("INV-1", "99.99");
        simulator.fail(Fault.reset().withoutTaking(), Trigger.once(PAY));

        Exchange lost = pay("INV-3", "99.99");
        Exchange again = pay("INV-3", "99.99");

        assertThat(lost.getException()).isInstanceOf(UpworkNoAnswerException.class);
        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isNull();
        assertThat(simulator.orders().of(PAY)).hasSize(2);
    }

    /** Nothing proves that the report would show it: a person decides. */
    @Test
    void theFirstPaymentThatIsLostOnTheWayIsNotSentAgain() {
        simulator.fail(Fault.reset().withoutTaking(), Trigger.once(PAY));

        Exchange lost = pay("INV-3", "99.99");
        Exchange again = pay("INV-3", "99.99");

        assertThat(lost.getException()).isInstanceOf(UpworkNoAnswerException.class);
        assertThat(again.getException())
                .isInstanceOf(UpworkPaymentUnknownException.class)
                .hasMessageContaining("which is no proof");
        assertThat(simulator.orders().of(PAY)).isEmpty();
    }

    /** As it is set without a word, absence settles nothing. */
    @Test
    void byDefaultAnOrderThatWasLostOnTheWayWaitsForAPerson() throws Exception {
        try (SimulatedHub careful = new SimulatedHub(
                simulator, Path.of("target", "state", UUID.randomUUID().toString()), upwork -> upwork.getPayments()
                        .setSettleAbsent(SettleAbsent.NEVER))) {
            careful.call("upwork:" + PAY, "INV-1", payment("99.99"));
            simulator.fail(Fault.reset().withoutTaking(), Trigger.once(PAY));

            careful.call("upwork:" + PAY, "INV-3", payment("99.99"));
            Exchange again = careful.call("upwork:" + PAY, "INV-3", payment("99.99"));
            careful.template.requestBody(
                    "upwork:ledger/settle?paymentKey=INV-3&executed=false&by=Ada&evidence=not%20on%20the%20website",
                    (Object) "");
            Exchange settled = careful.call("upwork:" + PAY, "INV-3", payment("99.99"));

            assertThat(again.getException())
                    .isInstanceOf(UpworkPaymentUnknownException.class)
                    .hasMessageContaining("settleAbsent");
            assertThat(settled.getException()).isNull();
            assertThat(simulator.orders().of(PAY)).hasSize(2);
        }
    }

    @Test
    void aRefusedPaymentMayBeTriedAgain() {
        simulator.fail(Fault.status(400).saying(1, "Not today"), Trigger.once(PAY));

        Exchange refused = pay("INV-4", "5");
        Exchange again = pay("INV-4", "5");

        assertThat(refused.getException())
                .isInstanceOf(UpworkBadRequestException.class)
                .hasMessageContaining("Not today");
        assertThat(again.getException()).isNull();
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    @Test
    void redeliveryOfCamelNeverPaysTwice() throws Exception {
        simulator.fail(Fault.reset().afterTaking(), Trigger.once(PAY));
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(UpworkException.class).maximumRedeliveries(5).redeliveryDelay(0);
                from("direct:redelivered").to("upwork:" + PAY);
            }
        });

        Exchange paid = hub.call("direct:redelivered", "INV-5", payment("12.34"));

        assertThat(paid.getException()).isNull();
        assertThat(paid.getMessage().getHeader(Exchange.REDELIVERY_COUNTER)).isEqualTo(1);
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    /** Reading fails too, so nobody can tell: however often Camel tries again, the order is not sent again. */
    @Test
    void redeliveryOfWhatNobodyCanTellNeverPaysTwice() throws Exception {
        simulator.fail(Fault.reset().afterTaking(), Trigger.once(PAY));
        simulator.fail(Fault.status(403), Trigger.always());
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(UpworkException.class).maximumRedeliveries(5).redeliveryDelay(0);
                from("direct:redelivered").to("upwork:" + PAY);
            }
        });

        Exchange paid = hub.call("direct:redelivered", "INV-7", payment("12.34"));

        assertThat(paid.getException()).isInstanceOf(UpworkPaymentUnknownException.class);
        assertThat(paid.getMessage().getHeader(Exchange.REDELIVERY_COUNTER)).isEqualTo(5);
        assertThat(simulator.record().of(PAY)).as("requests").hasSize(1);
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    @Test
    void oneAmountIsOnePaymentHoweverItIsWritten() {
        List<Object> written = List.of(10, 10L, 10.0, new BigDecimal("10.00"), "10", "10.0", "10.00", "1e1");

        List<Exchange> answers = written.stream()
                .map(amount -> hub.call("upwork:" + PAY, "INV-8", payment(amount)))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.getException()).isNull());
        assertThat(simulator.orders().of(PAY)).hasSize(1);
        assertThat(pay("INV-8", "10.01").getException()).isInstanceOf(UpworkPaymentConflictException.class);
    }

    @Test
    void keysAreToldApartByWhatPeopleSee() {
        assertThat(pay("Rechnung 7/2026 \u2013 \u8acb\u6c42\u66f8 \ud83d\udcb0", "1")
                        .getException())
                .isNull();
        assertThat(pay("  Rechnung 7/2026 \u2013 \u8acb\u6c42\u66f8 \ud83d\udcb0\t", "1")
                        .getMessage()
                        .getHeader(UpworkConstants.REPLAYED))
                .isEqualTo(true);
        assertThat(pay("inv-9", "2").getException()).isNull();
        assertThat(pay("INV-9", "2").getMessage().getHeader(UpworkConstants.REPLAYED))
                .isNull();
        assertThat(simulator.orders().of(PAY)).hasSize(3);

        for (String refused : List.of("k".repeat(300), "\ufeffINV-9", " \u00a0 ")) {
            assertThat(pay(refused, "2").getException())
                    .isInstanceOf(UpworkArgumentException.class)
                    .hasMessageContaining(PAY)
                    .hasMessageContaining("payment key");
        }
        assertThat(simulator.orders().of(PAY)).hasSize(3);
    }

    @Test
    void manyThreadsWithOneKeyMakeOneOrder() throws Exception {
        List<Exchange> answers = Together.run(Collections.nCopies(16, () -> pay("INV-10", "3")));

        assertThat(answers)
                .anySatisfy(answer -> assertThat(answer.getException()).isNull());
        assertThat(answers).filteredOn(answer -> answer.getException() != null).allSatisfy(answer -> assertThat(
                        answer.getException())
                .isInstanceOf(UpworkPaymentInProgressException.class));
        assertThat(simulator.record().of(PAY)).hasSize(1);
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    @Test
    void twoHubsOnOneDatabasePayEachKeyOnce() throws Exception {
        JdbcConnectionPool jdbc =
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        try (SimulatedHub one = shared(jdbc);
                SimulatedHub two = shared(jdbc)) {
            List<Exchange> answers = IntStream.range(0, 80)
                    .parallel()
                    .mapToObj(i -> (i % 2 == 0 ? one : two)
                            .call("upwork:" + PAY, "DOC-" + i % 20, payment("1." + (10 + i % 20))))
                    .toList();

            assertThat(answers).allSatisfy(answer -> assertThat(answer.getException())
                    .satisfiesAnyOf(e -> assertThat(e).isNull(), e -> assertThat(e)
                            .isInstanceOf(UpworkPaymentInProgressException.class)));
        } finally {
            jdbc.dispose();
        }
        assertThat(simulator.orders().of(PAY)).hasSize(20);
    }

    @Test
    void aRestartRemembersWhatWasPaid() throws Exception {
        Exchange first = pay("INV-6", "7");
        hub.close();
        hub = new SimulatedHub(simulator, hub.state);

        Exchange afterRestart = pay("INV-6", "7");

        assertThat(first.getException()).isNull();
        assertThat(afterRestart.getMessage().getHeader(UpworkConstants.REPLAYED))
                .isEqualTo(true);
        assertThat(simulator.orders().of(PAY)).hasSize(1);
    }

    private SimulatedHub shared(DataSource database) {
        return new SimulatedHub(
                simulator, Path.of("target", "state", UUID.randomUUID().toString()), upwork -> {
                    upwork.getPayments().setLedgerDataSource(database);
                    upwork.getState().setAllowInMemoryDatabase(true);
                });
    }

    private Exchange pay(String key, String amount) {
        return hub.call("upwork:" + PAY, key, payment(amount));
    }

    private Map<String, Object> payment(Object amount) {
        return Map.of(
                "teamReference",
                team,
                "engagementReference",
                engagement,
                "comments",
                "Bonus for good work",
                "chargeAmount",
                amount);
    }
}
