// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.TestServer;
import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.auth.SigningRequest;
import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.FreeBudget;
import io.github.camelupwork.client.RetryPolicy;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.exception.UpworkPaymentConflictException;
import io.github.camelupwork.exception.UpworkPaymentException;
import io.github.camelupwork.exception.UpworkPaymentInProgressException;
import io.github.camelupwork.exception.UpworkPaymentUnknownException;
import io.github.camelupwork.exception.UpworkServerException;
import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.ledger.ForwardingStore;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.LedgerStoreException;
import io.github.camelupwork.ledger.MemoryLedgerStore;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.PaymentTrace;
import io.github.camelupwork.ledger.reconcile.Reconcilers;
import io.github.camelupwork.ledger.reconcile.Reconciliation;
import io.github.camelupwork.ledger.reconcile.SettleAbsent;
import io.github.camelupwork.ledger.reconcile.SettlementDelays;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentCallsTest {

    private static final Operation BONUS =
            Catalog.load().operation("payments/create").orElseThrow();
    private static final PaymentId KEY = new PaymentId("acme", null, "INV-1");

    private static final RequestSigner UNSIGNED = new RequestSigner() {
        @Override
        public CompletableFuture<Map<String, String>> sign(SigningRequest request) {
            return CompletableFuture.completedFuture(Map.of());
        }

        @Override
        public boolean unauthorized(Map<String, String> headers) {
            return false;
        }
    };

    private volatile boolean storeIsDown;
    private final Ledger ledger = new Ledger(
            new ForwardingStore(new MemoryLedgerStore()) {
                @Override
                public Optional<LedgerEntry> find(PaymentId id) {
                    failIfDown();
                    return super.find(id);
                }
            },
            LedgerOptions.defaults());
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private volatile Runnable onAnswer = () -> {};
    private final CloseableHttpClient http = HttpClients.custom()
            .disableAutomaticRetries()
            .addResponseInterceptorLast((response, entity, context) -> onAnswer.run())
            .build();
    private final TestServer upwork;
    private boolean readable = true;
    private List<Map<String, Object>> billings = List.of();

    PaymentCallsTest() throws IOException {
        upwork = TestServer.saying(200, "{\"reference\":\"77\"}");
    }

    @AfterEach
    void stop() throws IOException {
        upwork.close();
        http.close();
        scheduler.shutdownNow();
        executor.shutdownNow();
    }

    private PaymentCalls calls() {
        Clock clock = Clock.systemUTC();
        RetryPolicy policy = new RetryPolicy(
                2,
                Duration.ofSeconds(20),
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), new Random(1)),
                new RetryAllowance());
        UpworkClient client = UpworkClient.of(
                HttpAccess.of(http),
                UNSIGNED,
                upwork.base(),
                new ServerClock(clock),
                clock,
                new FreeBudget(),
                policy,
                BudgetTimer.of(scheduler, executor, clock),
                executor);
        return new PaymentCalls(
                ledger,
                new Reconciliation(ledger, Reconcilers.standard(), SettlementDelays.none(), SettleAbsent.AUTO),
                PaymentTrace.NONE,
                client,
                (operation, options) -> {
                    if (readable) {
                        return billings;
                    }
                    throw new IllegalStateException("403");
                },
                executor,
                false);
    }

    private UpworkAnswer pay(String amount) {
        Map<String, Object> values = Map.of(
                "team_reference",
                12345L,
                "engagement__reference",
                "34567",
                "comments",
                "Thanks",
                "charge_amount",
                new BigDecimal(amount));
        UpworkCall call = new UpworkCall(BONUS, BONUS.bindings(Api.REST).get(0), values);
        try {
            return calls().pay(call, KEY).join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private LedgerState state() {
        return ledger.find(KEY).orElseThrow().state();
    }

    @Test
    void theSameKeyPaysOnceAndIsAnsweredAsBefore() {
        UpworkAnswer first = pay("110");
        UpworkAnswer again = pay("110.00");

        assertThat(upwork.requests).hasSize(1);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.replayed()).isTrue();
        assertThat(first.replayed()).isFalse();
        assertThat(state()).isEqualTo(LedgerState.CONFIRMED);
    }

    @Test
    void theSameKeyForAnotherAmountIsRefused() {
        pay("110");

        assertThatThrownBy(() -> pay("111"))
                .isInstanceOf(UpworkPaymentConflictException.class)
                .hasMessageStartingWith("payments/create: the key of payment")
                .hasMessageContaining("(charge_amount)");
        assertThat(upwork.requests).hasSize(1);
    }

    @Test
    void whatUpworkRefusedMayBePaidAgainByTheSameKey() {
        upwork.answer(request ->
                new TestServer.Reply(403, "{\"error\":{\"status\":\"403\",\"code\":\"174\",\"message\":\"no\"}}"));
        assertThatThrownBy(() -> pay("110")).isInstanceOf(UpworkForbiddenException.class);
        assertThat(state()).isEqualTo(LedgerState.REFUSED);

        upwork.answer(request -> new TestServer.Reply(200, "{\"reference\":\"78\"}"));
        assertThat(pay("110").replayed()).isFalse();
        assertThat(upwork.requests).hasSize(2);
    }

    @Test
    void anAnswerThatTellsNothingLeavesItUnknownAndAnEmptyReadingIsNoProof() {
        upwork.answer(request -> new TestServer.Reply(502, "<html>bad gateway</html>"));
        assertThatThrownBy(() -> pay("110")).isInstanceOf(UpworkServerException.class);
        assertThat(state()).isEqualTo(LedgerState.UNKNOWN);

        upwork.answer(request -> new TestServer.Reply(200, "{\"reference\":\"78\"}"));
        assertThatThrownBy(() -> pay("110"))
                .isInstanceOf(UpworkPaymentUnknownException.class)
                .hasMessageContaining("which is no proof");
        assertThat(upwork.requests).as("money is not sent again").hasSize(1);
    }

    @Test
    void whatWasRefusedIsReadBeforeItIsSentAgain() {
        upwork.answer(request ->
                new TestServer.Reply(403, "{\"error\":{\"status\":\"403\",\"code\":\"174\",\"message\":\"no\"}}"));
        assertThatThrownBy(() -> pay("110")).isInstanceOf(UpworkForbiddenException.class);

        readable = false;
        assertThatThrownBy(() -> pay("110"))
                .isInstanceOf(UpworkPaymentUnknownException.class)
                .hasMessageContaining("it was refused before");
        assertThat(state()).isEqualTo(LedgerState.REFUSED);

        readable = true;
        billings = List.of(Map.of(
                "reference",
                "5",
                "assignment__reference",
                "34567",
                "subtype",
                "Bonus",
                "amount",
                new BigDecimal("110")));
        assertThatThrownBy(() -> pay("110")).isInstanceOf(UpworkPaymentUnknownException.class);
        assertThat(state()).as("something shows that may be it").isEqualTo(LedgerState.UNKNOWN);
        assertThat(upwork.requests).hasSize(1);
    }

    @Test
    void whatReadingCannotTellStaysUnknownAndIsNotSent() {
        upwork.answer(request -> new TestServer.Reply(502, ""));
        assertThatThrownBy(() -> pay("110")).isInstanceOf(UpworkServerException.class);
        readable = false;

        assertThatThrownBy(() -> pay("110"))
                .isInstanceOf(UpworkPaymentUnknownException.class)
                .hasMessageContaining("not sent again before it is settled");
        assertThat(upwork.requests).hasSize(1);
    }

    @Test
    void anAmountOfNothingIsRefused() {
        assertThatThrownBy(() -> pay("0.00"))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("chargeAmount")
                .hasMessageContaining("above 0");
        assertThat(upwork.requests).isEmpty();
    }

    @Test
    void whileItIsBeingMadeTheSameKeyHasToWait() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        upwork.answer(request -> {
            arrived.countDown();
            await(goOn);
            return new TestServer.Reply(200, "{\"reference\":\"77\"}");
        });
        CompletableFuture<UpworkAnswer> first = CompletableFuture.supplyAsync(() -> pay("110"), executor);
        await(arrived);

        assertThatThrownBy(() -> pay("110")).isInstanceOf(UpworkPaymentInProgressException.class);
        goOn.countDown();
        assertThat(first.join().replayed()).isFalse();
        assertThat(upwork.requests).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(300, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withoutAConnectionNothingIsUnknown() throws IOException {
        upwork.close();

        assertThatThrownBy(() -> pay("110")).isInstanceOf(UpworkConnectionException.class);
        assertThat(state()).isNotEqualTo(LedgerState.UNKNOWN);
    }

    private void failIfDown() {
        if (storeIsDown) {
            throw new LedgerStoreException("Could not read the ledger (SQL state 08001)");
        }
    }

    /** A fault of whatever kind after the order has left says nothing about the order. */
    @Test
    void aFaultWhileTheAnswerIsReadLeavesItUnknown() {
        onAnswer = () -> {
            throw new IllegalStateException("interceptor of somebody else");
        };
        assertThatThrownBy(() -> pay("110")).hasMessageContaining("interceptor of somebody else");
        assertThat(upwork.requests).hasSize(1);
        assertThat(state()).isEqualTo(LedgerState.UNKNOWN);

        onAnswer = () -> {};
        readable = false;
        assertThatThrownBy(() -> pay("110")).isInstanceOf(UpworkPaymentUnknownException.class);
        assertThat(upwork.requests).as("not sent again").hasSize(1);
    }

    @Test
    void nothingIsSentWhileTheLedgerCannotBeRead() {
        storeIsDown = true;
        assertThatThrownBy(() -> pay("110"))
                .isInstanceOf(UpworkPaymentException.class)
                .hasMessageStartingWith("payments/create: Could not read the ledger");
        assertThat(upwork.requests).isEmpty();

        storeIsDown = false;
        assertThat(pay("110").replayed()).isFalse();
        assertThat(upwork.requests).hasSize(1);
    }

    /** Upwork has the order and the ledger could not be told: the next arrival reads, and sends nothing. */
    @Test
    void anAnswerThatTheLedgerCouldNotTakeIsNotLost() {
        onAnswer = () -> storeIsDown = true;
        assertThatThrownBy(() -> pay("110"))
                .isInstanceOf(UpworkPaymentException.class)
                .hasMessageContaining("Upwork has answered with success")
                .hasMessageContaining("Could not read the ledger");
        assertThat(upwork.requests).hasSize(1);

        onAnswer = () -> {};
        storeIsDown = false;
        readable = false;
        assertThat(state()).isEqualTo(LedgerState.SENT);
        assertThatThrownBy(() -> pay("110")).isInstanceOf(UpworkPaymentUnknownException.class);
        assertThat(state()).isEqualTo(LedgerState.UNKNOWN);
        assertThat(upwork.requests).as("not sent again").hasSize(1);
    }
}
