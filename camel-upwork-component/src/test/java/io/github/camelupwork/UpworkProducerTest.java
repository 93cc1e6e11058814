// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.page.ItemIterator;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpworkProducerTest {

    private static final String PERSON = "{\"info\":{\"ref\":\"1\"}}";

    private TestServer server;
    private TestUpwork upwork;
    private ProducerTemplate template;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.saying(200, PERSON, "X-Request-Id", "r1");
        upwork = new TestUpwork(server.base());
        upwork.component.getDefaults().setCompanyReference("34567");
        upwork.component.getDefaults().setTeamReference("45678");
        upwork.start();
        template = upwork.context.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        upwork.close();
        server.close();
    }

    private void jobs(int many) {
        server.answer(request -> {
            String query = request.uri().contains("page=")
                    ? request.uri().replaceAll(".*page=(\\d+)%3B(\\d+).*", "$1;$2")
                    : "0;10";
            int from = Integer.parseInt(query.split(";")[0]);
            int to = Math.min(many, from + Integer.parseInt(query.split(";")[1]));
            List<String> jobs = new ArrayList<>();
            for (int i = from; i < to; i++) {
                jobs.add("{\"ref\":" + i + "}");
            }
            return new TestServer.Reply(
                    200, "{\"jobs\":{\"lister\":{\"total_items\":\"" + many + "\"},\"job\":" + jobs + "}}");
        });
    }

    @Test
    void answersWithPlainJavaAndHeaders() {
        Exchange exchange =
                template.request("upwork:users/info", e -> e.getMessage().setBody("left alone"));
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo(Map.of("ref", "1"));
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(UpworkConstants.OPERATION, "users/info")
                .containsEntry(UpworkConstants.RESPONSE_CODE, 200)
                .containsEntry(UpworkConstants.REQUEST_ID, "r1");
        assertThat(server.requests.get(0).authorization()).startsWith("OAuth ");
    }

    /** A message of a foreign kind that refuses a header: the route must not wait for ever. */
    @Test
    void whateverIsThrownWhileAnAnswerIsWrittenFailsTheExchange() {
        Exchange exchange = new DefaultExchange(upwork.context);
        exchange.setMessage(new DefaultMessage(upwork.context) {
            @Override
            public void setHeader(String name, Object value) {
                throw new IllegalStateException("takes no headers");
            }
        });
        Exchange done = CompletableFuture.supplyAsync(() -> template.send("upwork:users/info", exchange))
                .orTimeout(300, TimeUnit.SECONDS)
                .join();
        assertThat(done.getException()).hasMessage("takes no headers");
    }

    /** A connection has to be opened; see CallersThreadTest for one that is there. */
    @Test
    void blocksNoThreadWhileAConnectionIsOpenedAndTheServerThinks() throws Exception {
        CountDownLatch thinking = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        server.answer(request -> {
            await(thinking);
            return new TestServer.Reply(200, PERSON);
        });
        try (AsyncProducer producer = upwork.endpoint("upwork:users/info").createAsyncProducer()) {
            producer.start();
            Exchange exchange = new DefaultExchange(upwork.context);
            AtomicReference<Boolean> sync = new AtomicReference<>();
            boolean answered = producer.process(exchange, doneSync -> {
                sync.set(doneSync);
                done.countDown();
            });
            assertThat(answered).isFalse();
            assertThat(done.getCount()).isEqualTo(1);
            thinking.countDown();
            assertThat(done.await(300, TimeUnit.SECONDS)).isTrue();
            assertThat(sync.get()).isFalse();
            assertThat(exchange.getMessage().getBody()).isEqualTo(Map.of("ref", "1"));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(300, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void refusesAtOnceWhatIsWrong() throws Exception {
        try (AsyncProducer producer = upwork.endpoint("upwork:jobs/get").createAsyncProducer()) {
            producer.start();
            Exchange exchange = new DefaultExchange(upwork.context);
            AtomicBoolean sync = new AtomicBoolean();
            assertThat(producer.process(exchange, sync::set)).isTrue();
            assertThat(sync).isTrue();
            assertThat(exchange.getException())
                    .isInstanceOf(UpworkArgumentException.class)
                    .hasMessage("jobs/get: missing option"
                            + " 'jobKey': give it in the endpoint URI, by header CamelUpwork.jobKey");
        }
        assertThat(server.requests).isEmpty();
    }

    @Test
    void tellsTheFailureAsItIs() {
        server.answer(request -> new TestServer.Reply(403, "{\"error\":{\"message\":\"no\"}}"));
        Exchange exchange =
                template.request("upwork:milestones/approve?milestoneId=7&inBody=none&paymentKey=none", e -> {});
        assertThat(exchange.getException())
                .isInstanceOf(UpworkForbiddenException.class)
                .hasMessageStartingWith("milestones/approve: no (HTTP 403); the operation needs the key permission: ");
    }

    @Test
    void movesNoMoneyWithoutAPaymentKey() {
        Exchange exchange = template.request("upwork:milestones/approve?milestoneId=7", e -> {});
        assertThat(exchange.getException())
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("payment key")
                .hasMessageContaining(UpworkConstants.PAYMENT_KEY);
        assertThat(server.requests).isEmpty();
    }

    @Test
    void sendsWhatHeaderBodyAndUriSay() {
        server.answer(request -> new TestServer.Reply(200, "{\"message\":\"OK\"}"));
        template.requestBodyAndHeader(
                "upwork:milestones/approve?milestoneId=7&paymentKey=none",
                "{\"amount\":10.10,\"bonus\":1}",
                "CamelUpwork.bonus",
                "2.50");
        assertThat(server.requests).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("PUT");
            assertThat(request.uri()).isEqualTo("/api/hr/v3/fp/milestones/7/approve.json");
            assertThat(request.body()).contains("\"amount\":10.10").contains("\"bonus\":2.50");
        });
    }

    @Test
    void readsOnePageUnlessToldOtherwise() {
        jobs(25);
        Exchange exchange = template.request("upwork:jobs?pageSize=10&offset=20", e -> {});
        assertThat(exchange.getException()).isNull();
        assertThat((List<?>) exchange.getMessage().getBody()).hasSize(5);
        assertThat(exchange.getMessage().getHeader(UpworkConstants.TOTAL)).isEqualTo(25L);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void readsAllPages() {
        jobs(25);
        assertThat((List<?>) template.requestBody("upwork:jobs?fetch=all", (Object) null))
                .hasSize(25);
        assertThat(server.requests).hasSize(3);
        assertThat((List<?>) template.requestBody("upwork:jobs?fetch=all&maxItems=12", (Object) null))
                .hasSize(12);
        assertThat(server.requests).hasSize(5);
    }

    @Test
    void readsPagesAsTheyAreNeeded() {
        jobs(25);
        Exchange done = template.request("upwork:jobs?fetch=stream", exchange -> {});
        assertThat(server.requests)
                .as("the first, and none ahead of it once the exchange has ended")
                .hasSizeBetween(1, 2);
        assertThat(done.getMessage().getHeader(UpworkConstants.TOTAL)).isEqualTo(25L);
        assertThatThrownBy(done.getMessage().getBody(ItemIterator.class)::hasNext)
                .as("it does not pass for an empty list")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void streamsToTheSplitter() throws Exception {
        jobs(25);
        List<Object> seen = new ArrayList<>();
        upwork.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:split")
                        .to("upwork:jobs?fetch=stream")
                        .split(body())
                        .streaming()
                        .process(e -> seen.add(e.getMessage().getBody()))
                        .end();
            }
        });
        template.requestBody("direct:split", "");
        assertThat(seen).hasSize(25).first().isEqualTo(Map.of("ref", 0));
        assertThat(server.requests).hasSize(3);
    }

    /** A class of a route. */
    public record Job(int ref) {}

    @Test
    void answersWithTheClassOfTheRoute() {
        jobs(3);
        assertThat(template.requestBody("upwork:jobs?outputClass=" + Job.class.getName(), (Object) null))
                .isEqualTo(List.of(new Job(0), new Job(1), new Job(2)));
    }

    @Test
    void streamsItemsOfTheClassOfTheRoute() throws Exception {
        jobs(12);
        List<Object> seen = new ArrayList<>();
        upwork.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:jobs")
                        .to("upwork:jobs?fetch=stream&outputClass=" + Job.class.getName())
                        .split(body())
                        .streaming()
                        .process(e -> seen.add(e.getMessage().getBody()))
                        .end();
            }
        });
        template.requestBody("direct:jobs", "");
        assertThat(seen).hasSize(12).first().isEqualTo(new Job(0));
    }

    @Test
    void saysIfThereIsNoSuchClass() {
        assertThatThrownBy(() -> template.requestBody("upwork:jobs?outputClass=acme.Job", (Object) null))
                .rootCause()
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("'outputClass' is 'acme.Job'");
    }

    @Test
    void closesARawStreamAtTheEndOfTheExchange() throws Exception {
        server.answer(request -> new TestServer.Reply(200, "as it came"));
        AtomicReference<String> read = new AtomicReference<>();
        AtomicReference<InputStream> stream = new AtomicReference<>();
        upwork.context.setStreamCaching(false);
        upwork.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:raw").to("upwork:users/info?output=raw").process(e -> {
                    stream.set(e.getMessage().getBody(InputStream.class));
                    read.set(new String(stream.get().readNBytes(5)));
                });
            }
        });
        template.requestBody("direct:raw", "");
        assertThat(read).hasValue("as it");
        assertThatThrownBy(() -> stream.get().readAllBytes()).hasMessageContaining("closed");
    }

    @Test
    void answersReportsAsRowsOrText() {
        server.answer(
                request -> new TestServer.Reply(
                        200,
                        request.uri().contains("out%3Acsv")
                                ? "amount\n1.10\n"
                                : "{\"table\":{\"cols\":[{\"id\":\"amount\",\"type\":\"number\"}],\"rows\":[{\"c\":[{\"v\":\"1.10\"}]}]}}"));
        String report = "upwork:reports/finance?freelancerReference=1&tq=SELECT amount";
        assertThat((Object) template.requestBody(report, (Object) null))
                .isEqualTo(List.of(Map.of("amount", new BigDecimal("1.10"))));
        assertThat((Object) template.requestBody(report + "&output=csv", (Object) null))
                .isEqualTo("amount\n1.10\n");
    }

    @Test
    void takesToD() throws Exception {
        server.answer(request -> new TestServer.Reply(200, "{\"job\":{\"ref\":\"1\"}}"));
        upwork.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:toD").toD("upwork:jobs/get?jobKey=${header.key}");
            }
        });
        template.requestBodyAndHeader("direct:toD", "", "key", "~01");
        assertThat(server.requests.get(0).uri()).isEqualTo("/api/hr/v2/jobs/~01.json");
    }

    @Test
    void asksOnceWhoIsSignedIn() {
        server.answer(request -> new TestServer.Reply(
                200,
                request.uri().contains("/users/me")
                        ? "{\"auth_user\":{},\"user\":{\"reference\":\"12\",\"id\":\"ann\"}}"
                        : "{\"table\":{\"cols\":[{\"id\":\"amount\",\"type\":\"number\"}],\"rows\":[]}}"));
        for (int i = 0; i < 2; i++) {
            assertThat((List<?>) template.requestBody("upwork:reports/finance?tq=SELECT amount", (Object) null))
                    .isEmpty();
        }
        assertThat(server.requests)
                .extracting(request -> request.uri().replaceAll("\\?.*", ""))
                .containsExactly(
                        "/api/hr/v2/users/me.json",
                        "/gds/finreports/v2/financial_account_owner/12",
                        "/gds/finreports/v2/financial_account_owner/12");
    }
}
