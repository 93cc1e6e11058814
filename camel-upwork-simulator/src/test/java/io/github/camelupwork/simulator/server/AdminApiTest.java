// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import static io.github.camelupwork.simulator.TestClient.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.RunningSimulator;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.TestClient;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.auth.Application;
import io.github.camelupwork.simulator.json.Json;
import org.junit.jupiter.api.Test;

class AdminApiTest extends RunningSimulator {

    @Test
    void showsWhatArrivedAndWhatWasOrdered() {
        client.send("PUT", "/api/hr/v3/fp/milestones/7/approve.json", JSON, "{}");
        assertThat(admin("GET", "requests", null)).asString().contains("operation=milestones/approve", "status=200");
        assertThat(admin("GET", "orders", null)).asString().contains("effect=MONEY", "milestone_id=7");
    }

    @Test
    void injectsAndEndsFaults() {
        admin(
                "POST",
                "faults",
                "{\"kind\":\"status\",\"status\":429,\"operation\":\"users/info\",\"times\":1,"
                        + "\"headers\":{\"Retry-After\":\"3\"}}");
        HttpResponse<String> answer = client.get("/api/auth/v1/info.json");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
        assertThat(admin("GET", "faults", null)).asString().contains("happened=1");
        admin("DELETE", "faults", null);
        assertThat(admin("GET", "faults", null)).isEqualTo(List.of());
    }

