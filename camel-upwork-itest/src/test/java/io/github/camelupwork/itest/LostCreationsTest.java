// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.exception.UpworkPaymentUnknownException;
import io.github.camelupwork.json.Json;
import io.github.camelupwork.ledger.PaymentTrace;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Offers and milestones whose creation got no answer, or that of somebody else, with and without a mark. */
class LostCreationsTest {

    private static final Map<String, Object> OFFER = Map.of(
            "title",
            "Writer",
            "jobType",
            "hourly",
            "chargeRate",
            "30",
            "messageToContractor",
            "Hello",
            "teamReference",
            PlainUpwork.TEAM,
            "contractorReference",
            "3",
            "context",
            Map.of("job_posting_ref", "7"));
    private static final Map<String, Object> MILESTONE = Map.of(
            "contractReference",
            PlainUpwork.CONTRACT,
            "milestoneDescription",
            "Writer",
            "depositAmount",
            "30",
            "dueDate",
            "12-31-2030");

    private final PlainUpwork upwork = new PlainUpwork();

    @AfterEach
    void stop() {
        upwork.close();
    }

    private PlainHub hub(PaymentTrace trace) {
        Consumer<UpworkComponent> marks = component -> {
            component.getPayments().setPaymentTrace(trace);
            component.getDefaults().setCompanyReference("1");
        };
        return new PlainHub(upwork, PlainHub.impatient().andThen(marks));
    }

    static Stream<Arguments> all() {
        return Stream.of(PaymentTrace.NONE, PaymentTrace.COMMENTS)
                .flatMap(trace -> Stream.of(
                        Arguments.of("offers/create", Api.REST, trace),
                        Arguments.of("milestones/create", Api.REST, trace),
                        Arguments.of("milestones/create", Api.GRAPHQL, trace)));
    }

    static Stream<Arguments> marked() {
        return all().filter(one -> one.get()[2] == PaymentTrace.COMMENTS);
    }

    private static Exchange send(PlainHub hub, Api api, String operation, String key) {
        return hub.send(api, operation, key, operation.startsWith("offers") ? OFFER : MILESTONE);
    }

    private String byHand(String operation) {
        return operation.startsWith("offers") ? upwork.offer("Writer", "30", "3") : upwork.milestone("Writer", "30");
    }

