// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkPaymentConflictException;
import io.github.camelupwork.exception.UpworkPaymentUnknownException;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One document is one payment, in whatever form its key and its amount arrive. */
class OneDocumentOnePaymentTest {

    private static final String BODY =
            "{\"teamReference\":\"12345\",\"engagementReference\":\"34567\",\"comments\":\"Bonus\","
                    + "\"chargeAmount\":%s}";

    private final PlainUpwork upwork = new PlainUpwork();
    private final PlainHub hub = new PlainHub(upwork, PlainHub.impatient());

    OneDocumentOnePaymentTest() throws Exception {}

    @AfterEach
    void stop() throws Exception {
        hub.close();
        upwork.close();
    }

    private static Stream<Api> apis() {
        return Stream.of(Api.REST, Api.GRAPHQL);
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void oneAmountIsOnePaymentWhateverItsSpellingAndPlace(Api api) {
        String uri = "payments/create?teamReference=12345&engagementReference=34567&comments=Bonus&chargeAmount=";
        List<Exchange> answers = List.of(
                hub.bonus(api, "INV-1", "1.1"),
                hub.bonus(api, "INV-1", "1.10"),
                hub.bonus(api, "INV-1", "1.100"),
                hub.bonus(api, "INV-1", 1.1),
                hub.bonus(api, "INV-1", new BigDecimal("1.1000")),
                hub.bonus(api, "INV-1", "11e-1"),
                hub.post(api, uri + "1.1", "INV-1", ""),
                hub.post(api, uri + "1.100", "INV-1", ""),
                hub.post(api, "payments/create", "INV-1", BODY.formatted("1.10")),
                hub.post(api, "payments/create", "INV-1", BODY.formatted("\"1.100\"")),
                hub.post(
                        api,
                        "payments/create",
                        "INV-1",
                        Map.of(
                                "teamReference",
                                12345,
                                "engagementReference",
                                "34567",
                                "comments",
                                "Bonus",
                                "chargeAmount",
                                1.1f)));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.getException()).isNull());
        assertThat(answers.subList(1, answers.size()))
                .allSatisfy(answer -> assertThat(answer.getMessage().getHeader(UpworkConstants.REPLAYED))
                        .isEqualTo(true));
        assertThat(upwork.arrived).hasSize(1);
        assertThat(hub.bonus(api, "INV-1", "1.101").getException()).isInstanceOf(UpworkArgumentException.class);
        assertThat(hub.bonus(api, "INV-1", "1.11").getException()).isInstanceOf(UpworkPaymentConflictException.class);
        assertThat(upwork.arrived).hasSize(1);
    }

    static Stream<Arguments> foreignSpellings() {
        return apis().flatMap(api -> Stream.of(
                        "\uff11.\uff11",
                        "\u0661.\u0661",
                        "\u0967",
                        "1,1",
                        "1 000",
                        "1_000",
                        "1'000",
                        "$1.1",
                        "1.1 USD",
                        "\u00bd",
                        "0x10",
                        "1.1f",
                        "1.1d",
                        "NaN",
                        "Infinity",
                        "-1.1",
                        "\u22121.1",
                        "1.1\u200b",
                        "one")
                .map(amount -> Arguments.of(api, amount)));
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("foreignSpellings")
    void anAmountInAForeignSpellingIsRefused(Api api, String amount) {
        String uri = "payments/create?teamReference=12345&engagementReference=34567&comments=Bonus";
        List<Exchange> answers = List.of(
                hub.bonus(api, "INV-1", amount),
                hub.post(api, "payments/create", "INV-1", BODY.formatted("\"" + amount + "\"")));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.getException())
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("chargeAmount"));
        assertThatThrownBy(() -> hub.post(api, uri + "&chargeAmount=RAW(" + amount + ")", "INV-1", ""))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("chargeAmount");
        assertThat(upwork.arrived).isEmpty();
    }

    static Stream<Arguments> keys() {
        Map<Object, List<Object>> same = new LinkedHashMap<>();
        same.put(
                "4711",
                List.of(4711, 4711L, 4711.0, 4711.0f, "4711.0", "4711.00", new BigDecimal("4711.00"), " 4711 "));
        same.put("10000000", List.of(1.0E7, "1.0E7", 10_000_000, 10_000_000f, new BigDecimal("1E7")));
        same.put("Rechnung M\u00fcller", List.of("Rechnung Mu\u0308ller", "Rechnung M\u00fcller\u00a0"));
        same.put("caf\u00e9", List.of("cafe\u0301"));
        return apis().flatMap(
                        api -> same.entrySet().stream().map(one -> Arguments.of(api, one.getKey(), one.getValue())));
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("keys")
    void oneDocumentIsOneKeyWhateverItsTypeAndForm(Api api, Object key, List<Object> others) {
        assertThat(hub.bonus(api, key, "5").getException()).isNull();

        for (Object other : others) {
            Exchange again = hub.bonus(api, other, "5");
            assertThat(again.getException()).as("%s", other).isNull();
            assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        }
        assertThat(upwork.arrived).hasSize(1);
    }

    static Stream<Arguments> invisible() {
        return apis().flatMap(api -> Stream.of(
                        "INV\u200b-1",
                        "INV-1\u00ad",
                        "\ufeffINV-1",
                        "INV-1\u202e",
                        "INV\u0000-1",
                        "INV-1\u2060",
                        "\u3164",
                        "INV-\u061c1")
                .map(key -> Arguments.of(api, key)));
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void aKeyWithInvisibleCharactersIsRefused(Api api, String key) {
        assertThat(hub.bonus(api, key, "5").getException())
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("payment key");
        assertThat(upwork.arrived).isEmpty();
    }

    /** Three equal bonuses of three documents, whose answers are lost one after the other, and a fourth that is not. */
    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void equalPaymentsThatWereInterruptedTogetherAreToldApart(Api api) {
        upwork.fate = PlainUpwork.Fate.LOST_AFTER;
        for (String key : List.of("INV-1", "INV-2", "INV-3")) {
            assertThat(hub.bonus(api, key, "5").getException()).isNotNull();
        }
        upwork.fate = PlainUpwork.Fate.DONE;
        assertThat(hub.bonus(api, "INV-4", "5").getException()).isNull();

        for (String key : List.of("INV-3", "INV-1", "INV-2")) {
            assertThat(hub.bonus(api, key, "5").getException()).as(key).isNull();
        }
        assertThat(hub.count(api)).containsEntry("CONFIRMED", 4L);
        assertThat(upwork.arrived).hasSize(4);
    }

    /** Two equal bonuses, of which one never arrived: which of them is it? */
    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void ofEqualPaymentsOneOfWhichIsMissingNoneIsGuessedAndNonePaidAgain(Api api) {
        upwork.fate = PlainUpwork.Fate.LOST_AFTER;
        hub.bonus(api, "INV-1", "5");
        upwork.fate = PlainUpwork.Fate.LOST_BEFORE;
        hub.bonus(api, "INV-2", "5");
        upwork.fate = PlainUpwork.Fate.DONE;

        for (int i = 0; i < 2; i++) {
            hub.bonus(api, "INV-2", "5");
            hub.bonus(api, "INV-1", "5");
        }

        assertThat(upwork.orders.size()).as("orders that were executed").isBetween(1, 2);
        Exchange one = hub.bonus(api, "INV-1", "5");
        assertThat(one.getException() == null || one.getException() instanceof UpworkPaymentUnknownException)
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void afterARefusalTheCorrectedDocumentMayUseItsKey(Api api) {
        assertThat(hub.bonus(api, "INV-0", "7").getException()).isNull();
        upwork.fate = new PlainUpwork.Fate(
                false,
                api == Api.REST ? 400 : 200,
                api == Api.REST
                        ? "{\"error\":{\"status\":400,\"code\":\"X1\",\"message\":\"too much\"}}"
                        : "{\"errors\":[{\"message\":\"Validation error\",\"path\":[],\"extensions\":{\"classification\":"
                                + "\"ValidationError\"}}],\"data\":null}");
        assertThat(hub.bonus(api, "INV-1", "500").getException()).isNotNull();
        assertThat(hub.count(api)).containsEntry("REFUSED", 1L);

        upwork.fate = PlainUpwork.Fate.DONE;
        Exchange corrected = hub.bonus(api, "INV-1", "50");
        Exchange again = hub.bonus(api, "INV-1", "50.00");

        assertThat(corrected.getException()).isNull();
        assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        assertThat(upwork.orders).hasSize(2);
        assertThat(hub.bonus(api, "INV-1", "500").getException()).isInstanceOf(UpworkPaymentConflictException.class);
    }
}
