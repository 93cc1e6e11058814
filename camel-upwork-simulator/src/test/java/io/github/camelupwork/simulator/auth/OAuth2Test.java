// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import io.github.camelupwork.simulator.RunningSimulator;
import io.github.camelupwork.simulator.TestClient;
import io.github.camelupwork.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OAuth2Test extends RunningSimulator {

    private static final String AUTHORIZE = "/ab/account-security/oauth2/authorize";
    private static final String TOKEN = "/api/v3/oauth2/token";
    private static final String BACK = "http://127.0.0.1/back";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v3/oauth2/token", "/api/auth/v1/oauth/token"})
    void givesTokensForACode(String endpoint) {
        Map<String, Object> tokens =
                json(token(endpoint, "grant_type=authorization_code&code=" + code("") + "&redirect_uri=" + BACK));

        assertThat(tokens)
                .containsEntry("token_type", "bearer")
                .containsEntry("expires_in", 86_400)
                .containsKeys("access_token", "refresh_token");
        assertThat(status(tokens)).isEqualTo(200);
    }

    @Test
    void sendsTheBrowserBackWithCodeAndState() {
        assertThat(client.plain("GET", authorize("&state=s%201"), null, null).body())
                .contains("<button>Allow</button>");
        HttpResponse<String> answer = client.plain(
                "POST", AUTHORIZE, TestClient.FORM, authorize("&state=s%201").substring(AUTHORIZE.length() + 1));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .matches("http://127.0.0.1/back\\?code=\\w+&state=s%201");
    }

    @Test
    void aCodeWorksOnce() {
        String grant = "grant_type=authorization_code&code=" + code("") + "&redirect_uri=" + BACK;
        assertThat(token(TOKEN, grant).statusCode()).isEqualTo(200);
        assertInvalidGrant(token(TOKEN, grant));
    }

    @Test
    void aCodeGetsOld() {
        String grant = "grant_type=authorization_code&code=" + code("") + "&redirect_uri=" + BACK;
        simulator.clock().advance(Duration.ofMinutes(11));
        assertInvalidGrant(token(TOKEN, grant));
    }

    @Test
    void provesPossessionOfTheCode() {
        String challenge = "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
        String grant = "grant_type=authorization_code&redirect_uri=" + BACK + "&code=";
        assertInvalidGrant(token(TOKEN, grant + code(challenge)));
        assertInvalidGrant(token(TOKEN, grant + code(challenge) + "&code_verifier=guessed"));
        assertThat(token(TOKEN, grant + code(challenge) + "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refreshTokensRotate() {
        String first = simulator.accounts().owner().refreshToken();
        Map<String, Object> tokens = json(token(TOKEN, "grant_type=refresh_token&refresh_token=" + first));

        assertThat(status(tokens)).isEqualTo(200);
        simulator.clock().advance(Duration.ofHours(25));
        assertInvalidGrant(token(TOKEN, "grant_type=refresh_token&refresh_token=" + first));
        assertThat(token(TOKEN, "grant_type=refresh_token&refresh_token=" + tokens.get("refresh_token"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(simulator.oauth2().refreshes()).isEqualTo(2);
    }

    @Test
    void accessTokensExpireByTheClock() {
        simulator.clock().advance(Duration.ofSeconds(86_399));
        assertThat(client.get("/api/auth/v1/info.json").statusCode()).isEqualTo(200);
        simulator.clock().advance(Duration.ofSeconds(2));
        HttpResponse<String> answer = client.get("/api/auth/v1/info.json");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("X-Upwork-Error-Message")).contains("Unauthorized");
    }

    @Test
    void expiryLeavesTheRefreshTokenAndRevocationDoesNot() {
        String grant = "grant_type=refresh_token&refresh_token="
                + simulator.accounts().owner().refreshToken();
        simulator.oauth2().expireAll("ada_owner");
        assertThat(client.get("/api/auth/v1/info.json").statusCode()).isEqualTo(401);
        Map<String, Object> tokens = json(token(TOKEN, grant));
        simulator.oauth2().revoke("ada_owner");
        assertThat(status(tokens)).isEqualTo(401);
        assertInvalidGrant(token(TOKEN, "grant_type=refresh_token&refresh_token=" + tokens.get("refresh_token")));
    }

    @Test
    void clientCredentialsActForTheOwnerWithoutRefresh() {
        Map<String, Object> tokens = json(token(TOKEN, "grant_type=client_credentials"));
        assertThat(tokens).doesNotContainKey("refresh_token");
        assertThat(status(tokens)).isEqualTo(200);
    }

    @Test
    void refusesStrangersAndUnknownGrants() {
        HttpResponse<String> stranger = client.plain(
                "POST", TOKEN, TestClient.FORM, "grant_type=client_credentials&client_id=a&client_secret=b");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(json(stranger))
                .containsEntry("error", "invalid_client")
                .containsEntry("error_description", "Invalid client credentials");
        assertThat(json(token(TOKEN, "grant_type=password"))).containsEntry("error", "unsupported_grant_type");
        assertThat(client.plain("GET", AUTHORIZE + "?client_id=a&response_type=code", null, null)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void v3TakesBearerTokensOnly() {
        assertThat(client.get("/api/v3/jobs/j1").statusCode()).isEqualTo(200);
        assertThat(client.signed(
                                "GET",
                                "/api/v3/jobs/j1",
                                null,
                                null,
                                simulator.accounts().owner())
                        .statusCode())
                .isEqualTo(401);
    }

    private String authorize(String more) {
        return AUTHORIZE + "?response_type=code&client_id="
                + simulator.accounts().application().clientId() + "&redirect_uri=" + BACK + more;
    }

    private String code(String more) {
        return simulator
                .approve(URI.create(simulator.baseUrl() + authorize(more)), "ada_owner")
                .code();
    }

    private HttpResponse<String> token(String endpoint, String grant) {
        return client.plain(
                "POST",
                endpoint,
                TestClient.FORM,
                grant + "&client_id="
                        + simulator.accounts().application().clientId() + "&client_secret="
                        + simulator.accounts().application().clientSecret());
    }

    private int status(Map<String, Object> tokens) {
        return client.plain(
                        "GET",
                        "/api/auth/v1/info.json",
                        null,
                        null,
                        "Authorization",
                        "Bearer " + tokens.get("access_token"))
                .statusCode();
    }

    private static void assertInvalidGrant(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer)).containsEntry("error", "invalid_grant");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(HttpResponse<String> answer) {
        return (Map<String, Object>) Json.read(answer.body());
    }
}