    private static void isFound(Exchange again, String id) {
        assertThat(again.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        assertThat(again.getMessage().getBody(Map.class).values()).contains(id);
    }

    @ParameterizedTest(name = "{0} by {1}, mark: {2}")
    @MethodSource("all")
    void whatWasTakenIsFoundAndNotSentAgain(String operation, Api api, PaymentTrace trace) throws Exception {
        try (PlainHub hub = hub(trace)) {
            upwork.fate = PlainUpwork.Fate.LOST_AFTER;
            assertThat(send(hub, api, operation, "K-1").getException()).isNotNull();
            upwork.fate = PlainUpwork.Fate.DONE;

            isFound(send(hub, api, operation, "K-1"), "901");
        }
        assertThat(upwork.arrived).hasSize(1);
    }

    @ParameterizedTest(name = "{0} by {1}, mark: {2}")
    @MethodSource("all")
    void whatWasLostBeforeIsSentAgainOnce(String operation, Api api, PaymentTrace trace) throws Exception {
        // a list that shows something known can show the lost one, too
        upwork.offer("Editor", "40", "4");
        try (PlainHub hub = hub(trace)) {
            upwork.fate = PlainUpwork.Fate.LOST_BEFORE;
            send(hub, api, operation, "K-1");
            upwork.fate = PlainUpwork.Fate.DONE;

            assertThat(send(hub, api, operation, "K-1").getException()).isNull();
            assertThat(send(hub, api, operation, "K-1").getMessage().getHeader(UpworkConstants.REPLAYED))
                    .isEqualTo(true);
        }
        assertThat(upwork.orders).hasSize(1);
        assertThat(upwork.arrived).hasSize(2);
    }

    /** The page of a gateway and a success without a reference prove nothing. */
    @ParameterizedTest(name = "{0} by {1}, mark: {2}")
    @MethodSource("all")
    void whatSomebodyElseAnsweredIsRead(String operation, Api api, PaymentTrace trace) throws Exception {
        int number = 0;
        for (PlainUpwork.Fate fate : new PlainUpwork.Fate[] {
            new PlainUpwork.Fate(true, 502, "<html>Bad Gateway</html>"),
            new PlainUpwork.Fate(true, 404, "<html>Not Found</html>"),
            new PlainUpwork.Fate(true, 200, "{}"),
            new PlainUpwork.Fate(true, 200, "{\"status\":\"pending\"}")
        }) {
            try (PlainHub hub = hub(trace)) {
                upwork.offers.clear();
                upwork.made.keySet().forEach(upwork.milestones::remove);
                upwork.fate = fate;
                String key = "K-" + ++number;
                assertThat(send(hub, api, operation, key).getException()).isNotNull();
                upwork.fate = PlainUpwork.Fate.DONE;

                isFound(send(hub, api, operation, key), String.valueOf(900 + number));
            }
        }
        assertThat(upwork.arrived).hasSize(4);
    }

    @ParameterizedTest(name = "{0} by {1}, mark: {2}")
    @MethodSource("all")
    void anEqualOneThatWasThereBeforeIsNotTheLostOne(String operation, Api api, PaymentTrace trace) throws Exception {
        String there = byHand(operation);
        try (PlainHub hub = hub(trace)) {
            upwork.fate = PlainUpwork.Fate.LOST_BEFORE;
            send(hub, api, operation, "K-1");
            upwork.fate = PlainUpwork.Fate.DONE;

            Exchange again = send(hub, api, operation, "K-1");

            if (again.getException() == null) {
                assertThat(again.getMessage().getBody(Map.class).values()).doesNotContain(there);
            } else {
                assertThat(again.getException()).isInstanceOf(UpworkPaymentUnknownException.class);
            }
        }
        assertThat(upwork.orders.size()).isLessThanOrEqualTo(1);
    }

    /** Made by hand after the lost order, equal in all: it may be ours, so a person decides, and nothing is sent. */
    @ParameterizedTest(name = "{0} by {1}, mark: {2}")
    @MethodSource("all")
    void twoThatCouldBeTheLostOneAreNotDecided(String operation, Api api, PaymentTrace trace) throws Exception {
        try (PlainHub hub = hub(trace)) {
            upwork.fate = PlainUpwork.Fate.LOST_AFTER;
            send(hub, api, operation, "K-1");
            String other = byHand(operation);
            upwork.fate = PlainUpwork.Fate.DONE;

            Exchange again = send(hub, api, operation, "K-1");

            if (trace == PaymentTrace.COMMENTS) {
                isFound(again, "901");
            } else {
                assertThat(again.getException())
                        .isInstanceOf(UpworkPaymentUnknownException.class)
                        .hasMessageContaining("901")
                        .hasMessageContaining(other);
            }
        }
        assertThat(upwork.arrived).hasSize(1);
    }

    /** It lacks what was there before the order, or shows fewer than its own total says. */
    @ParameterizedTest(name = "{0} by {1}, mark: {2}")
    @MethodSource("all")
    void aListThatIsCutOffIsNoProofOfAbsence(String operation, Api api, PaymentTrace trace) throws Exception {
        String known = upwork.offer("Editor", "40", "4");
        try (PlainHub hub = hub(trace)) {
            upwork.fate = PlainUpwork.Fate.LOST_AFTER;
            send(hub, api, operation, "K-1");
            upwork.fate = PlainUpwork.Fate.DONE;
            if (operation.startsWith("offers")) {
                upwork.shows = text -> text.replaceAll("\"offer\":\\[.*\\]", "\"offer\":[]");
            } else {
                upwork.milestones.keySet().removeIf(id -> !id.equals(known));
                upwork.milestone("Another", "40");
            }

            for (int i = 0; i < 2; i++) {
                assertThat(send(hub, api, operation, "K-1").getException())
                        .isInstanceOf(UpworkPaymentUnknownException.class);
            }
            assertThat(hub.count(api)).containsEntry("UNKNOWN", 1L);
        }
        assertThat(upwork.arrived).hasSize(1);
    }

    /** It shows all that was there before, but fewer than its total says. */
    @ParameterizedTest(name = "mark: {0}")
    @EnumSource(PaymentTrace.class)
    void aListThatLacksOnlyTheLostOneIsNotBelievedAgainstItsTotal(PaymentTrace trace) throws Exception {
        upwork.offer("Editor", "40", "4");
        try (PlainHub hub = hub(trace)) {
            upwork.fate = PlainUpwork.Fate.LOST_AFTER;
            send(hub, Api.REST, "offers/create", "K-1");
            upwork.fate = PlainUpwork.Fate.DONE;
            AtomicInteger told = new AtomicInteger();
            upwork.shows = text -> without("Writer", text, told);

            for (int i = 0; i < 2; i++) {
                assertThat(send(hub, Api.REST, "offers/create", "K-1").getException())
                        .isInstanceOf(UpworkPaymentUnknownException.class);
            }
            assertThat(told.get()).as("lists that were cut off").isPositive();
            assertThat(hub.count(Api.REST)).containsEntry("UNKNOWN", 1L);
        }
        assertThat(upwork.arrived).hasSize(1);
    }

    /** The list without the offers whose title begins so; the total stays. */
    @SuppressWarnings("unchecked")
    private static String without(String title, String text, AtomicInteger told) {
        Map<String, Object> answer = (Map<String, Object>) Json.read(text);
        if (answer.get("offers") instanceof Map<?, ?> offers && offers.get("offer") instanceof List<?> list) {
            told.addAndGet(
                    list.removeIf(offer -> String.valueOf(((Map<?, ?>) offer).get("title"))
                                    .startsWith(title))
                            ? 1
                            : 0);
        }
        return Json.write(answer);
    }

    /** The name of a milestone and the title of an offer come back without the mark, as cut or as edited by a person. */
    @ParameterizedTest(name = "{0} by {1}, mark: {2}")
    @MethodSource("marked")
    void aMarkThatIsGoneIsNoProofOfAbsence(String operation, Api api, PaymentTrace trace) throws Exception {
        try (PlainHub hub = hub(trace)) {
            upwork.fate = PlainUpwork.Fate.LOST_AFTER;
            send(hub, api, operation, "K-1");
            upwork.fate = PlainUpwork.Fate.DONE;
            upwork.shows = text -> text.replaceAll("Writer \\[ref-[0-9a-f]+\\]", "Writer");

            Exchange again = send(hub, api, operation, "K-1");

            if (again.getException() == null) {
                isFound(again, "901");
            } else {
                assertThat(again.getException()).isInstanceOf(UpworkPaymentUnknownException.class);
            }
        }
        assertThat(upwork.arrived).hasSize(1);
    }
}
