// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.auth.MemoryTokenStore;
import io.github.camelupwork.exception.UpworkException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Upwork answers to what the component looks up by itself, a start and a call end, and the next one asks anew. */
class AttackedLookUpsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ORGANIZATION = "upwork:offers?status=new&organization=Acme&teamReference=1";
    private static final String GOOD =
            "{\"data\":{\"companySelector\":{\"items\":[{\"organizationRid\":\"1\",\"organizationId\":\"5\","
                    + "\"title\":\"Acme\",\"reference\":\"1\",\"uid\":\"5\",\"name\":\"Acme\"}]}}}";

    private static TestServer.Reply json(String body) {
        return new TestServer.Reply(200, body, "Content-Type", "application/json");
    }

    private static boolean asksForOrganizations(Map<?, ?> request) {
        return request.get("query").toString().contains("companySelector");
    }

    private static Throwable start(GraphQLHub hub, String id) {
        return catchThrowable(() -> RouteBuilder.addRoutes(
                hub.context, builder -> builder.from("direct:" + id).routeId(id).to(ORGANIZATION)));
    }

    private static boolean ofTheFamily(Throwable failure) {
        return failure != null && (failure instanceof UpworkException || ofTheFamily(failure.getCause()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"companySelector\":{\"items\":[null]}}}",
                "{\"data\":{\"companySelector\":{\"items\":null}}}",
                "{\"data\":{\"companySelector\":{\"items\":{}}}}",
                "{\"data\":{\"companySelector\":{\"items\":[[]]}}}",
                "{\"data\":{\"companySelector\":{\"items\":\"Acme\"}}}",
                "{\"data\":{\"companySelector\":{\"items\":[{\"reference\":null,\"uid\":null,\"name\":null}]}}}",
                "{\"data\":{\"companySelector\":{\"items\":[{\"reference\":{},\"uid\":[],\"name\":7}]}}}",
                "{\"data\":{\"companySelector\":{\"items\":[{}, \"Acme\", 7, null]}}}",
                "{\"data\":{\"companySelector\":{\"items\":[{\"reference\":\"1\",\"name\":\"Acme\"}]}}}",
                "{\"data\":{\"companySelector\":{\"items\":[{\"uid\":null,\"name\":\"Acme\"}]}}}",
                "{\"data\":{\"companySelector\":{\"items\":[{\"uid\":[],\"name\":\"Acme\"}]}}}",
                "{\"data\":{\"companySelector\":{\"items\":[{\"uid\":{},\"name\":\"Acme\"}]}}}",
                "{\"data\":{\"companySelector\":{\"items\":[{\"uid\":\" \",\"name\":\"Acme\"}]}}}",
                "{\"data\":{\"companySelector\":null}}",
                "{\"data\":{\"companySelector\":[]}}",
                "{\"data\":null}",
                "{\"data\":[]}",
                "{}",
                "[]",
                "null",
                "\"Acme\"",
                "",
                "{\"data\":{\"companySelector\":{\"items\":[{\"name\":\"Acme\"",
                "{\"errors\":[null],\"data\":{\"companySelector\":{\"items\":[null]}}}",
                "{\"errors\":[{\"path\":[null]}],\"data\":{\"companySelector\":{\"items\":[null]}}}",
                "{\"errors\":\"no\"}"
            })
    void anOrganizationListOfAnyFormFailsTheStartAndNotTheNext(String answer) {
        try (GraphQLHub hub = new GraphQLHub()) {
            hub.upwork.instead(request -> asksForOrganizations(request) ? json(answer) : null);
            assertTimeoutPreemptively(
                    PATIENCE, () -> assertThat(ofTheFamily(start(hub, "first"))).isTrue());

            hub.upwork.instead(request -> asksForOrganizations(request) ? json(GOOD) : null);
            assertTimeoutPreemptively(
                    PATIENCE, () -> assertThat(start(hub, "second")).isNull());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"organization\":null,\"accountingEntity\":null,\"user\":null}}",
                "{\"data\":{\"organization\":[],\"accountingEntity\":[],\"user\":[]}}",
                "{\"data\":{\"organization\":{},\"accountingEntity\":{},\"user\":{}}}",
                "{\"data\":{\"organization\":{\"id\":null},\"accountingEntity\":{\"id\":[]},\"user\":{\"id\":{}}}}",
                "{\"data\":{\"organization\":\"5\",\"accountingEntity\":7,\"user\":true}}",
                "{\"data\":{}}",
                "{}",
                "null",
                "[]",
                ""
            })
    void anAccountOfAnyFormFailsTheCallAndNotTheNext(String answer) {
        for (String uri : List.of(
                "upwork:transactions/list?from=2026-11-01&to=2026-11-30",
                "upwork:timereports/list?from=2026-11-01&to=2026-11-30",
                "upwork:offers?status=new",
                "upwork:reports/time?tq=RAW(SELECT hours WHERE worked_on >= '2026-11-01')")) {
            try (GraphQLHub hub = new GraphQLHub()) {
                hub.upwork.instead(request -> json(answer));
                assertTimeoutPreemptively(PATIENCE, () -> {
                    Exception failure = hub.call(uri).getException();
                    if (failure != null) {
                        assertThat(failure).as(uri).isInstanceOf(UpworkException.class);
                    }
                });
                hub.upwork.instead(request -> null);
                hub.upwork.answering("organization", arguments -> Map.of("id", "5", "rid", "6"));
                hub.upwork.answering("accountingEntity", arguments -> Map.of("id", "7"));
                hub.upwork.answering("user", arguments -> Map.of("id", "1", "nid", "ann", "rid", "9"));
                hub.upwork.answering("offersByAttribute", arguments -> Map.of("offers", List.of()));
                hub.upwork.answering(
                        "transactionHistory",
                        arguments -> Map.of("transactionDetail", Map.of("transactionHistoryRow", List.of())));
                hub.upwork.answering("contractTimeReport", arguments -> Map.of("edges", List.of()));
                assertTimeoutPreemptively(PATIENCE, () -> {
                    Exception failure = hub.call(uri).getException();
                    if (failure != null) {
                        assertThat(failure).as(uri).hasMessageNotContaining("missing option");
                    }
                });
            }
        }
    }

    /** Two people of whom Upwork answers nothing but empty lists are not the same person. */
    @Test
    void aPersonOfWhomNoIdIsAnsweredDoesNotTakeThePlaceOfAnother() throws Exception {
        try (TestServer server = new TestServer(request -> json(
                        request.uri().contains("/oauth2/token")
                                ? "{\"access_token\":\"at\",\"refresh_token\":\"rt\",\"expires_in\":86400}"
                                : "{\"data\":{\"user\":{\"ref\":[],\"uid\":{},\"id\":[],\"profile_key\":false}}}"));
                DefaultCamelContext context = new DefaultCamelContext()) {
            UpworkComponent component = new UpworkComponent();
            component.getConnection().setBaseUrl(server.base().toString());
            component.getTokens().setTokenStore(new MemoryTokenStore(Clock.systemUTC()));
            component.getConfiguration().setClientId("key");
            component.getConfiguration().setClientSecret("client-secret");
            component.getConfiguration().setRedirectUri("https://hub.example/back");
            context.addComponent("upwork", component);
            context.start();

            assertThat(signIn(context)).isNull();
            assertThat(signIn(context)).isInstanceOf(UpworkException.class);
        }
    }

    private static Exception signIn(DefaultCamelContext context) {
        Map<?, ?> page = context.createFluentProducerTemplate()
                .to("upwork:auth/authorize")
                .request(Map.class);
        return context.createFluentProducerTemplate()
                .to("upwork:auth/accessToken")
                .withHeader("CamelUpwork.state", page.get("id"))
                .withHeader("CamelUpwork.code", "c")
                .send()
                .getException();
    }

    /** The start has the deadline of a call, and so has a call that looks something up first. */
    @Test
    void aLookUpThatHangsEndsByTheDeadline() throws Exception {
        try (RawServer server = new RawServer(line -> {
                    line.request();
                    line.hang();
                });
                DefaultCamelContext context = new DefaultCamelContext()) {
            UpworkComponent component = new UpworkComponent();
            component.getConnection().setBaseUrl(server.base().toString());
            component.getTokens().setTokenStore(new MemoryTokenStore(Clock.systemUTC()));
            component.getRetry().setCallTimeout(1000);
            component.getConfiguration().setClientId("key");
            component.getConfiguration().setClientSecret("client-secret");
            component.getConfiguration().setAccessToken("at");
            context.addComponent("upwork", component);
            context.start();

            assertTimeoutPreemptively(PATIENCE, () -> {
                for (int i = 0; i < 2; i++) {
                    String id = "r" + i;
                    Throwable failure = catchThrowable(() -> RouteBuilder.addRoutes(
                            context, builder -> builder.from("direct:" + id).to(ORGANIZATION)));
                    assertThat(failure).hasStackTraceContaining("callTimeout");
                }
                Exchange done = context.createProducerTemplate()
                        .asyncSend("upwork:transactions/list?from=2026-11-01&to=2026-11-30", exchange -> {})
                        .get(2, TimeUnit.MINUTES);
                assertThat(done.getException()).isInstanceOf(UpworkException.class);
            });
        }
    }
}
