// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;

import io.github.camelupwork.simulator.RunningSimulator;
import io.github.camelupwork.simulator.TestClient;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.junit.jupiter.api.Test;

/** Each fault as a client sees it, and whether the order was taken. */
class FaultRendererTest extends RunningSimulator {

    private static final String APPROVE = "/api/hr/v3/fp/milestones/7/approve.json";

    @Test
    void status() {
        HttpResponse<String> answer =
                approve(Fault.status(503).saying(77, "Try later").with(Map.of("Retry-After", "7")));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(answer.headers().firstValue("X-Upwork-Error-Code")).contains("77");
        assertOrders(0, "STATUS 503", 503);
    }

    @Test
    void statusAfterTheOrderWasTaken() {
        assertThat(approve(Fault.status(504).afterTaking()).statusCode()).isEqualTo(504);
        assertOrders(1, "STATUS 504 after taking", 504);
    }

    @Test
    void resetBeforeTheOrderWasTaken() {
        assertThatThrownBy(() -> approve(Fault.reset())).isInstanceOf(UncheckedIOException.class);
        assertOrders(0, "RESET", 0);
    }

    @Test
    void resetAfterTheOrderWasTaken() {
        assertThatThrownBy(() -> approve(Fault.reset().afterTaking())).isInstanceOf(UncheckedIOException.class);
        assertOrders(1, "RESET after taking", 0);
    }

    @Test
    void truncated() {
        assertThatThrownBy(() -> approve(Fault.truncated())).isInstanceOf(UncheckedIOException.class);
        assertOrders(1, "TRUNCATED after taking", 200);
    }

    @Test
    void hang() {
        simulator.fail(Fault.hang(), Trigger.always());
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/api/auth/v1/info.json"))
                .timeout(Duration.ofMillis(300))
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(simulator.record().all()).singleElement().satisfies(seen -> assertThat(seen.status())
                .isZero());
    }

    @Test
    void html() {
        HttpResponse<String> answer = approve(Fault.html());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        assertOrders(0, "HTML", 403);
    }

    @Test
    void reportError() {
        HttpResponse<String> answer = approve(Fault.reportError("Invalid query"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"message\":\"Invalid query\"");
        assertOrders(0, "REPORT_ERROR", 200);
    }

    @Test
    void empty() {
        HttpResponse<String> answer = approve(Fault.empty());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertOrders(1, "EMPTY after taking", 204);
    }

    @Test
    void malformed() {
        assertThat(approve(Fault.malformed()).body()).endsWith(":");
        assertOrders(1, "MALFORMED after taking", 200);
    }

    @Test
    void expiredToken() {
        assertThat(approve(Fault.expiredToken()).statusCode()).isEqualTo(401);
        assertThat(client.get("/api/auth/v1/info.json").statusCode()).isEqualTo(401);
        assertThat(simulator.orders().all()).isEmpty();
    }

    @Test
    void slow() {
        long start = System.nanoTime();
        assertThat(approve(Fault.slow(Duration.ofMillis(200))).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertOrders(1, "SLOW after taking", 200);
    }

    @Test
    void faultsOfSigningIn() {
        simulator.fail(Fault.status(502), Trigger.once("auth/accessToken"));
        assertThat(client.plain("POST", "/api/v3/oauth2/token", TestClient.FORM, "grant_type=x")
                        .statusCode())
                .isEqualTo(502);
        assertThat(client.plain("POST", "/api/v3/oauth2/token", TestClient.FORM, "grant_type=x")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRefusalStaysARefusal() throws IOException {
        simulator.fail(Fault.malformed(), Trigger.always());
        assertThat(client.plain("GET", "/api/auth/v1/info.json", null, null).statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> approve(Fault fault) {
        simulator.fail(fault, Trigger.once("milestones/approve"));
        return client.send("PUT", APPROVE, TestClient.JSON, "{}");
    }

    private void assertOrders(int orders, String fault, int status) {
        assertThat(simulator.orders().money()).hasSize(orders);
        assertThat(simulator.record().all()).singleElement().satisfies(request -> {
            assertThat(request.fault()).isEqualTo(fault);
            assertThat(request.status()).isEqualTo(status);
        });
    }
}
