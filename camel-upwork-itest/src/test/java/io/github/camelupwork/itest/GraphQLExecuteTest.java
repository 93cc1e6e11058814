// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkBadRequestException;
import io.github.camelupwork.exception.UpworkGraphQLException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of a route's own, as odd as routes make them: where they come from, what goes with them, and what they pay. */
@ExtendWith(UpworkExtension.class)
class GraphQLExecuteTest {

    private static final String EXECUTE = "upwork2:graphql/execute";
    private static final String NID = "{ user { nid } }";
    private static final String PAY = "approveMilestone(input: {id: $id, paidAmount: \"100\"}) { id }";

    @TempDir
    private Path folder;

    private Simulator simulator;
    private SimulatedHub hub;

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) {
        this.simulator = simulator;
        this.hub = hub;
    }

    private Exchange body(Object body) {
        return hub.template.request(EXECUTE, exchange -> exchange.getMessage().setBody(body));
    }

    private Exchange headers(String uri, Map<String, Object> headers) {
        return hub.call(uri, null, headers);
    }

    private void answersTheUser(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody())
                .isEqualTo(Map.of(
                        "user", Map.of("nid", simulator.accounts().owner().user())));
    }

    private static void isRefused(Exchange exchange, String message) {
        assertThat(exchange.getException())
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageStartingWith("graphql/execute: ")
                .hasMessageContaining(message);
    }

    private String milestone() {
        Contract paying = simulator.world().hiring().contracts().all().stream()
                .filter(contract -> contract.status() == Contract.Status.ACTIVE
                        && contract.milestones().stream()
                                .anyMatch(milestone -> milestone.state() == Milestone.State.ACTIVE))
                .findFirst()
                .orElseThrow();
        return simulator.world().milestones().active(paying).orElseThrow().id();
    }

    @Test
    void aDocumentComesInWhateverABodyIs() {
        byte[] bytes = NID.getBytes(StandardCharsets.UTF_8);
        for (Object body : List.of(
                NID,
                bytes,
                new ByteArrayInputStream(bytes),
                Map.of("query", NID),
                "{\"query\": \"" + NID + "\"}",
                "# first a word\nquery Who " + NID)) {
            answersTheUser(body(body));
        }
    }

    @Test
    void aDocumentComesByHeaderOrFromAResource() throws Exception {
        String file = "resource:file:" + Files.writeString(folder.resolve("nid.graphql"), NID);

        answersTheUser(headers(EXECUTE, Map.of("query", NID)));
        isRefused(
                headers(EXECUTE, Map.of("query", file)), "the address of a resource is taken in the endpoint URI only");
        answersTheUser(headers(EXECUTE + "?query=" + file, Map.of()));
        answersTheUser(headers(EXECUTE + "?query=resource:classpath:nid.graphql", Map.of()));
        isRefused(
                headers(EXECUTE, Map.of("query", "resource:file:" + folder.resolve("none"))),
                "the address of a resource is taken in the endpoint URI only");
    }

    /** A body often comes from outside, and must not choose what is read from here. */
    @Test
    void aBodyNamesNoResource() throws Exception {
        String file = "resource:file:" + Files.writeString(folder.resolve("nid.graphql"), NID);
        for (Object body : List.of(file, Map.of("query", file))) {
            isRefused(body(body), "the address of a resource is taken in the endpoint URI only");
        }
        assertThat(simulator.record().all()).isEmpty();
    }

    @Test
    void variablesAreAnObject() {
        String room = "query ($id: ID!) { room(id: $id) { id } }";
        for (Object wrong : List.of(7, List.of(1), "[1]", "seven", "bytes".getBytes(StandardCharsets.UTF_8))) {
            isRefused(headers(EXECUTE, Map.of("query", room, "variables", wrong)), "variables");
        }
        assertThat(simulator.record().all()).isEmpty();
    }

    @Test
    void ofSeveralOperationsOneIsMeant() {
        String two = "query A " + NID + " query B { user { ciphertext } }";

        answersTheUser(headers(EXECUTE, Map.of("query", two, "operationName", "A")));
        isRefused(
                headers(EXECUTE, Map.of("query", two)),
                "has 2 operations, so operationName must say which is meant; it has A, B");
        isRefused(headers(EXECUTE, Map.of("query", two, "operationName", "a")), "has no operation 'a'; it has A, B");
        isRefused(
                headers(EXECUTE, Map.of("query", "subscription { user { nid } }")),
                "is a subscription, which Upwork does not have");
        isRefused(headers(EXECUTE, Map.of("query", "{\n user(\n}")), "line 3 column 1");
    }

    /** Far more aliases than anybody was seen to send, and a text of a megabyte. */
    @Test
    void largeDocumentsAreSentAsLongAsAServerReadsThem() {
        StringBuilder many = new StringBuilder("{ ");
        for (int i = 0; i < 500; i++) {
            many.append("a").append(i).append(": user { nid } ");
        }
        Exchange exchange = body(many.append("}").toString());
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(Map.class)).hasSize(500);

        isRefused(body("{ " + "user { nid } ".repeat(50_000) + "}"), "is larger than a server of GraphQL reads");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutation ($id: ID!) { innocent: " + PAY + " }",
                "mutation ($id: ID!) { ...F } fragment F on Mutation { " + PAY + " }",
                "mutation ($id: ID!) { ... on Mutation { ... { " + PAY + " } } }",
                "query Q " + NID
                        + " mutation M($id: ID!) { ...F } fragment F on Mutation { ...G } fragment G on Mutation { "
                        + PAY + " }"
            })
    void aPaymentIsFoundWhereverItStands(String document) {
        Map<String, Object> options = Map.of("query", document, "variables", Map.of("id", milestone()));
        Map<String, Object> named = document.startsWith("query Q")
                ? Map.of("query", document, "variables", options.get("variables"), "operationName", "M")
                : options;

        isRefused(headers(EXECUTE, named), "needs a payment key");
        assertThat(simulator.orders().money()).isEmpty();
        for (int i = 0; i < 2; i++) {
            assertThat(hub.call(EXECUTE, "K-1", named).getException()).isNull();
        }
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
    }

    @Test
    void aDocumentPaysOnce() {
        String twice = "mutation ($id: ID!) { a: " + PAY + " b: " + PAY + " }";

        isRefused(
                hub.call(EXECUTE, "K-1", Map.of("query", twice, "variables", Map.of("id", milestone()))),
                "pays 2 times (approveMilestone, approveMilestone), and a payment key stands for one payment");
        assertThat(simulator.record().all()).isEmpty();
    }

    /** Neither is in the schema at hand, and Upwork refuses them then; where a key has them, they are payments. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "createOffer(offerInput: {title: \"x\"}) { offer { id } }",
                "createJobProposal(input: {}) { status }"
            })
    void whatIsNotInTheSchemaIsAPaymentNevertheless(String mutation) {
        isRefused(headers(EXECUTE, Map.of("query", "mutation { " + mutation + " }")), "needs a payment key");
        assertThat(hub.call(EXECUTE, "K-1", Map.of("query", "mutation { " + mutation + " }"))
                        .getException())
                .isInstanceOf(UpworkBadRequestException.class);
    }

    /** Null of a field that must not be null takes the mutation's answer with it; the order was taken all the same. */
    @Test
    void aPaymentWhoseAnswerFellApartIsUnknownAndNotSentAgain() {
        String milestone = milestone();
        Map<String, Object> options = Map.of("milestoneId", milestone, "amount", new BigDecimal("1"));
        simulator.fail(Fault.fallenApart("403 view_client_company denied"), Trigger.once("milestones/approve"));

        assertThat(hub.call("upwork2:milestones/approve", "K-1", options).getException())
                .isExactlyInstanceOf(UpworkGraphQLException.class);
        Exchange again = hub.call("upwork2:milestones/approve", "K-1", options);
        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
    }

    @Test
    void amountsAreNotRounded() {
        String milestone = milestone();
        for (Object amount : List.of("1.005", "-1", "1e-3", "NaN", "1,50", new BigDecimal("0.001"), "9".repeat(31))) {
            assertThat(hub.call(
                                    "upwork2:milestones/approve",
                                    "K-" + amount,
                                    Map.of("milestoneId", milestone, "amount", amount))
                            .getException())
                    .as("%s", amount)
                    .isInstanceOf(UpworkArgumentException.class)
                    .hasMessageContaining("'amount'");
        }
        assertThat(simulator.record().all()).isEmpty();
        assertThat(hub.call("upwork2:milestones/approve", "K-1", Map.of("milestoneId", milestone, "amount", "1.500"))
                        .getException())
                .isNull();
        assertThat(simulator.record().all())
                .filteredOn(request -> request.body().contains("mutation"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"150\""));
    }

    @Test
    void pagesLargerThanTheApiAnswersAreRefusedAtTheStart() {
        assertThatThrownBy(() -> hub.context.getEndpoint("upwork2:applications?role=freelancer&pageSize=41"))
                .cause()
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("pageSize")
                .hasMessageContaining("40");
    }
}
