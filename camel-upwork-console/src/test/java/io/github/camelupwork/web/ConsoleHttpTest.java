// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.json.Json;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.auth.Application;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console in Camel Main behind HTTP Basic, as programs and foreign pages reach it. */
class ConsoleHttpTest {

    private static ConsoleHub hub;
    private static ConsoleClient ada;
    private static String account;

    @BeforeAll
    static void start() throws Exception {
        hub = new ConsoleHub(true);
        ada = new ConsoleClient(hub.address(""), ConsoleHub.USER, ConsoleHub.PASSWORD);
        assertThat(hub.pay("PO-1", "21.00", "thanks").getException()).isNull();
        hub.loseTheNextResponse();
        hub.pay("PO-2", "22.00", "thanks");
        hub.loseTheNextResponse();
        hub.pay("PO-3", "23.00", "thanks");
        hub.loseTheNextResponse();
        hub.pay("PO-4", "24.00", "thanks");
        account = hub.account();
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/upwork",
                "/upwork/",
                "/upwork/console.html",
                "/upwork/console.js",
                "/upwork/api/state",
                "/upwork/api/payments"
            })
    void nobodyEntersWithoutSigningIn(String path) {
        assertThat(new ConsoleClient(hub.address(""), null, null).get(path).statusCode())
                .isEqualTo(401);
        assertThat(new ConsoleClient(hub.address(""), ConsoleHub.USER, "guess")
                        .get(path)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobodySettlesWithoutSigningIn() {
        ConsoleClient stranger = new ConsoleClient(hub.address(""), null, null);
        assertThat(stranger.change("/upwork/api/settle", settlement("PO-2", Map.of()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(stranger.change("/upwork/api/reconcile", payment("PO-2")).statusCode())
                .isEqualTo(401);
        assertThat(hub.payment("PO-2").get("state")).isEqualTo("UNKNOWN");
    }

    @Test
    void servesThePageWithNothingFromElsewhere() {
        assertThat(ada.get("/upwork").headers().firstValue("Location")).contains("/upwork/console.html");
        assertThat(ada.get("//evil.example/../upwork")
                        .headers()
                        .firstValue("Location")
                        .orElse("/upwork"))
                .startsWith("/")
                .doesNotStartWith("//");
        for (String file : List.of("console.html", "console.js", "parts.js", "parts.css", "icon.svg")) {
            HttpResponse<String> response = ada.get("/upwork/" + file, "X-Mine", "echo");
            assertThat(response.statusCode()).as(file).isEqualTo(200);
            assertThat(response.body().replace("http://www.w3.org/2000/svg", ""))
                    .doesNotContain("http://", "https://", "//cdn", "innerHTML", "style=");
            assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(response.headers().map().keySet())
                    .noneMatch(name -> name.equalsIgnoreCase("X-Mine")
                            || name.equalsIgnoreCase("Authorization")
                            || name.toLowerCase().startsWith("access-control-"));
        }
    }

    @Test
    void showsTheStateWithoutSecrets() {
        HttpResponse<String> response = ada.get("/upwork/api/state");
        Map<?, ?> upwork = (Map<?, ?>) ((Map<?, ?>) ConsoleClient.json(response).get("components")).get("upwork");

        assertThat(ConsoleClient.json(response).get("user")).isEqualTo(ConsoleHub.USER);
        assertThat(upwork.get("payments")).asString().contains("CONFIRMED=1", "problem=null");
        assertThat((List<?>) upwork.get("lastHour")).hasSize(60);
        assertThat((List<?>) upwork.get("budgets")).asString().contains("kind=oauth2", "left=");
        assertThat((List<?>) upwork.get("tokens")).asString().contains("state=VALID", "expiresAt=20");
        assertThat((List<?>) upwork.get("consumers")).asString().contains("position=new-offers", "route=offers");
        assertThat((List<?>) upwork.get("operations"))
                .asString()
                .contains("operation=payments/create, api=graphql, requests=4", "no_answer=3");
        Account owner = hub.simulator.accounts().owner();
        Application keys = hub.simulator.accounts().application();
        assertThat(response.body() + ada.get("/upwork/api/payments").body())
                .doesNotContain(owner.accessToken(), owner.refreshToken(), keys.clientSecret(), ConsoleHub.PASSWORD);
    }

    @Test
    void givesABrowserOneToken() {
        String cookie =
                ada.get("/upwork/api/state").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).matches("upwork-console=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Strict");
        HttpResponse<String> again = ada.get("/upwork/api/state", "Cookie", "other=1; " + cookie.split(";")[0]);
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(ConsoleClient.json(again).get("token"))
                .isEqualTo(cookie.split(";")[0].split("=")[1]);
    }

    @Test
    void listsPaymentsByStateWithTheNewestFirst() {
        List<?> unknown = (List<?>)
                Json.read(ada.get("/upwork/api/payments?state=UNKNOWN").body());
        assertThat(unknown.stream()
                        .map(payment -> ((Map<?, ?>) payment).get("paymentKey").toString()))
                .containsSubsequence("PO-3", "PO-2")
                .doesNotContain("PO-1");
        assertThat(ada.get("/upwork/api/payments?key=O-3").body())
                .contains("PO-3")
                .doesNotContain("PO-1", "PO-2");
        assertThat(ada.get("/upwork/api/payments?key=P%25").body()).isEqualTo("[]");
        assertThat(ada.get("/upwork/api/payments?state=PAID").statusCode()).isEqualTo(400);
        assertThat(ada.get("/upwork/api/payments?component=other").body()).contains("only [upwork]");
        assertThat(ConsoleClient.json(ada.get("/upwork/api/payment?key=PO-1&account=" + account))
                        .get("history"))
                .asString()
                .contains("INTENDED", "SENT", "CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1:1"
    })
    void aForeignPageChangesNothing(String header, String value) {
        HttpResponse<String> response = ada.change("/upwork/api/settle", settlement("PO-2", Map.of()), header, value);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("only the console's own page");
        assertThat(hub.payment("PO-2").get("state")).isEqualTo("UNKNOWN");
    }

    @Test
    void aFormOfAForeignPageChangesNothing() {
        String body = Json.write(settlement("PO-2", Map.of()));
        assertThat(ada.post("/upwork/api/settle", body, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        assertThat(ada.post("/upwork/api/settle", body, "Content-Type", "application/json")
                        .body())
                .contains("X-Upwork-Console-Token");
        assertThat(ada.post(
                                "/upwork/api/settle",
                                body,
                                "Content-Type",
                                "application/json",
                                "Cookie",
                                "upwork-console=" + "a".repeat(64),
                                "X-Upwork-Console-Token",
                                "b".repeat(64))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ada.get("/upwork/api/settle").statusCode()).isIn(404, 405);
        assertThat(hub.payment("PO-2").get("state")).isEqualTo("UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "executed | yes      | 'executed' has to be true or false",
                "evidence | ' '      | 'evidence' is missing",
                "by       |          | 'by' is missing",
                "key      | PO-404   | no such payment",
                "account  | nobody   | no such payment",
            })
    void refusesASettlementThatSaysTooLittle(String name, String value, String error) {
        Map<String, Object> change = new HashMap<>();
        change.put(name, value);
        HttpResponse<String> response = ada.change("/upwork/api/settle", settlement("PO-2", change));
        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(response.body()).contains(error);
        assertThat(hub.payment("PO-2").get("state")).isEqualTo("UNKNOWN");
    }

    @Test
    void refusesBodiesThatAreNoSettlement() {
        assertThat(ada.change("/upwork/api/settle", List.of(1)).statusCode()).isEqualTo(400);
        assertThat(ada.change("/upwork/api/settle", "x".repeat(20_000)).statusCode())
                .isEqualTo(413);
        assertThat(ada.change("/upwork/api/settle", settlement("PO-2", Map.of("by", "n".repeat(60))))
                        .body())
                .contains("longer than 60");
    }

    @Test
    void recordsWhoSettledAndWhy() {
        HttpResponse<String> response = ada.change(
                "/upwork/api/settle",
                settlement("PO-4", Map.of()),
                "Origin",
                hub.address("").toString(),
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(hub.payment("PO-4").get("state")).isEqualTo("CONFIRMED");
        assertThat(hub.payment("PO-4").get("settledBy")).isEqualTo("Ada Owner (signed in as ada)");
        assertThat(hub.payment("PO-4").get("history"))
                .asString()
                .contains("SETTLED_EXECUTED", "Ada Owner (signed in as ada): transaction 81234");
        assertThat(ada.change("/upwork/api/settle", settlement("PO-4", Map.of()))
                        .body())
                .contains("CONFIRMED, not UNKNOWN");
    }

    private static Map<String, Object> payment(String key) {
        return Map.of("component", "upwork", "account", account, "key", key);
    }

    private static Map<String, Object> settlement(String key, Map<String, Object> changes) {
        Map<String, Object> settlement = new HashMap<>(payment(key));
        settlement.putAll(Map.of("executed", true, "evidence", "transaction 81234", "by", "Ada Owner"));
        settlement.putAll(changes);
        return settlement;
    }
}
