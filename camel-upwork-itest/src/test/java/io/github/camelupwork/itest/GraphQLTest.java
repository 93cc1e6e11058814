// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkBadRequestException;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.exception.UpworkGraphQLException;
import io.github.camelupwork.exception.UpworkNotFoundException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Room;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** GraphQL against the simulator, which executes it: documents of one's own, errors, scopes. */
@ExtendWith(UpworkExtension.class)
class GraphQLTest {

    private static final String EXECUTE = "upwork2:graphql/execute";
    private static final String APPROVE = """
            mutation ($id: ID!) { approveMilestone(input: {id: $id, paidAmount: "100"}) { id state } }
            """;

    private Simulator simulator;
    private SimulatedHub hub;

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) {
        this.simulator = simulator;
        this.hub = hub;
    }

    private Exchange execute(String uri, Object query, Object variables) {
        return hub.template.request(uri, exchange -> {
            exchange.getMessage().setBody(query);
            if (variables != null) {
                exchange.getMessage().setHeader("CamelUpwork.variables", variables);
            }
        });
    }

    @Test
    void runsAQueryFromTheBodyAndAnswersItsData() {
        Exchange exchange = execute(EXECUTE, "{ user { nid } }", null);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody())
                .isEqualTo(Map.of(
                        "user", Map.of("nid", simulator.accounts().owner().user())));
    }

    @Test
    void takesVariablesAsMapJsonOrBean() {
        record Variables(String id) {}
        String room = simulator.world().rooms().all().stream()
                .filter(any ->
                        any.participant(simulator.accounts().owner().user()).isPresent())
                .findFirst()
                .orElseThrow()
                .id();
        for (Object variables : List.of(Map.of("id", room), "{\"id\":\"" + room + "\"}", new Variables(room))) {
            Exchange exchange = execute(EXECUTE, "query ($id: ID!) { room(id: $id) { id } }", variables);
            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getBody()).isEqualTo(Map.of("room", Map.of("id", room)));
        }
    }

    @Test
    void refusesADocumentWithASyntaxErrorBeforeAnythingIsSent() {
        Exchange exchange = execute(EXECUTE, "{ user { nid }", null);

        assertThat(exchange.getException())
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("no GraphQL");
        assertThat(simulator.record().all()).isEmpty();
    }

    @Test
    void aMutationThatMovesMoneyNeedsAPaymentKeyAndPaysOnce() {
        Map<String, Object> variables = Map.of("id", activeMilestone());

        assertThat(execute(EXECUTE, APPROVE, variables).getException())
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("payment key");
        assertThat(simulator.orders().money()).isEmpty();

        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Exchange paid = hub.call(EXECUTE, key, Map.of("query", APPROVE, "variables", variables));
            assertThat(paid.getException()).isNull();
            assertThat(paid.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(i == 0 ? null : true);
        }
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
    }

    @Test
    void aMissingScopeNamesTheFieldAndThePermission() {
        simulator.scopes().withhold("Milestone.depositAmount");

        Exchange exchange = hub.call(
                "upwork2:milestones/active?refusedFields=fail",
                null,
                Map.of("contractReference", contract().reference()));

        assertThat(exchange.getException())
                .isInstanceOf(UpworkForbiddenException.class)
                .hasMessageContaining("Milestone.depositAmount")
                .hasMessageContaining("pub-contract:write:all")
                .hasCauseInstanceOf(UpworkGraphQLException.class);
        UpworkGraphQLException cause =
                (UpworkGraphQLException) exchange.getException().getCause();
        assertThat(cause.getErrors())
                .singleElement()
                .extracting("classification")
                .isEqualTo("ExecutionAborted");
    }

    @Test
    void aFieldThatIsRefusedIsLeftOutOfAReadAndNamed() {
        simulator.scopes().withhold("Milestone.depositAmount");

        Exchange exchange = hub.call(
                "upwork2:milestones/active",
                null,
                Map.of("contractReference", contract().reference()));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(UpworkConstants.REFUSED_FIELDS))
                .isEqualTo(List.of("Milestone.depositAmount"));
        assertThat(((Map<?, ?>) exchange.getMessage().getBody()).containsKey("deposit_amount"))
                .isFalse();
    }

    @Test
    void whatTheSchemaDoesNotHaveIsABadRequest() {
        assertThat(execute(EXECUTE, "{ user { shoeSize } }", null).getException())
                .isInstanceOf(UpworkBadRequestException.class)
                .hasMessageContaining("shoeSize");
    }

    @Test
    void aRefusalOfAServiceIsToldAndThePaymentMayBeTriedAgain() {
        String milestone = activeMilestone();
        Exchange refused =
                hub.call("upwork2:milestones/approve", "M-1", Map.of("milestoneId", milestone, "amount", "99999999"));

        assertThat(refused.getException()).isInstanceOf(UpworkBadRequestException.class);
        assertThat(simulator.orders().money()).isEmpty();

        Exchange paid = hub.call("upwork2:milestones/approve", "M-2", Map.of("milestoneId", milestone, "amount", "1"));
        assertThat(paid.getException()).isNull();
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
    }

    @Test
    void aContractWithoutAnActiveMilestoneIsNotFound() {
        String reference = simulator.world().hiring().contracts().all().stream()
                .filter(contract -> contract.terms().hourly() && contract.status() == Contract.Status.ACTIVE)
                .findFirst()
                .orElseThrow()
                .reference();

        assertThat(hub.call("upwork2:milestones/active", null, Map.of("contractReference", reference))
                        .getException())
                .isInstanceOf(UpworkNotFoundException.class);
    }

    @Test
    void readsPagesUntilOneIsEmpty() {
        String owner = simulator.accounts().owner().user();
        List<String> rooms = simulator.world().rooms().all().stream()
                .filter(room -> room.participant(owner).isPresent())
                .map(Room::id)
                .toList();
        List<?> graphQl =
                hub.template.requestBody("upwork2:messages/rooms?fetch=all&pageSize=3", (Object) null, List.class);

        assertThat(rooms).hasSizeGreaterThan(3);
        assertThat(graphQl.stream()
                        .map(room -> ((Map<?, ?>) room).get("roomId").toString())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void answersTheFieldsThatARouteWants() {
        Exchange exchange = hub.call(
                "upwork2:milestones/active?fields=deposit_amount,number:id",
                null,
                Map.of("contractReference", contract().reference()));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(Map.class))
                .containsOnlyKeys("deposit_amount", "number", "state")
                .extractingByKey("deposit_amount")
                .isInstanceOf(BigDecimal.class);
    }

    @Test
    void readsAllPagesOfTheFieldsThatARouteWants() {
        List<?> rooms = hub.template.requestBody(
                "upwork2:messages/rooms?fetch=all&pageSize=3&fields=topic", (Object) null, List.class);

        assertThat(rooms).hasSizeGreaterThan(3).allSatisfy(room -> assertThat(((Map<?, ?>) room).keySet())
                .isEqualTo(Set.of("roomId", "topic")));
    }

    @Test
    void namesAFieldThatIsNotThereAtTheStart() {
        assertThatThrownBy(() -> hub.context.getEndpoint("upwork2:milestones/active?fields=id,depositAmuont"))
                .cause()
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageStartingWith("milestones/active: option 'fields' names"
                        + " 'depositAmuont', which Milestone does not have, did you mean 'depositAmount'?; there are ");
        assertThatThrownBy(() -> hub.context.getEndpoint("upwork2:milestones/active?api=rest&fields=id"))
                .cause()
                .hasMessage("milestones/active: option 'fields' is for api=graphql, and the endpoint uses rest");
    }

    @Test
    void sendsADocumentOfTheRouteInsteadOfItsOwn() {
        Exchange exchange =
                hub.call("upwork2:users/info?document=query Me { user { key: ciphertext } }", null, Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(Map.class)).containsOnlyKeys("key");
        assertThatThrownBy(
                        () -> hub.context.getEndpoint("upwork2:users/info?document=query Me { organization { id } }"))
                .cause()
                .hasMessageContaining("option 'document' must be a query with the one field 'user' at its top");
    }

    private Contract contract() {
        return simulator.world().hiring().contracts().all().stream()
                .filter(contract -> contract.status() == Contract.Status.ACTIVE
                        && contract.milestones().stream()
                                .anyMatch(milestone -> milestone.state() == Milestone.State.ACTIVE))
                .findFirst()
                .orElseThrow();
    }

    private String activeMilestone() {
        return simulator.world().milestones().active(contract()).orElseThrow().id();
    }
}
