// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkBadRequestException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.exception.UpworkGraphQLException;
import io.github.camelupwork.exception.UpworkNotFoundException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphQLAnswerTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final Binding ROOMS = binding("messages/rooms");
    private static final Binding APPROVE = binding("milestones/approve");
    private static final Failure FAILURE = new Failure("x/y", 200, null, null, "r1", "pub-x");

    private static Binding binding(String operation) {
        return CATALOG.operation(operation).orElseThrow().bindings(Api.GRAPHQL).get(0);
    }

    private static GraphQLAnswer answer(Object data, Object... errors) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", data);
        answer.put("errors", Arrays.asList(errors));
        return GraphQLAnswer.of(answer).orElseThrow();
    }

    private static Map<String, Object> error(String message, String classification) {
        return Map.of("message", message, "extensions", Map.of("classification", classification));
    }

    private static Map<String, Object> rooms(Object... edges) {
        return Map.of(
                "roomList", Map.of("edges", List.of(edges), "totalCount", 7, "pageInfo", Map.of("endCursor", "2")));
    }

    private static UpworkException failure(Binding binding, GraphQLAnswer answer) {
        return answer.failure(binding, Map.of(), FAILURE, Partial.of(binding.effect()))
                .orElse(null);
    }

    @Test
    void isNoneWithoutDataAndErrors() {
        assertThat(GraphQLAnswer.of(Map.of("message", "hello"))).isEmpty();
        assertThat(GraphQLAnswer.of(List.of())).isEmpty();
    }

    @Test
    void handsTheItemsOnWithWhatNamesTheNextPage() {
        GraphQLAnswer answer =
                answer(rooms(Map.of("node", Map.of("roomId", "a")), Map.of("node", Map.of("roomId", "b"))));

        assertThat(failure(ROOMS, answer)).isNull();
        assertThat(answer.payload(ROOMS, Map.of())).isEqualTo(List.of(Map.of("roomId", "a"), Map.of("roomId", "b")));
        assertThat(answer.cursor(ROOMS)).isEqualTo("2");
        assertThat(answer.total(ROOMS)).isEqualTo(7);
    }

    @Test
    void readsAmountsAndDates() {
        GraphQLAnswer answer = answer(Map.of(
                "approveMilestone",
                Map.of(
                        "id",
                        "1",
                        "deposit_amount",
                        Map.of("rawValue", "30.50"),
                        "due_date",
                        "2015-01-01T00:00:00+0000")));

        assertThat(answer.payload(APPROVE, Map.of()))
                .isEqualTo(Map.of(
                        "id", "1", "deposit_amount", new BigDecimal("30.50"), "due_date", "2015-01-01 00:00:00"));
    }

    @Test
    void putsAFieldIntoAnObjectWhereRestHasOne() {
        assertThat(answer(Map.of("workDays", Map.of("date", List.of("20400131"))))
                        .payload(binding("workdays/contract"), Map.of()))
                .isEqualTo(Map.of("workday", Map.of("date", List.of("20400131"))));
    }

    @Test
    void takesOnlyTheItemsThatAreMeant() {
        Binding active = binding("milestones/active");
        Object milestones = List.of(Map.of("id", "1", "state", "Paid"), Map.of("id", "2", "state", "Active"));
        Object data = Map.of(
                "contractDetails",
                Map.of("terms", Map.of("fixedPriceTerms", List.of(Map.of("milestones", milestones)))));

        assertThat(answer(data).payload(active, Map.of())).isEqualTo(Map.of("id", "2", "state", "Active"));
    }

    @Test
    void aQueryWithDataAndErrorsIsHandedOnAndAMutationFails() {
        assertThat(failure(ROOMS, answer(rooms(), error("a user was removed", "DataFetchingException"))))
                .isNull();

        UpworkException failed = failure(
                APPROVE,
                answer(Map.of("approveMilestone", Map.of("id", "1")), error("403 denied", "DataFetchingException")));
        assertThat(failed)
                .as("it was executed, so this is no refusal")
                .isExactlyInstanceOf(UpworkGraphQLException.class);
        assertThat(((UpworkGraphQLException) failed).getData())
                .isEqualTo(Map.of("approveMilestone", Map.of("id", "1")));
    }

    @Test
    void partialDataFailsWhereTheRouteSaysSo() {
        GraphQLAnswer answer = answer(rooms(), error("a user was removed", "DataFetchingException"));

        assertThat(answer.failure(ROOMS, Map.of(), FAILURE, Partial.FAIL)).isPresent();
        assertThat(answer.failure(ROOMS, Map.of(), FAILURE, Partial.ACCEPT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FieldUndefined@[x]                                                  | ValidationError       |"
                        + " UpworkBadRequestException",
                "VJCA-6 Input parameter provided has incorrect value                 | DataFetchingException |"
                        + " UpworkBadRequestException",
                "doesn't have enough oauth2 permissions/scopes to access: [Offer.id] | ExecutionAborted      |"
                        + " UpworkForbiddenException",
                "Authorization failed                                                | ExecutionAborted      |"
                        + " UpworkForbiddenException",
                "403 view_client_company denied                                      | DataFetchingException |"
                        + " UpworkForbiddenException",
                "404 no such room                                                    | DataFetchingException | UpworkNotFoundException",
                "Something is odd                                                    | DataFetchingException | UpworkGraphQLException",
                "Transform timeout                                                   | DataFetchingException | UpworkGraphQLException"
            })
    void tellsKindsOfErrorsApart(String message, String classification, String exception) {
        UpworkException failed = failure(ROOMS, answer(null, error(message, classification)));

        assertThat(failed.getClass().getSimpleName()).isEqualTo(exception);
        assertThat(failed).hasMessageContaining(message).hasMessageContaining("r1");
        Throwable all = failed instanceof UpworkGraphQLException ? failed : failed.getCause();
        assertThat(((UpworkGraphQLException) all).getErrors())
                .singleElement()
                .extracting("classification")
                .isEqualTo(classification);
        assertThat(((UpworkGraphQLException) all).isPassing()).isEqualTo(message.contains("timeout"));
    }

    @Test
    void namesTheScopeThatIsMissing() {
        assertThat(failure(
                        ROOMS,
                        answer(null, error("oauth2 permissions/scopes to access: [Room.id]", "ExecutionAborted"))))
                .isInstanceOf(UpworkForbiddenException.class)
                .hasMessageContaining("Room.id")
                .hasMessageContaining("pub-x");
    }

    @Test
    void saysWhoMayNot() {
        assertThat(failure(ROOMS, answer(null, error("Authorization failed", "ExecutionAborted"))))
                .hasMessageContaining(
                        "Authorization failed; the person signed in lacks the right, or it is the wrong organization or tenantId");
    }

    @Test
    void theGravestErrorDecides() {
        assertThat(failure(
                        ROOMS,
                        answer(
                                null,
                                error("Transform timeout", "DataFetchingException"),
                                error("WrongType@[a]", "ValidationError"))))
                .isInstanceOf(UpworkBadRequestException.class);
    }

    @ParameterizedTest
    @CsvSource({"403 view_client_company denied", "Milestone not found", "VJCA-6 incorrect value"})
    void aMutationWhoseAnswerFellApartIsNotRefused(String message) {
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("approveMilestone", null);
        Map<String, Object> within =
                Map.of("message", message, "path", List.of("approveMilestone", "submissionEvents", 0, "id"));
        Map<String, Object> atTheTop = Map.of("message", message, "path", List.of("approveMilestone"));

        for (Object data : Arrays.asList(nothing, null)) {
            assertThat(failure(APPROVE, answer(data, within))).isExactlyInstanceOf(UpworkGraphQLException.class);
            assertThat(failure(APPROVE, answer(data, atTheTop))).isNotExactlyInstanceOf(UpworkGraphQLException.class);
        }
    }

    @Test
    void aRefusalBesideSomethingElseIsNoRefusalOfAMutation() {
        assertThat(failure(
                        APPROVE,
                        answer(null, error("403 denied", "DataFetchingException"), error("Something is odd", "x"))))
                .isExactlyInstanceOf(UpworkGraphQLException.class);
        assertThat(failure(
                        APPROVE,
                        answer(
                                null,
                                error("WrongType@[a]", "ValidationError"),
                                error("WrongType@[b]", "ValidationError"))))
                .isInstanceOf(UpworkBadRequestException.class);
    }

    @Test
    void anErrorOfWhateverShapeIsAnError() {
        assertThat(failure(ROOMS, answer(null, "just text")))
                .isInstanceOf(UpworkGraphQLException.class)
                .hasMessageContaining("just text");
        assertThat(failure(ROOMS, answer(null, Map.of())))
                .isInstanceOf(UpworkGraphQLException.class)
                .hasMessageContaining("an error without a message");
        assertThat(failure(ROOMS, answer(null, error("odd", "NeverHeardOf"))))
                .isInstanceOf(UpworkGraphQLException.class);
        assertThat(failure(ROOMS, answer(rooms()))).as("errors: []").isNull();
    }

    @Test
    void anItemThatAnErrorLeftNothingOfIsNone() {
        Map<String, Object> lost = new LinkedHashMap<>();
        lost.put("node", null);

        assertThat(answer(
                                rooms(lost, Map.of("node", Map.of("roomId", "b")), Map.of()),
                                error("a user was removed", "x"))
                        .payload(ROOMS, Map.of()))
                .isEqualTo(List.of(Map.of("roomId", "b")));
    }

    @Test
    void nothingThatWasAskedForIsNotFound() {
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("room", null);

        assertThat(failure(binding("messages/room"), answer(nothing))).isInstanceOf(UpworkNotFoundException.class);
    }

    @Test
    void neitherDataNorErrorsIsNoAnswer() {
        for (Binding binding : List.of(ROOMS, APPROVE, binding("messages/room"))) {
            assertThat(failure(binding, answer(null)))
                    .isExactlyInstanceOf(UpworkUnreadableAnswerException.class)
                    .hasMessageContaining("neither data nor an error");
        }
    }

    @Test
    void aMutationThatAnswersNullHasNotSaidThatItWasCarriedOut() {
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("approveMilestone", null);

        assertThat(failure(APPROVE, answer(nothing)))
                .isExactlyInstanceOf(UpworkUnreadableAnswerException.class)
                .hasMessageContaining("its outcome is unknown");
    }

    @ParameterizedTest
    @CsvSource({"contracts/end, endContractByClient, success", "submissions/reject, rejectSubmittedMilestone, response"
    })
    void aMutationThatAnswersNoIsNoSuccess(String operation, String field, String flag) {
        Binding binding = binding(operation);

        assertThat(failure(binding, answer(Map.of(field, Map.of(flag, false)))))
                .isExactlyInstanceOf(UpworkGraphQLException.class)
                .satisfies(failed -> assertThat(((UpworkGraphQLException) failed).getData())
                        .hasToString("{" + field + "={" + flag + "=false}}"));
        assertThat(failure(binding, answer(Map.of(field, Map.of(flag, true))))).isNull();
    }

    @Test
    void aMutationThatOnlyAnswersFalseIsNoSuccess() {
        Binding delete = binding("milestones/delete");

        assertThat(failure(delete, answer(Map.of("deleteMilestone", false))))
                .isExactlyInstanceOf(UpworkGraphQLException.class);
        assertThat(failure(delete, answer(Map.of("deleteMilestone", true)))).isNull();
    }
}
