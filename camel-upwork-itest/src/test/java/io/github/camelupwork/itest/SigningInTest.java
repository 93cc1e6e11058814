// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.exception.UpworkUnauthorizedException;
import io.github.camelupwork.options.Grant;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Application;
import io.github.camelupwork.simulator.auth.Approval;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From keys alone to a first call: a person agrees, and the token is kept. */
@ExtendWith(UpworkExtension.class)
class SigningInTest {

    private Simulator simulator;
    private Application keys;
    private CamelContext context;
    private ProducerTemplate template;
    private UpworkComponent upwork;

    @BeforeEach
    void start(Simulator simulator) {
        this.simulator = simulator;
        keys = simulator.accounts().application();
        context = new DefaultCamelContext();
        upwork = new UpworkComponent();
        upwork.getConnection().setBaseUrl(simulator.baseUrl().toString());
        upwork.getState()
                .setStateDirectory(
                        Path.of("target", "state", UUID.randomUUID().toString()).toString());
        context.addComponent("upwork", upwork);
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
    }

    @Test
    void oauth1ByVerifier() {
        upwork.getConfiguration().setConsumerKey(keys.consumerKey());
        upwork.getConfiguration().setConsumerSecret(keys.consumerSecret());
        context.start();

        Map<?, ?> authorization = authorize("upwork:auth/authorize?oauthCallback=http://127.0.0.1/back");
        Approval approval =
                simulator.approve(URI.create(authorization.get("url").toString()), "ada_owner");
        template.requestBodyAndHeaders(
                "upwork:auth/accessToken",
                "",
                Map.of(
                        "CamelUpwork.oauthToken",
                        authorization.get("id"),
                        "CamelUpwork.oauthVerifier",
                        approval.code()));

        assertThat(me("upwork:users/get?userReference=me")).containsEntry("id", "ada_owner");
    }

    @Test
    void oauth2ByCode() {
        upwork.getConfiguration().setClientId(keys.clientId());
        upwork.getConfiguration().setClientSecret(keys.clientSecret());
        context.start();

        Map<?, ?> authorization = authorize("upwork:auth/authorize?oauthCallback=http://127.0.0.1/back");
        Approval approval =
                simulator.approve(URI.create(authorization.get("url").toString()), "ada_owner");
        template.requestBodyAndHeaders(
                "upwork:auth/accessToken",
                "",
                Map.of("CamelUpwork.state", authorization.get("id"), "CamelUpwork.code", approval.code()));

        assertThat(me("upwork:users/get?api=rest&userReference=me")).containsEntry("id", "ada_owner");
    }

    /** The address of a call-back route is open to anybody. */
    @Test
    void aCallbackWithoutAStateChangesNothing() {
        upwork.getConfiguration().setClientId(keys.clientId());
        upwork.getConfiguration().setClientSecret(keys.clientSecret());
        context.start();
        Map<?, ?> authorization = authorize("upwork:auth/authorize?oauthCallback=http://127.0.0.1/back");
        Approval approval =
                simulator.approve(URI.create(authorization.get("url").toString()), "maria_lopez");

        assertThatThrownBy(() -> template.requestBodyAndHeaders(
                        "upwork:auth/accessToken", "", Map.of("CamelUpwork.code", approval.code())))
                .hasStackTraceContaining("missing option 'state'");

        assertThatThrownBy(() -> me("upwork:users/get?api=rest&userReference=me"))
                .hasStackTraceContaining("auth/authorize");
    }

    @Test
    void anotherPersonDoesNotTakeThePlaceOfTheOneWhoSignedIn() {
        upwork.getConfiguration().setClientId(keys.clientId());
        upwork.getConfiguration().setClientSecret(keys.clientSecret());
        context.start();
        signIn("upwork:auth/accessToken", "ada_owner");

        assertThatThrownBy(() -> signIn("upwork:auth/accessToken", "maria_lopez"))
                .hasStackTraceContaining("'maria_lopez'")
                .hasStackTraceContaining("works for 'ada_owner'")
                .hasCauseInstanceOf(UpworkUnauthorizedException.class);
        assertThat(me("upwork:users/get?api=rest&userReference=me")).containsEntry("id", "ada_owner");

        signIn("upwork:auth/accessToken?expectedUser=maria_lopez", "maria_lopez");
        assertThat(me("upwork:users/get?api=rest&userReference=me")).containsEntry("id", "maria_lopez");
    }

