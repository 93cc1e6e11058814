// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cloudevents.jackson.JsonFormat;
import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.junit.UpworkService;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.World;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each Kamelet says what it is, and does it against the simulator, in Camel Main. */
class KameletsTest {

    private static final Path KAMELETS = Path.of("target", "classes", "kamelets");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @RegisterExtension
    static final UpworkService UPWORK = new UpworkService();

    static List<Path> kamelets() throws IOException {
        try (Stream<Path> files = Files.list(KAMELETS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void saysWhatItIs(Path file) throws IOException {
        JsonNode kamelet = new YAMLMapper().readTree(file.toFile());
        String name = kamelet.at("/metadata/name").asText();
        String type =
                kamelet.at("/metadata/labels/camel.apache.org~1kamelet.type").asText();
        JsonNode definition = kamelet.at("/spec/definition");

        assertThat(file.getFileName()).hasToString(name + ".kamelet.yaml");
        assertThat(name).startsWith("upwork-").endsWith("-" + type);
        assertThat(kamelet.at("/metadata/annotations/camel.apache.org~1kamelet.icon")
                        .asText())
                .startsWith("data:image/svg+xml;base64,");
        assertThat(definition.path("title").asText()).isNotEmpty();
        assertThat(definition.path("description").asText()).endsWith(".");
        assertThat(Files.readString(file)).doesNotContain("@");
        definition.path("properties").fields().forEachRemaining(property -> {
            assertThat(property.getValue().path("title").asText())
                    .as(property.getKey())
                    .isNotEmpty();
            assertThat(property.getValue().path("type").asText())
                    .as(property.getKey())
                    .isIn("string", "integer");
            assertThat(property.getValue().path("description").asText())
                    .as(property.getKey())
                    .isNotEmpty();
        });
        definition.path("required").forEach(required -> assertThat(
                        definition.path("properties").has(required.asText()))
                .isTrue());
    }

    @ParameterizedTest
    @EnumSource(AuthKind.class)
    void aMilestoneIsApprovedOnce(AuthKind kind) throws Exception {
        Simulator upwork = UPWORK.simulator();
        with(
                kind,
                route("kamelet:upwork-milestone-approve-action?paymentKey=${body[document]}"
                        + "&milestoneId=${body[milestone]}&amount=${body[amount]}"),
                main -> {
                    Map<String, String> approval =
                            Map.of("document", "PO-7", "milestone", "500168", "amount", "500.00");
                    for (int i = 0; i < 2; i++) {
                        main.getCamelTemplate()
                                .sendBodyAndHeader("direct:in", approval, "CamelUpwork.milestoneId", "1");
                    }
                    assertThat(upwork.orders().of("milestones/approve")).hasSize(1);
                });
    }

    @ParameterizedTest
    @EnumSource(AuthKind.class)
    void aBonusIsPaidOnce(AuthKind kind) throws Exception {
        with(
                kind,
                route("kamelet:upwork-bonus-action?paymentKey=${body[key]}&engagementReference=${body[contract]}"
                        + "&chargeAmount=10.00&comments=Thanks&teamReference=500006"),
                main -> {
                    List<?> contracts = main.getCamelTemplate()
                            .requestBody("upwork:engagements/list?status=active&fetch=all", (Object) "", List.class);
                    Map<?, ?> contract = (Map<?, ?>) contracts.stream()
                            .filter(any -> ((Map<?, ?>) any)
                                    .get("buyer_team__reference")
                                    .toString()
                                    .endsWith("500006"))
                            .findFirst()
                            .orElseThrow();
                    Map<String, Object> bonus = Map.of("key", "B-1", "contract", contract.get("reference"));
                    main.getCamelTemplate().sendBody("direct:in", bonus);
                    main.getCamelTemplate().sendBody("direct:in", bonus);
                    assertThat(UPWORK.simulator().orders().of("payments/create"))
                            .hasSize(1);
                });
    }

    @Test
    void aJobIsPosted() throws Exception {
        with(
                AuthKind.OAUTH2,
                route("kamelet:upwork-job-post-action?title=${body[title]}&description=Make+it"
                        + "&buyerTeamReference=500006&jobType=fixed-price&visibility=public&budget=250.00"
                        + "&category2=531770282580668418&subcategory2=531770282580669419"),
                main -> {
                    main.getCamelTemplate().sendBody("direct:in", Map.of("title", "A shop"));
                    assertThat(UPWORK.simulator().orders().of("jobs/create")).hasSize(1);
                });
    }

    @Test
    void anActivityIsCreated() throws Exception {
        with(
                AuthKind.OAUTH1,
                route("kamelet:upwork-activity-sink?code=${body[code]}&description=A+task"
                        + "&companyId=northlight&teamId=northlight"),
                main -> {
                    main.getCamelTemplate().sendBody("direct:in", Map.of("code", "APP-99"));
                    assertThat(UPWORK.simulator().orders().of("activities/create"))
                            .hasSize(1);
                });
    }

    @Test
    void offersArriveAsCloudEvents() throws Exception {
        Offer offer = world().hiring().offers().all().stream()
                .filter(any -> job().key().equals(any.parties().jobKey()))
                .findFirst()
                .orElseThrow();
        String offers = "kamelet:upwork-offers-source?delay=50&format=cloudevents&teamReference=%s&companyId=%s";
        with(AuthKind.OAUTH1, from(offers.formatted(job().teamReference(), company())), main -> {
            String event = firstItem(main);
            assertThat(event).contains(offer.id());
            assertThat(new JsonFormat()
                            .deserialize(event.getBytes(StandardCharsets.UTF_8))
                            .getType())
                    .isEqualTo("io.github.camelupwork.offers.list.new");
        });
    }

    @Test
    void applicationsArrive() throws Exception {
        String applications = "kamelet:upwork-applications-source?delay=50&jobKey=%s&teamReference=%s";
        with(
                AuthKind.OAUTH1,
                from(applications.formatted(job().reference(), job().teamReference())),
                main -> assertThat(firstItem(main)).startsWith("{\""));
    }

    /** A source without properties reads what the whole organization has. */
    @ParameterizedTest
    @ValueSource(strings = {"offers", "applications", "messages"})
    void aSourceThatNamesNothingReadsAll(String items) throws Exception {
        with(AuthKind.OAUTH2, from("kamelet:upwork-" + items + "-source?delay=50"), main -> assertThat(firstItem(main))
                .startsWith("{\""));
    }

    @Test
    void aMessageIsSentAndArrives() throws Exception {
        with(AuthKind.OAUTH2, route("kamelet:upwork-message-sink?roomId=${body[room]}&message=${body[text]}"), main -> {
            List<?> rooms =
                    main.getCamelTemplate().requestBody("upwork:messages/rooms?fetch=all", (Object) "", List.class);
            Object room = ((Map<?, ?>) rooms.get(0)).get("roomId");
            main.getCamelTemplate().sendBody("direct:in", Map.of("room", room, "text", "Hello again"));
            assertThat(UPWORK.simulator().orders().of("messages/send")).hasSize(1);
            main.getCamelContext().addRoutes(from("kamelet:upwork-messages-source?delay=50&roomId=" + room));
            assertThat(firstItem(main)).startsWith("{\"");
        });
    }

    @Test
    void aFreelancerIsInvited() throws Exception {
        String invitation = "kamelet:upwork-invitation-sink?jobKey=%s&providerReference=${body}&cover=Have+a+look";
        with(AuthKind.OAUTH1, route(invitation.formatted(job().reference())), main -> {
            main.getCamelTemplate()
                    .sendBody(
                            "direct:in",
                            world().directory().freelancers().get(0).reference());
            assertThat(UPWORK.simulator().orders().of("jobs/invite")).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(AuthKind.class)
    void transactionsArriveAsJson(AuthKind kind) throws Exception {
        with(
                kind,
                from("kamelet:upwork-transactions-source?since=2026-11-01&incremental=P90D"),
                main -> assertThat(firstItem(main)).startsWith("{\"").contains("amount"));
    }

    @Test
    void rowsOfAReportArrive() throws Exception {
        String hours = "kamelet:upwork-report-source?report=finance&incremental=P90D"
                + "&tq=RAW(SELECT date, amount WHERE date >= '2026-11-01')";
        with(AuthKind.OAUTH2, from(hours), main -> assertThat(firstItem(main)).contains("amount"));
    }

    private static String firstItem(Main main) throws InterruptedException {
        MockEndpoint items = main.getCamelContext().getEndpoint("mock:items", MockEndpoint.class);
        items.setResultWaitTime(PATIENCE.toMillis());
        items.expectedMinimumMessageCount(1);
        items.assertIsSatisfied();
        return items.getExchanges().get(0).getMessage().getBody(String.class);
    }

    private static World world() {
        return UPWORK.simulator().world();
    }

    private static Job job() {
        return world().hiring().jobs().stream()
                .filter(job -> job.hourly() && job.status() == Job.Status.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private static String company() {
        return world().directory().company("northlight").orElseThrow().reference();
    }

    private interface Check {
        void on(Main main) throws Exception;
    }

    private static RoutesBuilder route(String kamelet) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to(kamelet);
            }
        };
    }

    private static RoutesBuilder from(String kamelet) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(kamelet).to("mock:items");
            }
        };
    }

    private static void with(AuthKind kind, RoutesBuilder routes, Check check) throws Exception {
        Main main = new Main();
        Map<String, String> properties = new HashMap<>(UPWORK.properties());
        if (kind == AuthKind.OAUTH1) {
            properties.keySet().removeIf(name -> !name.endsWith("directory"));
            properties.putAll(UPWORK.simulator().properties(kind, "ada_owner"));
        }
        properties.forEach(main::addInitialProperty);
        main.configure().addRoutesBuilder(routes);
        main.start();
        try {
            check.on(main);
        } finally {
            main.stop();
        }
    }
}
