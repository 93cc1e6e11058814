// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.exception.UpworkPaymentUnknownException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An order was executed and its response lost; then readings answer for another contract, another team, or with nothing. None of
 * that proves that it was not executed, by either API and with absence believed by itself.
 */
class ReadingsOfOthersTest {

    /** What a reading answers instead of the truth. */
    enum Lie {
        ANOTHER_CONTRACT(text -> text.replace("\"" + PlainUpwork.CONTRACT + "\"", "\"99999\"")
                .replace(":" + PlainUpwork.CONTRACT, ":99999")),
        ANOTHER_TEAM(text ->
                text.replace("\"" + PlainUpwork.TEAM + "\"", "\"54321\"").replace(":" + PlainUpwork.TEAM, ":54321")),
        ANOTHER_MILESTONE(text -> text.replace("\"" + PlainUpwork.MILESTONE + "\"", "\"77\"")),
        NO_ROWS(text -> text.replaceAll("\"rows\":\\[.*\\]", "\"rows\":[]")
                .replaceAll("\"transactionHistoryRow\":\\[.*?\\]", "\"transactionHistoryRow\":[]")),
        NO_STATES(text -> text.replaceAll("\"(state|status)\":\"[A-Za-z]+\"", "\"$1\":null")),
        UNKNOWN_STATES(text -> text.replaceAll("\"(state|status)\":\"[A-Za-z]+\"", "\"$1\":\"Archived\"")),
        NOTHING(text -> text.startsWith("{\"data\"") ? "{\"data\":null}" : "{}"),
        EMPTY_LIST(text -> "[]"),
        BROKEN_OFF(text -> text.substring(0, text.length() / 2)),
        MAINTENANCE(text -> "<html>We are down for maintenance</html>");

        private final UnaryOperator<String> change;

        Lie(UnaryOperator<String> change) {
            this.change = change;
        }
    }

    private final PlainUpwork upwork = new PlainUpwork();
    private final PlainHub hub = new PlainHub(upwork, PlainHub.impatient());

    @AfterEach
    void stop() throws Exception {
        hub.close();
        upwork.close();
    }

    static Stream<Arguments> lies() {
        return orders().flatMap(order -> Stream.of(Lie.values())
                .filter(lie -> isRead(lie, (Api) order.get()[0], (String) order.get()[1]))
                .map(lie -> Arguments.of(order.get()[0], order.get()[1], order.get()[2], lie)));
    }

    /** Rows are read for a bonus alone, and a row of REST names neither team nor milestone. */
    private static boolean isRead(Lie lie, Api api, String operation) {
        boolean bonus = "payments/create".equals(operation);
        return switch (lie) {
            case NO_ROWS -> bonus;
            case ANOTHER_TEAM, ANOTHER_MILESTONE, NO_STATES, UNKNOWN_STATES -> !bonus || api != Api.REST;
            default -> true;
        };
    }

    private static Stream<Arguments> orders() {
        return Stream.concat(
                PersonsOwnWorkTest.orders(),
                Stream.of(
                        Arguments.of(Api.REST, "payments/create", PlainHub.bonus("5")),
                        Arguments.of(Api.GRAPHQL, "payments/create", PlainHub.bonus("5"))));
    }

    @ParameterizedTest(name = "{1} by {0}: {3}")
    @MethodSource("lies")
    void areNoProofOfAbsence(Api api, String operation, Map<String, Object> options, Lie lie) {
        int earlier = before(api, operation, options);
        upwork.fate = PlainUpwork.Fate.LOST_AFTER;
        hub.send(api, operation, "INV-1", options);
        upwork.fate = PlainUpwork.Fate.DONE;
        AtomicInteger told = new AtomicInteger();
        upwork.shows = truth -> {
            String answer = lie.change.apply(truth);
            told.addAndGet(answer.equals(truth) ? 0 : 1);
            return answer;
        };

        hub.send(api, operation, "INV-1", options);
        Exchange again = hub.send(api, operation, "INV-1", options);

        assertThat(told.get()).as("lies that were told").isPositive();
        assertThat(upwork.arrived).hasSize(earlier + 1);
        if (again.getException() == null) {
            assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        } else {
            assertThat(again.getException()).isInstanceOf(UpworkPaymentUnknownException.class);
        }
    }

    /**
     * The list of contracts shows fewer than its total says. Nothing was read before the order, so the contract is looked for in
     * it.
     */
    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("milestones")
    void aListThatIsCutOffIsNoProofOfAbsence(Api api, String operation) throws Exception {
        Map<String, Object> options = Map.of("milestoneId", PlainUpwork.MILESTONE, "amount", "30");
        before(api, operation, options);
        AtomicInteger told = new AtomicInteger();
        try (PlainHub blind = new PlainHub(upwork, PlainHub.impatient().andThen(component -> component
                .getPayments()
                .setPaymentSnapshot(false)))) {
            upwork.fate = PlainUpwork.Fate.LOST_AFTER;
            blind.send(api, operation, "INV-1", options);
            upwork.fate = PlainUpwork.Fate.DONE;
            upwork.shows = truth -> {
                String cut = cutOff(truth);
                told.addAndGet(cut.equals(truth) ? 0 : 1);
                return cut;
            };

            for (int i = 0; i < 2; i++) {
                assertThat(blind.send(api, operation, "INV-1", options).getException())
                        .isInstanceOf(UpworkPaymentUnknownException.class);
            }
            assertThat(blind.count(api)).containsEntry("UNKNOWN", 1L);
        }
        assertThat(told.get()).as("lists that were cut off").isPositive();
        assertThat(upwork.arrived).hasSize(1);
    }

    static Stream<Arguments> milestones() {
        return Stream.of(Api.REST, Api.GRAPHQL).flatMap(api -> Stream.of("milestones/approve", "milestones/activate")
                .map(operation -> Arguments.of(api, operation)));
    }

    private static String cutOff(String truth) {
        return truth.startsWith("{\"engagement\"")
                ? "{\"engagements\":{\"lister\":{\"total_items\":\"3\"},\"engagement\":[]}}"
                : truth.replaceAll("\"edges\":\\[\\{.*\\}\\]", "\"edges\":[]")
                        .replace("\"totalCount\":1", "\"totalCount\":3");
    }

    /** The other side: what shows the milestone itself, still open after the delay, is believed. */
    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void theOpenMilestoneItselfIsProofOfAbsence(Api api) {
        Map<String, Object> options = Map.of("milestoneId", PlainUpwork.MILESTONE, "amount", "30");
        upwork.fate = PlainUpwork.Fate.LOST_BEFORE;
        hub.send(api, "milestones/approve", "INV-1", options);
        upwork.fate = PlainUpwork.Fate.DONE;

        Exchange again = hub.send(api, "milestones/approve", "INV-1", options);

        assertThat(again.getException()).isNull();
        assertThat(upwork.arrived).hasSize(2);
        assertThat(upwork.orders).hasSize(1);
    }

    /** A payment that is known to be there, without which absence of a bonus is never believed; or the state before. */
    private int before(Api api, String operation, Map<String, Object> options) {
        if ("payments/create".equals(operation)) {
            assertThat(hub.send(api, operation, "INV-0", options).getException())
                    .isNull();
            return 1;
        }
        if ("milestones/activate".equals(operation)) {
            upwork.milestones.put(PlainUpwork.MILESTONE, "NotFunded");
        }
        return 0;
    }
}
