// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.github.camelupwork.exception.UpworkUnauthorizedException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Approval;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to calls when tokens end, die, or clocks disagree. */
@ExtendWith(UpworkExtension.class)
class TokenTest {

    private static final String ME = "users/get";
    private static final String REFRESH = "auth/accessToken";
    private static final String OWNER = "ada_owner";
    private static final int CALLS = 64;

    private Simulator simulator;
    private SimulatedHub hub;

    @BeforeEach
    void start(Simulator simulator) {
        this.simulator = simulator;
        hub = hub();
    }

    private SimulatedHub hub() {
        return new SimulatedHub(
                simulator,
                Path.of("target", "state", UUID.randomUUID().toString()),
                upwork -> upwork.setClock(simulator.clock()));
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @Test
    void manyCallsAtTheMomentOfExpiryMakeOneRefresh() throws Exception {
        simulator.oauth2().expireAll(OWNER);
        assertThat(me("upwork2").getException()).isNull();
        simulator.clock().advance(Duration.ofDays(1));
        int before = simulator.record().of(ME).size();

        assertThat(manyCalls())
                .allSatisfy(exchange -> assertThat(exchange.getException()).isNull());
        assertThat(simulator.record().of(REFRESH)).hasSize(2);
        assertThat(simulator.record().of(ME)).as("none was refused first").hasSize(before + CALLS);
    }

    @Test
    void manyCallsThatAreRefusedMakeOneRefresh() throws Exception {
        assertThat(me("upwork2").getException()).isNull();
        simulator.oauth2().expireAll(OWNER);

        assertThat(manyCalls())
                .allSatisfy(exchange -> assertThat(exchange.getException()).isNull());
        assertThat(simulator.record().of(REFRESH)).hasSize(1);
        assertThat(simulator.record().of(ME).size()).isLessThanOrEqualTo(1 + 2 * CALLS);
    }

    @Test
    void aDeadRefreshTokenStopsRefreshingAndTellsWhatToDo() throws Exception {
        assertThat(me("upwork2").getException()).isNull();
        simulator.oauth2().revoke(OWNER);
        Exchange first = me("upwork2");
        int requests = simulator.record().all().size();

        assertThat(first.getException())
                .isInstanceOf(UpworkUnauthorizedException.class)
                .hasMessageContaining("invalid_grant")
                .hasMessageContaining(simulator.baseUrl() + "/ab/account-security/oauth2/authorize")
                .hasMessageContaining("auth/authorize")
                .hasMessageContaining("auth/accessToken");
        assertThat(manyCalls()).allSatisfy(exchange -> assertThat(exchange.getException())
                .isInstanceOf(UpworkUnauthorizedException.class)
                .hasMessageContaining("/oauth2/authorize"));
        assertThat(simulator.record().of(REFRESH))
                .as("no storm on the token endpoint")
                .hasSize(1);
        assertThat(simulator.record().all()).as("nor on the API").hasSize(requests);
    }

    @Test
    void onceAPersonHasAgreedAgainCallsSucceed() {
        simulator.oauth2().revoke(OWNER);
        assertThat(me("upwork2").getException()).isInstanceOf(UpworkUnauthorizedException.class);

        Map<?, ?> authorization = hub.template.requestBody(
                "upwork2:auth/authorize?oauthCallback=http://127.0.0.1/back", (Object) "", Map.class);
        Approval approval =
                simulator.approve(URI.create(authorization.get("url").toString()), OWNER);
        hub.template.requestBodyAndHeaders(
                "upwork2:auth/accessToken?expectedUser=" + OWNER,
                "",
                Map.of("CamelUpwork.state", authorization.get("id"), "CamelUpwork.code", approval.code()));

        assertThat(me("upwork2").getException()).isNull();
    }

    @Test
    void aWrongClockCostsOneRequestOnce() throws Exception {
        hub.close();
        hub = new SimulatedHub(simulator);
        simulator.clock().advance(Duration.ofHours(1));

        assertThat(me("upwork").getException()).isNull();
        assertThat(simulator.record().of(ME))
                .as("refused, and sent again by Upwork's clock")
                .hasSize(2);
        assertThat(me("upwork").getException()).isNull();
        assertThat(simulator.record().of(ME)).hasSize(3);
    }

    @Test
    void aClockThatJumpsWhileRunningIsFollowed() throws Exception {
        hub.close();
        hub = new SimulatedHub(simulator);
        assertThat(me("upwork").getException()).isNull();
        simulator.clock().advance(Duration.ofHours(-1));

        assertThat(me("upwork").getException()).isNull();
        assertThat(simulator.record().of(ME)).hasSize(3);
    }

    private List<Exchange> manyCalls() throws Exception {
        return Together.run(Collections.nCopies(CALLS, (Callable<Exchange>) () -> me("upwork2")));
    }

    private Exchange me(String scheme) {
        return hub.call(scheme + ":users/get?userReference=me&api=rest", null, Map.of());
    }
}
