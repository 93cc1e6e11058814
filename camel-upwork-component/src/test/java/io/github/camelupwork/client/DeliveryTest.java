// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.auth.SigningRequest;
import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.budget.BudgetSettings;
import io.github.camelupwork.budget.BudgetSnapshot;
import io.github.camelupwork.budget.FakeTimer;
import io.github.camelupwork.budget.MemoryBudgetState;
import io.github.camelupwork.budget.Permit;
import io.github.camelupwork.budget.Priority;
import io.github.camelupwork.budget.RequestBudget;
import io.github.camelupwork.budget.RequestBudgets;
import io.github.camelupwork.budget.RequestLimits;
import io.github.camelupwork.budget.RetryAllowance;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.exception.UpworkBudgetException;
import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.exception.UpworkServerException;
import io.github.camelupwork.exception.UpworkTooManyRequestsException;
import io.github.camelupwork.http.HttpAccess;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.junit.jupiter.api.Test;

/** What happens to permit, signature, observer and books, in which order, on a clock that the test moves. */
class DeliveryTest {

    private static final UpworkCall READ = Params.call(Params.answering(Answer.Kind.OBJECT, null), Map.of());
    private static final UpworkCall MONEY = Params.having(Effect.MONEY, READ);

    /** What the network does with one request. */
    private interface Network {
        ClassicHttpResponse to() throws IOException;

        default boolean isReached() {
            return true;
        }
    }

    private final List<String> told = new ArrayList<>();
    private final Queue<Network> network = new ArrayDeque<>();
    private final FakeTimer timer = new FakeTimer();
    private final ServerClock clock = new ServerClock(Clock.fixed(FakeTimer.START, ZoneOffset.UTC));
    private RetryAllowance allowance = new RetryAllowance();
    private int brokenSignature;
    private int missingSignature;
    private RequestBudget exhausted;
    private RuntimeException unwilling;

    private static Network status(int status, String... headers) {
        return () -> Replies.response(status, headers);
    }

    private static Network dies(IOException how) {
        return () -> {
            throw how;
        };
    }

    private static Network unreachable() {
        return new Network() {
            @Override
            public ClassicHttpResponse to() throws IOException {
                throw new ConnectException("refused");
            }

            @Override
            public boolean isReached() {
                return false;
            }
        };
    }

    private final HttpClient http = HttpClients.custom()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .addExecInterceptorFirst("network", (request, scope, chain) -> {
                Network next = network.remove();
                if (request.getEntity() != null && next.isReached()) {
                    request.getEntity().writeTo(OutputStream.nullOutputStream());
                }
                told.add("request " + request.getFirstHeader("Authorization").getValue());
                return next.to();
            })
            .build();

    private final RequestSigner signer = new RequestSigner() {
        private int signed;

        @Override
        public CompletableFuture<Map<String, String>> sign(SigningRequest request) {
            if (++signed == brokenSignature) {
                throw new IllegalStateException("broken");
            }
            return signed == missingSignature
                    ? CompletableFuture.failedFuture(new IllegalStateException("no token"))
                    : CompletableFuture.completedFuture(Map.of("Authorization", String.valueOf(signed)));
        }

        @Override
        public boolean unauthorized(Map<String, String> headers) {
            return false;
        }
    };

