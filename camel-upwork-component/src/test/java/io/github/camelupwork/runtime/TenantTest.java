// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.TestServer;
import io.github.camelupwork.TestUpwork;
import io.github.camelupwork.UpworkEndpoint;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.options.UpworkConfiguration;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantTest {

    private static final String COMPANIES = "{\"data\":{\"companySelector\":{\"items\":["
            + "{\"organizationRid\":\"1\",\"uid\":\"1001\",\"name\":\"Acme\"},"
            + "{\"organizationRid\":\"2\",\"uid\":\"1002\",\"name\":\"Ann\"}]}}}";
    private static final String NOTHING = "{\"data\":{\"user\":{\"id\":\"ann\"}}}";

    private TestServer server;
    private TestUpwork upwork;
    private volatile TestServer.Reply companies = new TestServer.Reply(200, COMPANIES);
    private volatile TestServer.Reply other = new TestServer.Reply(200, NOTHING);

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(request -> request.body().contains("companySelector") ? companies : other);
        upwork = new TestUpwork(server.base());
        UpworkConfiguration shared = upwork.component.getConfiguration();
        shared.setConsumerKey(null);
        shared.setConsumerSecret(null);
        shared.setAccessTokenSecret(null);
        shared.setClientId("id");
        shared.setClientSecret("secret");
        upwork.component.getDefaults().setWarnDefaultOrganization(false);
        upwork.component.getRetry().setMaxAttempts(1);
    }

    @AfterEach
    void stop() {
        upwork.close();
        server.close();
    }

    private Exchange ask(String uri) {
        return upwork.context.createFluentProducerTemplate().to(uri).request(Exchange.class);
    }

    private long asked(String word) {
        return server.requests.stream()
                .filter(request -> request.body().contains(word))
                .count();
    }

    @Test
    void theIdOfANamedOrganizationIsTheTenant() {
        upwork.start();
        assertThat(ask("upwork:users/info?organization=Acme").getException()).isNull();
        assertThat(upwork.session("upwork:users/info?organization=Acme")
                        .account()
                        .tenant())
                .isEqualTo("1001");
        assertThat(upwork.session("upwork:users/info?organization=1002")
                        .account()
                        .tenant())
                .isEqualTo("1002");
        assertThat(asked("companySelector")).isEqualTo(1);
    }

    @Test
    void theEndpointIsNotStartedForOneThatThereIsNot() {
        upwork.start();
        assertThatThrownBy(() -> ask("upwork:users/info?organization=Acne"))
                .rootCause()
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("did you mean 'Acme'?")
                .hasMessageContaining("'Ann' (id 1002)");
        assertThat(asked("SignedInUser")).isZero();
    }

    @Test
    void theEndpointIsNotStartedIfNobodyCanSay() {
        companies = new TestServer.Reply(400, "{}");
        upwork.start();
        assertThatThrownBy(() -> ask("upwork:users/info?organization=Acme")).hasMessageContaining("users/info");
        assertThat(asked("SignedInUser")).isZero();
    }

    @Test
    void afterARefusalTheNextStartAsksAgain() {
        upwork.start();
        other = new TestServer.Reply(403, "{}");
        assertThat(ask("upwork:users/info?organization=Acme").getException()).isNotNull();
        upwork.session("upwork:users/info?organization=1002");
        assertThat(asked("companySelector")).isEqualTo(2);
    }

    @Test
    void oneOfTwoWaysToNameItIsEnough() {
        upwork.start();
        assertThatThrownBy(() -> upwork.endpoint("upwork:users/info?organization=Acme&tenantId=1001"))
                .rootCause()
                .hasMessage("users/info: option 'organization' is 'Acme' and 'tenantId' is '1001'; give one of them");
    }

    @Test
    void whatTheEndpointSaysTakesThePlaceOfWhatTheComponentSays() {
        upwork.component.getConfiguration().setTenantId("7");
        upwork.start();
        assertThat(upwork.session("upwork:users/info?organization=Acme")
                        .account()
                        .tenant())
                .isEqualTo("1001");
        assertThat(upwork.session("upwork:users/info").account().tenant()).isEqualTo("7");
        upwork.component.getConfiguration().setTenantId(null);
        upwork.component.getConfiguration().setOrganization("Ann");
        assertThat(upwork.session("upwork:users/info?tenantId=8").account().tenant())
                .isEqualTo("8");
        assertThat(upwork.session("upwork:users/info?lazyStartProducer=true")
                        .account()
                        .tenant())
                .isEqualTo("1002");
    }

    @Test
    void signingInAsksForNoOrganization() {
        upwork.component.getConfiguration().setOrganization("Acme");
        upwork.start();
        assertThat(upwork.session("upwork:auth/authorize").account().tenant()).isNull();
        assertThat(server.requests).isEmpty();
    }

    @Test
    void keysOfOAuth1KnowNoOrganizations() {
        upwork.component.getConfiguration().setClientId(null);
        upwork.component.getConfiguration().setConsumerKey("key");
        upwork.component.getConfiguration().setConsumerSecret("consumer-secret");
        upwork.component.getConfiguration().setAccessTokenSecret("token-secret");
        upwork.start();
        assertThatThrownBy(() -> upwork.endpoint("upwork:users/info?organization=Acme"))
                .rootCause()
                .hasMessageContaining("needs OAuth 2.0");
    }

    @Test
    void showingTheStateOfTheTokenAsksNobody() {
        upwork.start();
        UpworkEndpoint endpoint = upwork.endpoint("upwork:users/info?organization=Acme");
        assertThat(endpoint.getTokenState()).isEmpty();
        assertThat(server.requests).isEmpty();
        upwork.session("upwork:users/info?organization=Acme");
        assertThat(endpoint.getTokenState()).isNotEmpty();
    }

    @Test
    void theDefaultOneIsAskedForOnceForAllEndpoints() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        server.answer(request -> {
            if (request.body().contains("query Organization")) {
                told.countDown();
            }
            return request.body().contains("companySelector") ? companies : other;
        });
        upwork.component.getDefaults().setWarnDefaultOrganization(true);
        upwork.start();
        CompletableFuture<?> first = CompletableFuture.supplyAsync(() -> upwork.session("upwork:users/info"));
        upwork.session("upwork:users/info?fetch=all");
        first.join();
        upwork.session("upwork:users/info?tenantId=7");
        assertThat(told.await(300, TimeUnit.SECONDS)).isTrue();
        assertThat(asked("companySelector")).isEqualTo(1);
        assertThat(asked("query Organization")).isEqualTo(1);
    }
}