    /** A hub that began with a configured refresh token knows whose it was, also when it has died. */
    @Test
    void whoseTheConfiguredTokensAreIsRecordedWithTheFirstRenewal() {
        upwork.getConfiguration().setClientId(keys.clientId());
        upwork.getConfiguration().setClientSecret(keys.clientSecret());
        upwork.getConfiguration().setRefreshToken(simulator.accounts().owner().refreshToken());
        context.start();
        me("upwork:users/get?api=rest&userReference=me");
        await().untilAsserted(() -> assertThat(
                        Files.walk(Path.of(upwork.getState().getStateDirectory()))
                                .filter(file -> file.toString().endsWith(".tokens.json")))
                .singleElement()
                .satisfies(file -> assertThat(Files.readString(file)).contains("\"ada_owner\"")));
        simulator.oauth2().revoke("ada_owner");

        assertThatThrownBy(() -> signIn("upwork:auth/accessToken", "maria_lopez"))
                .hasStackTraceContaining("works for 'ada_owner'");
        signIn("upwork:auth/accessToken", "ada_owner");
        assertThat(me("upwork:users/get?api=rest&userReference=me")).containsEntry("id", "ada_owner");
    }

    private void signIn(String uri, String person) {
        Map<?, ?> authorization = authorize("upwork:auth/authorize?oauthCallback=http://127.0.0.1/back");
        Approval approval =
                simulator.approve(URI.create(authorization.get("url").toString()), person);
        template.requestBodyAndHeaders(
                uri, "", Map.of("CamelUpwork.state", authorization.get("id"), "CamelUpwork.code", approval.code()));
    }

    @Test
    void oauth2ByClientCredentials() {
        upwork.getConfiguration().setClientId(keys.clientId());
        upwork.getConfiguration().setClientSecret(keys.clientSecret());
        upwork.getConfiguration().setGrant(Grant.clientCredentials);
        context.start();

        assertThat(me("upwork:users/get?api=rest&userReference=me")).containsEntry("id", "ada_owner");
    }

    @Test
    void oauth2ByRefreshToken() {
        upwork.getConfiguration().setClientId(keys.clientId());
        upwork.getConfiguration().setClientSecret(keys.clientSecret());
        upwork.getConfiguration()
                .setRefreshToken(simulator.accounts().of("maria_lopez").refreshToken());
        context.start();

        assertThat(me("upwork:users/get?api=rest&userReference=me")).containsEntry("id", "maria_lopez");
    }

    @Test
    void withoutATokenTheErrorSaysWhatToDo() {
        upwork.getConfiguration().setConsumerKey(keys.consumerKey());
        upwork.getConfiguration().setConsumerSecret(keys.consumerSecret());
        context.start();

        assertThatThrownBy(() -> me("upwork:users/info"))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(UpworkUnauthorizedException.class)
                .hasStackTraceContaining("auth/authorize");
        assertThat(simulator.record().all()).isEmpty();
    }

    @Test
    void aWrongSecretIsToldWithUpworksWords() {
        upwork.getConfiguration().setConsumerKey(keys.consumerKey());
        upwork.getConfiguration().setConsumerSecret("not-the-secret");
        upwork.getConfiguration().setAccessToken(simulator.accounts().owner().token());
        upwork.getConfiguration()
                .setAccessTokenSecret(simulator.accounts().owner().tokenSecret());
        context.start();

        assertThatThrownBy(() -> me("upwork:users/info"))
                .hasStackTraceContaining("Verification of signature failed")
                .hasCauseInstanceOf(UpworkUnauthorizedException.class);
    }

    private Map<?, ?> authorize(String uri) {
        return template.requestBody(uri, (Object) "", Map.class);
    }

    @SuppressWarnings("unchecked")
    private Map<Object, Object> me(String uri) {
        return template.requestBody(uri, (Object) "", Map.class);
    }
}