    private final RequestBudget budget = new RequestBudget() {
        @Override
        public CompletableFuture<Permit> acquire(Priority priority, String endpointId, Duration maxWait) {
            told.add(priority + " permit for " + endpointId + " within " + maxWait);
            return exhausted == null
                    ? CompletableFuture.completedFuture(permit())
                    : exhausted.acquire(priority, endpointId, maxWait);
        }

        @Override
        public void throttled(Duration retryAfter) {
            told.add("throttled " + retryAfter);
        }

        @Override
        public BudgetSnapshot snapshot() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }
    };

    private Permit permit() {
        return new Permit() {
            @Override
            public void giveBack() {
                told.add("back");
            }

            @Override
            public void arrived() {
                told.add("arrived");
            }
        };
    }

    private final SendObserver observer = new SendObserver() {
        @Override
        public void beforeSend() {
            told.add("before send");
            if (unwilling != null) {
                throw unwilling;
            }
        }

        @Override
        public void beforeRetry(String reason) {
            told.add("before repeat");
        }
    };

    private CompletableFuture<Integer> start(UpworkCall call, int attempts) {
        RetryPolicy policy = new RetryPolicy(
                attempts,
                Duration.ofSeconds(20),
                new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), new Random(1) {
                    @Override
                    public long nextLong(long bound) {
                        return bound - 1;
                    }
                }),
                allowance);
        ClientParts parts = new ClientParts(
                new RequestWriter(null, clock),
                signer,
                budget,
                policy,
                new HttpSender(HttpAccess.of(http), clock, timer::nanos),
                timer,
                Runnable::run,
                new Deadlines(timer, policy.deadline()),
                CallListener.NONE);
        return new Delivery<>(parts, call, new CallOrigin("things", true), observer, HttpReply::status).start();
    }

    @Test
    void asksForTheTokenFirstAndThenForAPermitAndSignsOnceAtLast() {
        network.add(status(200));

        assertThat(start(MONEY, 3)).isCompletedWithValue(200);
        assertThat(told).containsExactly("MONEY permit for things within PT20S", "before send", "request 1", "arrived");
    }

    @Test
    void whatNeverLeftIsRepeatedEvenIfItMovesMoneyAndItsPermitIsGivenBack() {
        network.add(unreachable());
        network.add(status(200));

        CompletableFuture<Integer> answer = start(MONEY, 3);
        assertThat(answer).isNotDone();
        timer.advance(Duration.ofSeconds(1));

        assertThat(answer).isCompletedWithValue(200);
        assertThat(told)
                .containsExactly(
                        "MONEY permit for things within PT20S",
                        "request 1",
                        "back",
                        "arrived",
                        "MONEY permit for things within PT19S",
                        "before send",
                        "request 2",
                        "arrived");
    }

    @Test
    void whatMayHaveArrivedIsNotRepeatedIfItMovesMoneyAndKeepsItsPermit() {
        network.add(dies(new SocketException("Connection reset")));

        assertThat(start(MONEY, 3))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(UpworkNoAnswerException.class);
        assertThat(told).containsExactly("MONEY permit for things within PT20S", "before send", "request 1", "arrived");
        assertThat(timer.scheduled()).as("the deadline that calls share").isOne();
    }

    /** Nobody may write down that it had no effect: nobody knows. */
    @Test
    void aReadThatMayHaveArrivedIsRepeatedAndNothingIsSaidOfItsEffect() {
        network.add(dies(new SocketException("Connection reset")));
        network.add(status(200));

        CompletableFuture<Integer> answer = start(READ, 3);
        timer.advance(Duration.ofSeconds(1));

        assertThat(answer).isCompletedWithValue(200);
        assertThat(told).doesNotContain("before repeat").startsWith("CONSUMER permit for things within PT20S");
    }

    @Test
    void aLimitIsToldToTheBudgetWhichDoesTheWaiting() {
        network.add(status(429, "Retry-After", "9", "X-Upwork-Error-Code", "1"));
        network.add(status(429, "X-Upwork-Error-Code", "1"));
        network.add(status(200));

        CompletableFuture<Integer> answer = start(MONEY, 3);
        timer.advance(Duration.ZERO);

        assertThat(answer).isCompletedWithValue(200);
        assertThat(told)
                .filteredOn(line -> line.startsWith("throttled"))
                .containsExactly("throttled PT9S", "throttled null");
        assertThat(told).filteredOn("before repeat"::equals).hasSize(2);
    }

    @Test
    void aLimitThatAGatewayTellsMakesNoMoneySentAgain() {
        network.add(status(429, "Retry-After", "0"));

        assertThat(start(MONEY, 3)).isCompletedExceptionally();
        assertThat(told).filteredOn("before repeat"::equals).isEmpty();
    }

    @Test
    void aLimitThatIsTheLastWordIsToldToTheBudgetToo() {
        network.add(status(429, "Retry-After", "90"));

        assertThat(start(READ, 1))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(UpworkTooManyRequestsException.class);
        assertThat(told).contains("throttled PT1M30S").doesNotContain("before repeat");
    }

    @Test
    void anObserverThatIsUnwillingKeepsItFromBeingSent() {
        network.add(status(200));
        unwilling = new IllegalStateException("cannot be written down");

        assertThat(start(MONEY, 3))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCause(unwilling);
        assertThat(told).containsExactly("MONEY permit for things within PT20S", "before send", "back", "arrived");
    }

    @Test
    void aPermitIsGivenBackIfSigningFailsThen() {
        missingSignature = 1;

        assertThat(start(MONEY, 3)).isCompletedExceptionally();
        assertThat(told).containsExactly("MONEY permit for things within PT20S", "back");
    }

    @Test
    void aSignerThatBreaksDownBeforeARepeatEndsTheCall() {
        brokenSignature = 2;
        network.add(status(503));

        CompletableFuture<Integer> answer = start(READ, 3);
        timer.advance(Duration.ofSeconds(1));

        assertThat(answer).failsWithin(Duration.ZERO).withThrowableThat().withMessageContaining("broken");
    }

    @Test
    void endsWhenItsTimeIsOver() {
        for (int i = 0; i < 100; i++) {
            network.add(status(503));
        }

        CompletableFuture<Integer> answer = start(READ, 100);
        timer.advance(Duration.ofMinutes(1));

        assertThat(answer)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(UpworkServerException.class);
        assertThat(told).filteredOn(line -> line.startsWith("request")).hasSize(20);
        assertThat(told)
                .contains("CONSUMER permit for things within PT1S")
                .doesNotContain("CONSUMER permit for things within PT0S");
    }

    @Test
    void endsWhereTheAllowanceOfAllCallsIsUsedUp() {
        allowance = new RetryAllowance(0);
        network.add(unreachable());

        assertThat(start(READ, 3))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(UpworkConnectionException.class);
    }

    @Test
    void aRepeatThatSucceedsGetsItsPriceBack() {
        network.add(status(503));
        network.add(status(200));

        CompletableFuture<Integer> answer = start(READ, 3);
        assertThat(allowance.left()).isLessThan(RetryAllowance.CAPACITY);
        timer.advance(Duration.ofSeconds(1));

        assertThat(answer).isCompleted();
        assertThat(allowance.left()).isEqualTo(RetryAllowance.CAPACITY);
    }

    @Test
    void anExhaustedBudgetIsToldAsOfTheCall() {
        exhausted = RequestBudgets.local(
                RequestLimits.parse("1/1h"), BudgetSettings.DEFAULTS, timer, new MemoryBudgetState());
        exhausted.acquire(Priority.READ, "another", Duration.ZERO);

        assertThat(start(READ, 3))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(UpworkBudgetException.class)
                .withMessageContaining("things/do: ");
    }
}
