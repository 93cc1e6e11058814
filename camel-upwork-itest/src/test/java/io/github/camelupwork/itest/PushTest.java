// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.options.PushOptions;
import io.github.camelupwork.push.PushAuthentication;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushes over HTTP that wake a consumer whose next regular poll is an hour away. */
@ExtendWith(UpworkExtension.class)
class PushTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SECRET = "the secret of the pushes";
    private static final String HOURLY = "&initialDelay=0&delay=3600000";

    private final HttpClient http = HttpClient.newHttpClient();
    private final MainHttpServer platform = new MainHttpServer();
    private final AtomicInteger polls = new AtomicInteger();
    private volatile ConsumerProbe watching = ConsumerProbe.NONE;
    private Simulator simulator;
    private SimulatedHub hub;
    private OfferDesk desk;
    private MockEndpoint items;
    private URI address;

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) throws Exception {
        this.simulator = simulator;
        this.hub = hub;
        desk = new OfferDesk(simulator);
        items = hub.context.getEndpoint("mock:items", MockEndpoint.class);
        push().setPushSecret(SECRET);
        push().setPushSpacing(0);
        hub.context.getRegistry().bind("probe", (ConsumerProbe) (point, key) -> {
            if (point == ConsumerProbe.Point.POLL_STARTED) {
                polls.incrementAndGet();
            }
            watching.reached(point, key);
        });
        address = URI.create("http://127.0.0.1:" + freePort() + "/push");
    }

    @AfterEach
    void stop() throws Exception {
        simulator.pushes().end();
        hub.close();
        ServiceHelper.stopAndShutdownService(platform);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform-http", "jetty", "undertow", "netty-http"})
    void anArrivalIsDeliveredLongBeforeTheNextRegularPoll(String front) throws Exception {
        listen(front, "offers");
        consume(HOURLY);
        awaitPolls(1);
        simulator.pushes().to(address, SECRET);
        List<String> made = desk.make(1);

        await().atMost(PATIENCE).until(() -> identities().equals(made));
        await().atMost(PATIENCE).until(() -> simulator.pushes().answered(202) > 0);
    }

    @Test
    void aPushWithAWrongSecretIsRefusedAndNothingIsPolled() throws Exception {
        listen("platform-http", "offers");
        consume(HOURLY);
        awaitPolls(1);
        desk.make(1);
        assertThat(post("another secret of pushes", "msg_1", Instant.now())).isEqualTo(401);
        assertThat(send(request())).isEqualTo(401);
        assertThat(send(request().header("Authorization", "Bearer " + SECRET))).isEqualTo(401);
        assertThat(items.getReceivedCounter()).isZero();

        // that polls are counted shows in the one that follows
        assertThat(post(SECRET, "msg_2", Instant.now())).isEqualTo(202);
        awaitPolls(2);
        assertThat(polls).hasValue(2);
    }

    @Test
    void aCopyOfAPushIsRefusedAndSoIsAnOldOne() throws Exception {
        listen("platform-http", "offers");
        consume(HOURLY);
        awaitPolls(1);
        Instant now = Instant.now();
        assertThat(post(SECRET, "msg_1", now)).isEqualTo(202);
        awaitPolls(2);
        assertThat(post(SECRET, "msg_1", now)).isEqualTo(409);
        assertThat(post(SECRET, "msg_2", now.minusSeconds(3600))).isEqualTo(401);
        assertThat(post(SECRET, "msg_3", now)).isEqualTo(202);
        awaitPolls(3);
        assertThat(polls).hasValue(3);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        listen("platform-http", "offers");
        assertThat(send(signed(SECRET, "msg_1", Instant.now(), "x".repeat(65_537))))
                .isEqualTo(413);
    }

    @Test
    void theSecretItselfInAHeaderIsEnoughWhereThatIsWanted() throws Exception {
        push().setPushAuthentication(PushAuthentication.header);
        listen("platform-http", "offers");
        consume(HOURLY);
        awaitPolls(1);
        assertThat(send(request().header("Authorization", "Bearer wrong"))).isEqualTo(401);
        simulator.pushes().withSecretTo(address, SECRET);
        List<String> made = desk.make(1);
        await().atMost(PATIENCE).until(() -> identities().equals(made));
    }

    @Test
    void aThousandPushesMakeOnePollUntilTheSpacingIsOver() throws Exception {
        push().setPushSpacing(3_600_000);
        listen("platform-http", "offers");
        consume(HOURLY);
        awaitPolls(1);
        simulator.pushes().to(address, SECRET);
        List<String> made = desk.make(1);
        for (int i = 0; i < 999; i++) {
            simulator.pushes().send("offer");
        }
        await().atMost(PATIENCE).until(() -> simulator.pushes().answered(202) >= 1000);
        await().atMost(PATIENCE).until(() -> identities().equals(made));

        assertThat(polls).hasValue(2);
    }

    @Test
    void pushesDuringAPollMakeOneMore() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger under = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        watching = (point, key) -> {
            if (point == ConsumerProbe.Point.POLL_STARTED) {
                most.accumulateAndGet(under.incrementAndGet(), Math::max);
                if (polls.get() == 2) {
                    awaitRelease(release);
                }
            } else if (point == ConsumerProbe.Point.AFTER_MOVE) {
                under.decrementAndGet();
            }
        };
        listen("platform-http", "offers");
        consume(HOURLY);
        awaitPolls(1);
        desk.make(1);
        assertThat(post(SECRET, "msg_0", Instant.now())).isEqualTo(202);
        awaitPolls(2);
        for (int i = 1; i <= 10; i++) {
            assertThat(post(SECRET, "msg_" + i, Instant.now())).isEqualTo(202);
        }
        release.countDown();
        awaitPolls(3);
        assertThat(post(SECRET, "msg_11", Instant.now())).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> polls.get() >= 4);
        assertThat(polls).hasValue(4);
        assertThat(most).as("polls at a time").hasValue(1);
    }

    @Test
    void aLostPushLosesNothing() throws Exception {
        simulator.pushes().to(address, SECRET);
        consume("&initialDelay=0&delay=20");
        List<String> made = desk.make(1);
        await().atMost(PATIENCE).until(() -> identities().equals(made));
        await().atMost(PATIENCE)
                .until(() -> !simulator.pushes().status().get("lost").equals(0));
    }

    @Test
    void afterAFailedPollThePushWaitsForTheRegularOne() throws Exception {
        simulator.fail(Fault.status(403), Trigger.once("offers/list"));
        listen("platform-http", "");
        consume(HOURLY);
        awaitPolls(1);
        await().atMost(PATIENCE)
                .until(() -> simulator.record().of("offers/list").size() == 1);
        route("person", "upwork:users/info?emit=changes" + HOURLY, "mock:person");
        awaitPolls(2);
        for (int i = 0; i < 3; i++) {
            int before = polls.get();
            assertThat(post(SECRET, "msg_" + i, Instant.now())).isEqualTo(202);
            awaitPolls(before + 1);
        }
        assertThat(simulator.record().of("offers/list")).hasSize(1);
    }

    @Test
    void theCommandOfThePageSignsAsTheHubExpects() throws Exception {
        listen("platform-http", "");
        Matcher command = Pattern.compile("(?s)\\[source,bash]\n----\n(id=msg_.*?)\n----")
                .matcher(Files.readString(Path.of("../docs/push.adoc")));
        assertThat(command.find()).isTrue();
        ProcessBuilder shell = new ProcessBuilder(
                        "bash",
                        "-c",
                        command.group(1)
                                .replace("curl ", "curl -s -o /dev/null -w '%{http_code}' ")
                                .replace("http://127.0.0.1:8080/upwork", address.toString()))
                .redirectErrorStream(true);
        shell.environment().put("UPWORK_PUSH_SECRET", SECRET);
        assertThat(new String(shell.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("202");
    }

    @Test
    void aRouteCanWakeToo() throws Exception {
        consume(HOURLY);
        awaitPolls(1);
        assertThat(hub.template.requestBody("upwork:push/wake?consumers=offers,unknown", null, List.class))
                .isEqualTo(List.of("offers"));
        awaitPolls(2);
        assertThat(hub.template.requestBodyAndHeader(
                        "upwork:push/wake", null, "CamelUpwork.consumers", "unknown", List.class))
                .isEmpty();
        assertThat(hub.template.requestBody("upwork:push/wake", null, List.class))
                .isEqualTo(List.of("offers"));
        awaitPolls(3);
    }

    @Test
    void aWebhookWithoutASecretDoesNotStart() {
        push().setPushSecret(null);
        assertThatThrownBy(() -> listen("platform-http", "offers"))
                .hasRootCauseInstanceOf(UpworkArgumentException.class)
                .hasStackTraceContaining("camel.component.upwork.push-secret");
        push().setPushSecret("short");
        assertThatThrownBy(() -> listen("platform-http", "offers")).hasStackTraceContaining("at least 16");
    }

    private PushOptions push() {
        return hub.context.getComponent("upwork", UpworkComponent.class).getPush();
    }

    private void listen(String front, String consumers) throws Exception {
        if (front.equals("platform-http")) {
            platform.setCamelContext(hub.context);
            platform.setHost("127.0.0.1");
            platform.setPort(address.getPort());
            ServiceHelper.startService(platform);
        } else {
            hub.context.getRestConfiguration().setHost("127.0.0.1");
            hub.context.getRestConfiguration().setPort(address.getPort());
        }
        route(
                "push",
                "webhook:upwork:push/wake?webhookComponentName=" + front + "&webhookPath=/push"
                        + (consumers.isEmpty() ? "" : "&consumers=" + consumers),
                "mock:pushed");
    }

    private void consume(String more) throws Exception {
        route("offers", desk.list(more), "mock:items");
    }

    private void route(String id, String from, String to) throws Exception {
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).routeId(id).to(to);
            }
        });
    }

    private int post(String secret, String id, Instant at) throws Exception {
        return send(signed(secret, id, at, "{}"));
    }

    private HttpRequest.Builder signed(String secret, String id, Instant at, String body) throws Exception {
        String timestamp = String.valueOf(at.getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
    }

    private int send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void awaitPolls(int count) {
        await().atMost(PATIENCE).until(() -> polls.get() >= count);
    }

    private static void awaitRelease(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> identities() {
        return items.getExchanges().stream()
                .map(exchange -> exchange.getMessage().getHeader(UpworkConstants.IDENTITY, String.class))
                .toList();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
