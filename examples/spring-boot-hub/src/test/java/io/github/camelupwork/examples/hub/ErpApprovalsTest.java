// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.examples.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.record.Order;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An ERP posts approvals by HTTP: each outcome has its status and its problem, and no header of a stranger counts. */
@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ErpApprovalsTest {

    private static final Simulator UPWORK = Simulator.builder().start();
    private static final World WORLD = UPWORK.world();
    private static final String APPROVE = "milestones/approve";

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("UPWORK_CLIENT_ID", () -> UPWORK.accounts().application().clientId());
        properties.add(
                "UPWORK_CLIENT_SECRET", () -> UPWORK.accounts().application().clientSecret());
        properties.add("UPWORK_ACCESS_TOKEN", () -> UPWORK.accounts().owner().accessToken());
        properties.add("UPWORK_REFRESH_TOKEN", () -> UPWORK.accounts().owner().refreshToken());
        properties.add("UPWORK_TEAM", () -> "1000000000000500006");
        properties.add("UPWORK_ACCOUNTING_ENTITY", () -> "500001");
        properties.add("HUB_DATABASE", () -> "jdbc:h2:mem:erp");
        properties.add("camel.component.upwork.base-url", UPWORK.baseUrl()::toString);
        properties.add("camel.component.upwork.max-attempts", () -> "1");
        // what reading shows is believed at once
        properties.add("camel.component.upwork.settle-after", () -> "0");
        properties.add("camel.component.upwork.state-directory", () -> folder.resolve("state")
                .toString());
        properties.add("hub.approvals", () -> folder.resolve("approvals").toString());
        properties.add("hub.jobs", () -> folder.resolve("jobs").toString());
        properties.add("hub.events", () -> "file:" + folder.resolve("events"));
    }

    @AfterEach
    void heal() {
        UPWORK.faults().clear();
    }

    @AfterAll
    static void stop() {
        UPWORK.close();
    }

    @Test
    void anApprovalIsMadeOnceHoweverOftenItIsPosted() throws Exception {
        Milestone milestone = milestone(Set.of(Milestone.State.ACTIVE, Milestone.State.SUBMITTED));
        HttpResponse<String> reply = post(approval("PO-1", milestone));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"outcome\":\"approved\"}");
        assertThat(post(approval("PO-1", milestone)).statusCode()).isEqualTo(200);
        assertThat(orders(milestone)).hasSize(1);

        Milestone other = milestone(Set.of(Milestone.State.ACTIVE, Milestone.State.SUBMITTED));
        problem(post(approval("PO-1", other)), 409, "payment-conflict");
        assertThat(orders(other)).isEmpty();
    }

    @Test
    void whatTheErpSaysWrongIsNamed() throws Exception {
        assertThat(problem(post("{\"document\":\"PO-2\",\"milestone\":\"500168\"}"), 400, "argument"))
                .contains("amount");
        assertThat(problem(post("{\"milestone\":\"500168\",\"amount\":\"1\"}"), 400, "argument"))
                .contains("payment key");
        assertThat(problem(
                        post("{\"document\":\"PO-2\",\"milestone\":\"500168\",\"amount\":\"a lot\"}"), 400, "argument"))
                .contains("amount", "a lot");
        for (String body : List.of("approve everything", "[1]", "", "{\"document\":")) {
            HttpResponse<String> reply = post(body);
            assertThat(reply.statusCode()).as(body).isEqualTo(400);
            assertThat(reply.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void whatUpworkRefusesIsTold() throws Exception {
        Milestone unfunded = milestone(Set.of(Milestone.State.NOT_FUNDED));
        HttpResponse<String> reply = post(approval("PO-3", unfunded));
        assertThat(reply.statusCode()).as(reply.body()).isBetween(400, 404);
        assertThat(json(reply).path("upworkStatus").asInt()).isPositive();
        assertThat(orders(unfunded)).isEmpty();
    }

    @Test
    void anAnswerThatIsLostIsUnknownAndTheSamePostAsksForItsOutcome() throws Exception {
        Milestone milestone = milestone(Set.of(Milestone.State.ACTIVE, Milestone.State.SUBMITTED));
        UPWORK.faults().inject(Fault.reset().afterTaking(), Trigger.on(APPROVE));
        problem(post(approval("PO-4", milestone)), 504, "no-answer");
        UPWORK.faults().clear();
        await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> assertThat(
                        post(approval("PO-4", milestone)).statusCode())
                .isEqualTo(200));
        assertThat(orders(milestone))
                .as("it was made before the answer was lost")
                .hasSize(1);
    }

    @Test
    void anUpworkThatIsOutOfOrderIsTold() throws Exception {
        Milestone milestone = milestone(Set.of(Milestone.State.ACTIVE, Milestone.State.SUBMITTED));
        UPWORK.faults().inject(Fault.status(429), Trigger.on(APPROVE));
        problem(post(approval("PO-5", milestone)), 429, "too-many-requests");
        assertThat(orders(milestone)).isEmpty();
    }

    @Test
    void noHeaderOfAStrangerCounts() throws Exception {
        Milestone milestone = milestone(Set.of(Milestone.State.ACTIVE, Milestone.State.SUBMITTED));
        HttpResponse<String> reply = post(
                approval("PO-6", milestone),
                "CamelUpwork.bonus",
                "500.00",
                "camelupwork.bonus",
                "500.00",
                "CAMELUPWORK.PaymentKey",
                "OTHER",
                "CamelUpwork.milestoneId",
                "1",
                "CamelHttpResponseCode",
                "204",
                "CamelHttpUri",
                "http://127.0.0.1:1");
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        assertThat(orders(milestone))
                .singleElement()
                .satisfies(order -> assertThat(order.parameters().toString()).doesNotContain("50000", "bonus"));
        assertThat(reply.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase().startsWith("camel"));
    }

    @Test
    void onlyJsonIsTaken() throws Exception {
        assertThat(send("document=PO-7", "application/x-www-form-urlencoded").statusCode())
                .isEqualTo(415);
    }

    private static String approval(String document, Milestone milestone) {
        return "{\"document\":\"" + document + "\",\"milestone\":\"" + milestone.id() + "\",\"amount\":\""
                + milestone.deposit().toPlainString() + "\"}";
    }

    private String problem(HttpResponse<String> reply, int status, String kind) throws IOException {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = json(reply);
        assertThat(problem.path("type").asText()).isEqualTo("urn:camel-upwork:" + kind);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("operation").asText()).isEqualTo(APPROVE);
        return problem.path("detail").asText();
    }

    private static JsonNode json(HttpResponse<String> reply) throws IOException {
        return new ObjectMapper().readTree(reply.body());
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        return send(body, "application/json", headers);
    }

    private HttpResponse<String> send(String body, String type, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/approvals"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Milestone milestone(Set<Milestone.State> states) {
        return WORLD.inLock(() -> WORLD.milestones().milestones().stream()
                .filter(milestone -> states.contains(milestone.state()))
                .findFirst()
                .orElseThrow());
    }

    private static List<Order> orders(Milestone milestone) {
        return UPWORK.orders().of(APPROVE).stream()
                .filter(order -> order.parameters().toString().contains(milestone.id()))
                .toList();
    }
}
