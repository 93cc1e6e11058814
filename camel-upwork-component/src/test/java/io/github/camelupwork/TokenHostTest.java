// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.auth.MemoryTokenStore;
import io.github.camelupwork.exception.UpworkException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the token host does, a call ends by its deadline, and many calls ask the host once. */
class TokenHostTest {

    private static final int CALLS = 8;
    private static final String PAGE = "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>";

    private RawServer server;
    private DefaultCamelContext context;

    /** What the token host does with each request. */
    enum Host {
        SILENT("no access token was had within PT1S (option callTimeout)", line -> {
            line.request();
            line.hang();
        }),
        DRIPPING("no access token was had within PT1S (option callTimeout)", line -> {
            line.request();
            line.say(RawServer.head(200) + "Content-Length: 100000\r\n\r\n");
            line.sayForever(" ", 50);
        }),
        BUSY("no access token was had within PT1S (option callTimeout)", line -> {
            line.request();
            line.answer(503, "{}");
        }),
        FIREWALL("Just a moment...", line -> {
            line.request();
            line.answer(403, PAGE);
        }),
        FIREWALL_200("Just a moment...", line -> {
            line.request();
            line.answer(200, PAGE);
        }),
        FIREWALL_TEXT("error code: 1010", line -> {
            line.request();
            line.answer(403, "error code: 1010");
        });

        private final String said;
        private final RawServer.Behavior behavior;

        Host(String said, RawServer.Behavior behavior) {
            this.said = said;
            this.behavior = behavior;
        }
    }

    private void start(RawServer.Behavior host, int callTimeout) throws Exception {
        server = new RawServer(host);
        UpworkComponent component = new UpworkComponent();
        component.getConnection().setBaseUrl(server.base().toString());
        component.getTokens().setTokenStore(new MemoryTokenStore(Clock.systemUTC()));
        component.getRetry().setCallTimeout(callTimeout);
        component.getConfiguration().setClientId("key");
        component.getConfiguration().setClientSecret("client-secret");
        component.getConfiguration().setRefreshToken("rt0");
        context = new DefaultCamelContext();
        context.addComponent("upwork", component);
        context.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        context.stop();
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void allCallsEndInTimeAndShareOneRequest(Host host) throws Exception {
        // a page is to be read however busy the machine is; the others never end by themselves
        start(host.behavior, host.name().startsWith("FIREWALL") ? 300_000 : 1000);
        List<CompletableFuture<Exchange>> calls = new ArrayList<>();
        try (ProducerTemplate producer = context.createProducerTemplate()) {
            for (int i = 0; i < CALLS; i++) {
                calls.add(producer.asyncSend("upwork:metadata/countries", exchange -> {}));
            }
            for (CompletableFuture<Exchange> call : calls) {
                assertThat(call.get(300, TimeUnit.SECONDS).getException()).hasMessageContaining(host.said);
            }
            assertThat(server.requests.stream().filter(request -> request.startsWith("POST /api/v3/oauth2/token")))
                    .as("requests to the token host")
                    .hasSize(host == Host.BUSY ? server.requests.size() : 1)
                    .hasSizeLessThan(CALLS);
            assertThat(server.requests).noneMatch(request -> request.contains("/graphql"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TokenHostAnswer.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WITHOUT_REFRESH_TOKEN", "NULL_TO_REFRESH", "LIFE_AS_TEXT", "GOOD"})
    void callsEndByTheirDeadlineWhateverIsAnswered(TokenHostAnswer answer) throws Exception {
        start(answer::on, 300);
        try (ProducerTemplate producer = context.createProducerTemplate()) {
            List<CompletableFuture<Exchange>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                calls.add(producer.asyncSend("upwork:metadata/countries", exchange -> {}));
            }
            for (CompletableFuture<Exchange> call : calls) {
                assertThat(call.get(300, TimeUnit.SECONDS).getException())
                        .isInstanceOf(UpworkException.class)
                        .hasMessageNotContaining("client-secret")
                        .hasMessageNotContaining(TokenHostAnswer.Secret.ACCESS);
            }
            assertThat(server.requests).noneMatch(request -> request.contains("/graphql"));
        }
    }
}
