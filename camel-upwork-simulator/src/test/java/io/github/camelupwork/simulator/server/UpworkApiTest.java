// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import static io.github.camelupwork.simulator.TestClient.FORM;
import static io.github.camelupwork.simulator.TestClient.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.simulator.SampleOperations;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.TestClient;
import io.github.camelupwork.simulator.backend.DocumentedUpwork;
import io.github.camelupwork.simulator.backend.SimulatedUpwork;
import io.github.camelupwork.simulator.fault.Window;
import io.github.camelupwork.simulator.operation.ApiError;
import io.github.camelupwork.simulator.operation.OperationHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpworkApiTest {

    private static final String APPROVE = "/api/hr/v3/fp/milestones/7/approve.json";

    private final Simulator simulator = SampleOperations.simulator()
            .strict(true)
            .upwork((clock, seed) -> new Refusing())
            .start();
    private final TestClient client = new TestClient(simulator);

    /** Answers as documented, but refuses one job and has lost one handler. */
    private static final class Refusing implements SimulatedUpwork {

        private final Map<String, OperationHandler> handlers =
                new HashMap<>(new DocumentedUpwork(SampleOperations.all(), List.of()).handlers());

        Refusing() {
            handlers.put("v3/getJob", call -> {
                throw new ApiError(404, 17, "Job not found");
            });
            handlers.put("reports/timeByCompany", call -> {
                throw new ApiError(200, 99, "Invalid query");
            });
            handlers.remove("messages/getRoom");
        }

        @Override
        public Map<String, OperationHandler> handlers() {
            return handlers;
        }

        @Override
        public List<String> users() {
            return List.of("ada_owner", "bob");
        }

        @Override
        public Object snapshot() {
            return Map.of("jobs", List.of(1, 2));
        }
    }

    @BeforeEach
    void reset() {
        simulator.reset();
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, application/json, '{\"bonus\":\"5.00\"}'",
        "PUT, application/xml, <request><bonus>5.00</bonus></request>",
        "POST, application/x-www-form-urlencoded, http_method=put&bonus=5.00"
    })
    void takesAPutInEveryGuise(String method, String type, String body) {
        HttpResponse<String> answer = client.send(method, APPROVE, type, body, "X-Upwork-API-TenantId", "42");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(simulator.orders().all()).singleElement().satisfies(order -> {
            assertThat(order.operation()).isEqualTo("milestones/approve");
            assertThat(order.effect()).isEqualTo(Effect.MONEY);
            assertThat(order.parameters()).containsOnly(entry("milestone_id", "7"), entry("bonus", "5.00"));
            assertThat(order.caller()).isEqualTo("ada_owner");
            assertThat(order.tenant()).isEqualTo("42");
            assertThat(order.request()).isEqualTo(1);
        });
    }

    @Test
    void aPostIsNoPut() {
        assertThat(client.send("POST", APPROVE, FORM, "bonus=1").statusCode()).isEqualTo(404);
        assertThat(simulator.orders().all()).isEmpty();
    }

    @Test
    void readsAreNoOrders() {
        client.get("/api/auth/v1/info.json");
        assertThat(simulator.orders().all()).isEmpty();
        assertThat(simulator.record().all()).singleElement().satisfies(request -> assertThat(request.status())
                .isEqualTo(200));
    }

    @Test
    void tellsErrorsInHeadersAndBody() {
        HttpResponse<String> json = client.get("/api/v3/jobs/j1");
        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(json.headers().firstValue("X-Upwork-Error-Code")).contains("17");
        assertThat(json.headers().firstValue("X-Upwork-Error-Message")).contains("Job not found");
        assertThat(json.headers().firstValue("vnd.eo.request-id")).contains("simulated-1");
        assertThat(json.body())
                .matches("\\{\"server_time\":\"\\d{10}\",\"error\":\\{\"status\":\"404\",\"code\":\"17\","
                        + "\"message\":\"Job not found\"}}");
        assertThat(client.get("/api/v3/jobs/j1.xml").body())
                .contains("<error><status>404</status><code>17</code><message>Job not found</message></error>");
        assertThat(simulator.record().all().get(0).error()).isEqualTo("Job not found");
    }

    @Test
    void reportErrorsArriveAsSuccesses() {
        HttpResponse<String> answer = client.get("/gds/timereports/v1/companies/acme?tq=nonsense");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"message\":\"Invalid query\"");
    }

    @Test
    void saysWhatItCannotDoYet() {
        assertThat(client.get("/api/messages/v3/acme/rooms/r1.json").statusCode())
                .isEqualTo(501);
    }

    @Test
    void answersWithTheDocumentedStatus() {
        assertThat(client.send("POST", "/api/v3/messages/v3/rooms/r1/messages", JSON, "{\"message\":\"hi\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void refusesUnknownParametersWhenStrict() {
        HttpResponse<String> answer = client.get("/api/auth/v1/info.json?color=red");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unknown parameter color of users/info");
        assertThat(simulator.record().all().get(0).unknown()).containsExactly("color");
    }

    @Test
    void wantsCredentials() {
        assertThat(client.plain("GET", "/api/auth/v1/info.json", null, null).statusCode())
                .isEqualTo(401);
        assertThat(client.plain("GET", "/api/auth/v1/info.json", null, null, "Authorization", "Bearer x")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void knowsItsCallers() {
        client.signed(
                "GET",
                "/api/auth/v1/info.json",
                null,
                null,
                simulator.accounts().of("bob"));
        assertThat(simulator.record().all().get(0).caller()).isEqualTo("bob");
    }

    @Test
    void wrapsJsonForOtherDomains() {
        HttpResponse<String> answer = client.get("/api/auth/v1/info.json?callback=jQuery1");
        assertThat(answer.body()).startsWith("jQuery1({\"auth_user\"").endsWith(");");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/javascript;charset=utf-8");
    }

    @Test
    void limitsAsDocumented() {
        simulator.limits().enforce(Window.parse("2/1m"));
        simulator.clock().freeze();
        client.get("/api/auth/v1/info.json");
        client.get("/api/auth/v1/info.json");
        HttpResponse<String> third = client.get("/api/auth/v1/info.json");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).isEmpty();
        simulator.limits().sendRetryAfter(true);
        assertThat(client.get("/api/auth/v1/info.json").headers().firstValue("Retry-After"))
                .contains("60");
        simulator.clock().advance(Duration.ofSeconds(60));
        assertThat(client.get("/api/auth/v1/info.json").statusCode()).isEqualTo(200);
    }
}
