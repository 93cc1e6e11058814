// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelupwork.simulator.RunningSimulator;
import io.github.camelupwork.simulator.TestClient;
import io.github.camelupwork.simulator.http.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuth1Test extends RunningSimulator {

    private static final String INFO = "/api/auth/v1/info.json";
    private static final String REQUEST = "/api/auth/v1/oauth/token/request";
    private static final String ACCESS = "/api/auth/v1/oauth/token/access";

    @Test
    void takesASignatureInTheHeader() {
        assertThat(client.signed("GET", INFO + "?a=b%20c&a[0]=%C3%BC", null, null, owner())
                        .statusCode())
                .isEqualTo(200);
        assertThat(simulator.record().of("users/info").get(0).caller()).isEqualTo("ada_owner");
    }

    @Test
    void coversTheForm() {
        String form = "contract_reference=1&milestone_description=two+words";
        assertThat(client.signed("POST", "/api/hr/v3/fp/milestones.json", TestClient.FORM, form, owner())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesASignatureInTheQueryOrTheForm() {
        List<Pair> oauth = client.oauth(owner().token());
        String query = encoded(oauth) + "&oauth_signature="
                + Rfc5849.encode(signature("GET", INFO, oauth, owner().tokenSecret()));
        assertThat(client.plain("GET", INFO + "?" + query, null, null).statusCode())
                .isEqualTo(200);

        List<Pair> form = client.oauth(
                owner().token(), new Pair("contract_reference", "1"), new Pair("milestone_description", "x"));
        String body = encoded(form) + "&oauth_signature="
                + Rfc5849.encode(signature("POST", "/api/hr/v3/fp/milestones.json", form, owner().tokenSecret()));
        assertThat(client.plain("POST", "/api/hr/v3/fp/milestones.json", TestClient.FORM, body)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesOAuthInTwoPlaces() {
        HttpResponse<String> answer = client.signed("GET", INFO + "?oauth_token=x", null, null, owner());
        assertError(
                answer,
                400,
                "Can't verify request, oauth_* parameters are both in the Authorization header and in the query "
                        + "or body");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "oauth_consumer_key     | ''         | 400 | Can't verify request, missing oauth_consumer_key or oauth_token",
                "oauth_token            | ''         | 400 | Can't verify request, missing oauth_consumer_key or oauth_token",
                "oauth_nonce            | ''         | 400 | Can't verify request signature, missing parameter",
                "oauth_timestamp        | ''         | 400 | Can't verify request signature, missing parameter",
                "oauth_signature_method | ''         | 400 | Can't verify request signature, missing parameter",
                "oauth_signature_method | PLAINTEXT  | 400 | Unsupported signature method",
                "oauth_version          | 2.0        | 400 | Expected OAuth version 1.0",
                "oauth_timestamp        | 1292557402 | 400 | Timestamp is out of sequence",
                "oauth_timestamp        | soon       | 400 | Timestamp is out of sequence",
                "oauth_token | stranger | 403 | The consumer_key and token combination does not exist or is not enabled",
                "oauth_consumer_key | stranger | 403 | The consumer_key and token combination does not exist or is not enabled"
            })
    void refusesWithTheDocumentedMessage(String name, String value, int status, String message) {
        assertError(client.signed("GET", INFO, null, null, owner(), new Pair(name, value)), status, message);
    }

    @Test
    void refusesAWrongSignature() {
        Account forged = new Account("ada_owner", owner().token(), "guessed", null, null);
        assertError(client.signed("GET", INFO, null, null, forged), 401, "Verification of signature failed");
    }

    @Test
    void refusesAChangedRequest() {
        List<Pair> oauth = client.oauth(owner().token());
        oauth.add(new Pair("oauth_signature", signature("GET", INFO, oauth, owner().tokenSecret())));
        assertError(
                client.plain("GET", INFO + "?more=1", null, null, "Authorization", TestClient.header(oauth)),
                401,
                "Verification of signature failed");
    }

    @Test
    void refusesAReplayButNotAfterAWrongSignature() {
        Pair nonce = new Pair("oauth_nonce", "once");
        Account forged = new Account("ada_owner", owner().token(), "guessed", null, null);
        simulator.clock().freeze();
        assertThat(client.signed("GET", INFO, null, null, forged, nonce).statusCode())
                .isEqualTo(401);
        assertThat(client.signed("GET", INFO, null, null, owner(), nonce).statusCode())
                .isEqualTo(200);
        assertError(
                client.signed("GET", INFO, null, null, owner(), nonce),
                403,
                "Duplicate timestamp/nonce combination, possible replay attack");
    }

    @Test
    void goesThreeLegs() {
        HttpResponse<String> first = client.signed(
                "POST", REQUEST, null, null, null, new Pair("oauth_callback", "http://127.0.0.1/back?x=1"));
        Map<String, String> request = pairs(first);
        assertThat(request).containsEntry("oauth_callback_confirmed", "1");

        String address = "/services/api/auth?oauth_token=" + request.get("oauth_token");
        assertThat(client.plain("GET", address, null, null).body()).contains("<button>Allow</button>", "ada_owner");
        HttpResponse<String> approved = client.plain(
                "POST",
                "/services/api/auth",
                TestClient.FORM,
                "user=ada_owner&oauth_token=" + request.get("oauth_token"));
        String verifier =
                approved.headers().firstValue("X-Upwork-Oauth-Verifier").orElseThrow();
        assertThat(approved.statusCode()).isEqualTo(302);
        assertThat(approved.headers().firstValue("Location"))
                .contains("http://127.0.0.1/back?x=1&oauth_token=" + request.get("oauth_token") + "&oauth_verifier="
                        + verifier);

        Account temporary =
                new Account(null, request.get("oauth_token"), request.get("oauth_token_secret"), null, null);
        Map<String, String> access =
                pairs(client.signed("POST", ACCESS, null, null, temporary, new Pair("oauth_verifier", verifier)));
        Account signedIn =
                new Account("ada_owner", access.get("oauth_token"), access.get("oauth_token_secret"), null, null);
        assertThat(client.signed("GET", INFO, null, null, signedIn).statusCode())
                .isEqualTo(200);
        assertError(
                client.signed("POST", ACCESS, null, null, temporary, new Pair("oauth_verifier", verifier)),
                401,
                "The consumer_key and token combination does not exist or is not enabled");
    }

    @Test
    void showsTheVerifierWhereThereIsNoCallback() {
        Map<String, String> request = pairs(client.signed("POST", REQUEST, null, null, null));
        URI address = URI.create(simulator.baseUrl() + "/services/api/auth?oauth_token=" + request.get("oauth_token"));
        Approval approval = simulator.approve(address, "ada_owner");
        assertThat(approval.redirect()).isEmpty();
        assertThat(client.plain("POST", address.getPath(), TestClient.FORM, address.getRawQuery())
                        .body())
                .contains("<pre id=\"oauth_verifier\">");
    }

    @Test
    void refusesWrongSteps() {
        Account nobody = new Account(null, "unknown", "secret", null, null);
        Map<String, String> request = pairs(client.signed("POST", REQUEST, null, null, null));
        Account temporary =
                new Account(null, request.get("oauth_token"), request.get("oauth_token_secret"), null, null);

        assertError(client.plain("GET", "/services/api/auth?oauth_token=x", null, null), 403, "OAuth token not found");
        assertError(client.signed("POST", ACCESS, null, null, null), 403, "Forbidden: oauth_token not found");
        assertError(
                client.signed("POST", ACCESS, null, null, nobody),
                401,
                "The consumer_key and token combination does not exist or is not enabled");
        assertError(
                client.signed("POST", ACCESS, null, null, temporary, new Pair("oauth_verifier", "guessed")),
                401,
                "OAuth Verification Failed");
        assertError(
                client.signed("POST", REQUEST, null, null, nobody),
                401,
                "Failed to validate oauth signature and token");
    }

    @Test
    void acceptsTimestampsNearItsOwnClock() {
        Instant now = simulator.clock().instant();
        simulator.clock().freeze();
        assertThat(client.signed(
                                "GET",
                                INFO,
                                null,
                                null,
                                owner(),
                                new Pair("oauth_timestamp", String.valueOf(now.getEpochSecond() + 290)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.signed(
                                "GET",
                                INFO,
                                null,
                                null,
                                owner(),
                                new Pair("oauth_timestamp", String.valueOf(now.getEpochSecond() + 310)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void revokedTokensAreGone() {
        simulator.oauth1().revoke("ada_owner");
        assertThat(client.signed("GET", INFO, null, null, owner()).statusCode()).isEqualTo(403);
    }

    private Account owner() {
        return simulator.accounts().owner();
    }

    private String signature(String method, String path, List<Pair> pairs, String tokenSecret) {
        return Rfc5849.sign(
                Rfc5849.baseString(method, URI.create(simulator.baseUrl() + path), pairs),
                simulator.accounts().application().consumerSecret(),
                tokenSecret);
    }

    private static String encoded(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> pair.name() + "=" + Rfc5849.encode(pair.value()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> pairs(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Pair.parse(answer.body()).stream().collect(Collectors.toMap(Pair::name, Pair::value));
    }

    private static void assertError(HttpResponse<String> answer, int status, String message) {
        assertThat(answer.headers().firstValue("X-Upwork-Error-Message")).contains(message);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