    @Test
    void setsAndEndsPushesAndShowsNoSecret() {
        Object set = admin(
                "POST",
                "push",
                "{\"url\":\"http://127.0.0.1:1/push\",\"secret\":\"hidden from all\",\"send\":2,\"type\":\"offer\"}");
        assertThat(set).asString().contains("url=http://127.0.0.1:1/push").doesNotContain("hidden");
        admin("DELETE", "push", null);
        assertThat(admin("GET", "push", null)).asString().contains("url=null");
        assertThat(client.plain(
                                "POST",
                                "/__simulator/push",
                                JSON,
                                "{\"url\":\"http://upwork.example/\",\"secret\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.plain("POST", "/__simulator/push", JSON, "{\"url\":\"http://127.0.0.1:1/\"}")
                        .body())
                .contains("secret is missing");
    }

    @Test
    void injectsFaultsOfGraphQl() {
        assertThat(admin(
                        "POST",
                        "faults",
                        "{\"kind\":\"graphql_error\",\"message\":\"Odd\",\"classification\":\"ValidationError\","
                                + "\"operation\":\"offers/get\",\"probability\":0.5,\"seed\":7}"))
                .asString()
                .contains(
                        "classification=ValidationError",
                        "message=Odd",
                        "status=200",
                        "taken=false",
                        "probability=0.5");
        assertThat(admin("POST", "faults", "{\"kind\":\"html\",\"status\":\"200\"}"))
                .asString()
                .contains("status=200");
        assertThat(admin("GET", "live", null)).asString().contains("kind=GRAPHQL_ERROR", "message=Odd");
    }

    @Test
    void withholdsScopes() {
        try (Simulator seeded = Simulator.builder().start()) {
            TestClient seededClient = new TestClient(seeded);
            seededClient.plain("POST", "/__simulator/scopes", JSON, "{\"withhold\":[\"Offer.id\",\"Milestone.id\"]}");
            assertThat(seeded.scopes().withheld()).containsExactly("Milestone.id", "Offer.id");
            assertThat(seededClient
                            .plain("GET", "/__simulator/scopes", null, null)
                            .body())
                    .contains("Offer.id");
            seededClient.plain("DELETE", "/__simulator/scopes", null, null);
            assertThat(seeded.scopes().withheld()).isEmpty();
        }
    }

    @Test
    void movesTheClock() {
        admin("POST", "clock", "{\"now\":\"2030-01-01T00:00:00Z\",\"freeze\":true}");
        assertThat(admin("POST", "clock", "{\"advance\":\"PT1H\"}")).asString().contains("2030-01-01T01:0");
        assertThat(simulator.clock().instant()).isAfterOrEqualTo("2030-01-01T01:00:00Z");
    }

    @Test
    void setsLimits() {
        assertThat(admin("POST", "limits", "{\"limits\":\"1/1m\",\"retryAfter\":true}"))
                .asString()
                .contains("1/1m");
        client.get("/api/auth/v1/info.json");
        assertThat(client.get("/api/auth/v1/info.json").headers().firstValue("Retry-After"))
                .contains("60");
    }

    @Test
    void expiresAndRevokesTokens() {
        admin("POST", "tokens", "{\"expire\":\"ada_owner\"}");
        assertThat(client.get("/api/auth/v1/info.json").statusCode()).isEqualTo(401);
        admin("POST", "tokens", "{\"revoke\":\"ada_owner\"}");
        assertThat(client.signed(
                                "GET",
                                "/api/auth/v1/info.json",
                                null,
                                null,
                                simulator.accounts().owner())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void resets() {
        client.get("/api/auth/v1/info.json");
        admin("POST", "reset", null);
        assertThat(simulator.record().all()).isEmpty();
    }

    @Test
    void saysWhatThereIs() {
        assertThat(client.plain("GET", "/__simulator/nothing", null, null).body())
                .contains("GET requests");
        assertThat(client.plain("POST", "/__simulator/limits", JSON, "{\"limits\":\"many\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.plain("POST", "/__simulator/faults", JSON, "{\"kind\":\"boom\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.plain("POST", "/__simulator/faults", JSON, "[").statusCode())
                .isEqualTo(400);
    }

    /** Neither here nor on the page for people. */
    @Test
    void holdsNoSecrets() {
        Account owner = simulator.accounts().owner();
        Application keys = simulator.accounts().application();
        client.get("/api/auth/v1/info.json");
        client.signed("GET", "/api/auth/v1/info.json", null, null, owner);
        client.get("/api/auth/v1/info.json?oauth_token=" + owner.token());
        client.plain(
                "POST",
                "/api/v3/oauth2/token",
                TestClient.FORM,
                "grant_type=refresh_token&client_id=" + keys.clientId() + "&client_secret=" + keys.clientSecret()
                        + "&refresh_token=" + owner.refreshToken());

        String shown = client.plain("GET", "/", null, null).body()
                + admin("GET", "live", null)
                + admin("GET", "overview", null)
                + admin("GET", "requests", null)
                + admin("GET", "state", null);

        assertThat(shown)
                .contains("users/info", "v3/getOAuthToken", "sequence=4", "oauth_nonce")
                .doesNotContain(
                        owner.token(),
                        owner.tokenSecret(),
                        owner.accessToken(),
                        owner.refreshToken(),
                        keys.consumerSecret(),
                        keys.clientSecret());
    }

    @Test
    void showsBodiesAndResponsesOfTheLatestRequestsFirst() {
        client.get("/api/auth/v1/info.json");
        client.send("PUT", "/api/hr/v3/fp/milestones/7/approve.json", JSON, "{\"amount\":\"10.00\"}");
        List<?> requests = (List<?>) ((Map<?, ?>) admin("GET", "live", null)).get("requests");
        assertThat(requests.get(0))
                .asString()
                .contains("sequence=2", "operation=milestones/approve", "body={\"amount\":\"10.00\"}", "answer={");
        assertThat(requests.get(1)).asString().contains("sequence=1", "operation=users/info", "auth_user");
    }

    @Test
    void showsWhoIsBlockedAndUntilWhen() {
        admin("POST", "limits", "{\"limits\":\"1/1m\"}");
        client.get("/api/auth/v1/info.json");
        client.get("/api/auth/v1/info.json");
        assertThat(((Map<?, ?>) admin("GET", "live", null)).get("clients"))
                .asString()
                .contains("used=[1]", "refused=1", "blockedUntil=2");
    }

    private Object admin(String method, String address, String body) {
        HttpResponse<String> answer = client.plain(method, "/__simulator/" + address, body == null ? null : JSON, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body());
    }
}
