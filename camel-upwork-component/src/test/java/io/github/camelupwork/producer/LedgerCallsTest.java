// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkPaymentException;
import io.github.camelupwork.ledger.JdbcLedgerStore;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.ManualClock;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.PaymentRequest;
import io.github.camelupwork.ledger.Payments;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.FailedToCreateProducerException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The endpoints of the ledger, on a component that has no credentials at all. */
class LedgerCallsTest {

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private Ledger other;
    private ProducerTemplate route;

    @BeforeEach
    void start() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        other = new Ledger(
                new JdbcLedgerStore(database), LedgerOptions.defaults().clock(clock));
        UpworkComponent upwork = new UpworkComponent();
        upwork.getPayments().setLedgerDataSource(database);
        upwork.getState().setAllowInMemoryDatabase(true);
        upwork.getState().setStateDirectory(folder.toString());
        upwork.setClock(clock);
        context.addComponent("upwork", upwork);
        context.start();
        route = context.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        context.stop();
        other.close();
    }

    @Test
    void purgesWhatIsSettledAndOldAndNothingYoungerThanAYear() {
        confirmed("INV-1");
        unknown("INV-2");
        clock.jump(Duration.ofDays(4000));
        confirmed("INV-3");

        assertThat(route.requestBody("upwork:ledger/purge?olderThan=3650d", null, Map.class))
                .isEqualTo(Map.of("purged", 1L));
        assertThat(other.list(LedgerFilter.all()))
                .extracting(entry -> entry.id().key())
                .containsExactly("INV-2", "INV-3");
        assertThatThrownBy(() -> route.requestBody("upwork:ledger/purge?olderThan=364d", null, Map.class))
                .hasStackTraceContaining("option 'olderThan' is '364d'; allowed is 365d or more");
        assertThatThrownBy(() -> route.requestBody("upwork:ledger/purge", null, Map.class))
                .hasStackTraceContaining("olderThan");
    }

    /** A component that works for an organization opens what was paid for none, and does not take one for the other. */
    @Test
    void aComponentOfAnOrganizationOpensPaymentsOfNone() {
        paidFor(null, "INV-1", "1");
        paidFor("org-1", "INV-2", "2");
        paidFor(null, "INV-2", "3");
        String get = "upwork:ledger/get?tenantId=org-1&account=acme&paymentKey=";

        assertThat(route.requestBody(get + "INV-1", null, Map.class)).containsEntry("state", "CONFIRMED");
        assertThat(route.requestBody(get + "INV-2", null, Map.class)).containsEntry("tenant", "org-1");
        assertThat(route.requestBodyAndHeader(get + "INV-2", null, "CamelUpwork.tenant", "", Map.class))
                .containsEntry("tenant", null);
        assertThat(route.requestBodyAndHeader(get + "INV-1", null, "CamelUpwork.tenant", "org-1", Map.class))
                .isEmpty();
    }

    private void paidFor(String tenant, String key, String amount) {
        PaymentRequest order = PaymentRequest.of(
                new PaymentId("acme", tenant, key), "payments/create", Map.of("charge_amount", amount));
        other.confirmed(Payments.sent(other, order), Payments.done());
    }

    @Test
    void listsWhatIsAskedForOldestFirst() {
        confirmed("INV-1");
        clock.pass(Duration.ofHours(1));
        unknown("INV-2");
        clock.pass(Duration.ofHours(1));
        unknown("INV-3");

        assertThat(list("upwork:ledger")).extracting("paymentKey").containsExactly("INV-1", "INV-2", "INV-3");
        assertThat(list("upwork:ledger/list?state=unknown"))
                .extracting("paymentKey")
                .containsExactly("INV-2", "INV-3");
        assertThat(list("upwork:ledger/list?state=CONFIRMED,REFUSED"))
                .extracting("paymentKey")
                .containsExactly("INV-1");
        assertThat(list("upwork:ledger/list?olderThan=30m&state=UNKNOWN"))
                .extracting("paymentKey")
                .containsExactly("INV-2");
        assertThat(list("upwork:ledger/list?maxItems=1"))
                .extracting("paymentKey")
                .containsExactly("INV-1");
        assertThat(list("upwork:ledger/list?operation=offers/send")).isEmpty();
        assertThat(list("upwork:ledger/list?account=nobody")).isEmpty();
        assertThat(list("upwork:ledger/list?account=acme&tenant=org-1")).hasSize(3);
    }

    @Test
    void showsAPaymentAsPlainJava() {
        confirmed("INV-1");

        assertThat(list("upwork:ledger/list").get(0))
                .contains(
                        entry("paymentKey", "INV-1"),
                        entry("account", "acme"),
                        entry("tenant", "org-1"),
                        entry("operation", "payments/create"),
                        entry("state", "CONFIRMED"),
                        entry("answer", Map.of("reference", "011223344")),
                        entry("changedAt", "2026-03-02T10:00:00Z"));
        assertThat(list("upwork:ledger/list").get(0).get("arguments"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("charge_amount", new BigDecimal("110.25"));
    }

    @Test
    void getsOnePaymentWithItsHistory() {
        unknown("INV-1");

        Map<?, ?> payment = (Map<?, ?>) route.requestBodyAndHeader(
                "upwork:ledger/get?account=acme&tenant=org-1", null, UpworkConstants.PAYMENT_KEY, "INV-1");

        assertThat(payment.get("state")).isEqualTo("UNKNOWN");
        assertThat((List<?>) payment.get("history")).extracting("event").containsExactly("INTENDED", "SENT", "LOST");
        assertThat(route.requestBody("upwork:ledger/get?paymentKey=INV-9&account=acme", (Object) null))
                .isEqualTo(Map.of());
    }

    @Test
    void namesTheAccountByTheEndpoint() {
        unknown("INV-1");

        assertThat(route.requestBody(
                        "upwork:ledger/get?paymentKey=INV-1&accountName=acme&tenantId=org-1", null, Map.class))
                .containsEntry("state", "UNKNOWN");
    }

    @Test
    void countsByState() {
        confirmed("INV-1");
        unknown("INV-2");

        assertThat(route.requestBody("upwork:ledger/count", null, Map.class))
                .isEqualTo(Map.of("INTENDED", 0L, "SENT", 0L, "CONFIRMED", 1L, "REFUSED", 0L, "UNKNOWN", 1L));
    }

    @Test
    void settlesByHand() {
        unknown("INV-1");

        Map<?, ?> settled = route.requestBody(
                "upwork:ledger/settle?account=acme&tenant=org-1",
                Map.of("paymentKey", "INV-1", "executed", true, "evidence", "transaction 81234", "by", "Ada"),
                Map.class);

        assertThat(settled.get("state")).isEqualTo("CONFIRMED");
        assertThat(settled.get("settledBy")).isEqualTo("Ada");
        assertThat(other.find(Payments.id("INV-1")).orElseThrow().settledBy()).isEqualTo("Ada");
        assertThatThrownBy(() -> settle("INV-1"))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(UpworkPaymentException.class)
                .hasStackTraceContaining("its state is CONFIRMED, not UNKNOWN");
        assertThatThrownBy(() -> settle("INV-9")).hasStackTraceContaining("the ledger has no such payment");
    }

    @Test
    void settlesOnlyWithEvidenceAndName() {
        unknown("INV-1");

        assertThatThrownBy(() -> route.requestBody(
                        "upwork:ledger/settle?account=acme", Map.of("paymentKey", "INV-1", "executed", true)))
                .hasCauseInstanceOf(UpworkArgumentException.class)
                .hasStackTraceContaining("missing options 'evidence', 'by'");
    }

    @Test
    void leavesUnknownWhatNobodyHereCanRead() {
        unknown("INV-1");

        Map<String, Object> result = list("upwork:ledger/reconcile").get(0);

        assertThat(result).contains(entry("state", "UNKNOWN"), entry("verdict", "undecided"));
        assertThat(result.get("detail").toString()).contains("belong to account acme");
    }

    @Test
    void saysThatAPaymentIsNotInDoubt() {
        confirmed("INV-1");

        assertThat(list("upwork:ledger/reconcile?paymentKey=INV-1&account=acme&tenant=org-1")
                        .get(0))
                .contains(entry("verdict", "settled"), entry("state", "CONFIRMED"));
        assertThatThrownBy(() -> list("upwork:ledger/reconcile?paymentKey=INV-9&account=acme"))
                .hasStackTraceContaining("the ledger has no payment 'INV-9' of account acme");
    }

    @Test
    void refusesWhatItCannotUnderstand() {
        assertThatThrownBy(() -> list("upwork:ledger/list?state=LOST"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasStackTraceContaining("INTENDED, SENT, CONFIRMED, REFUSED, UNKNOWN");
        assertThatThrownBy(() -> list("upwork:ledger/list?olderThan=soon")).hasStackTraceContaining("30m, 12h or 7d");
        assertThatThrownBy(() -> route.requestBody("upwork:ledger/get?paymentKey=INV-1", (Object) null))
                .hasStackTraceContaining("missing option 'account'");
        assertThatThrownBy(() -> route.requestBody("upwork:ledger/get?account=acme", (Object) null))
                .isNotInstanceOf(FailedToCreateProducerException.class)
                .hasStackTraceContaining("missing option 'paymentKey'");
    }

    @Test
    void isNothingToPoll() {
        assertThatThrownBy(() -> context.getEndpoint("upwork:ledger/list").createConsumer(exchange -> {}))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("from a timer");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String uri) {
        return route.requestBody(uri, (Object) null, List.class);
    }

    private void settle(String key) {
        route.requestBody(
                "upwork:ledger/settle?account=acme&tenant=org-1",
                "{\"payment_key\": \"" + key + "\", \"executed\": false, \"evidence\": \"none\", \"by\": \"Ada\"}");
    }

    private void confirmed(String key) {
        other.confirmed(Payments.sent(other, Payments.bonus(key, "110.25")), Payments.done());
    }

    private void unknown(String key) {
        other.unknown(Payments.sent(other, Payments.bonus(key, "110.25")), "reset");
    }
}
