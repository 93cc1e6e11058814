// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import static io.github.camelupwork.simulator.TestClient.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.TestClient;
import io.github.camelupwork.simulator.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Things that arrive because somebody asks for them by HTTP. */
class ArrivalsApiTest {

    private static final Simulator SIMULATOR = Simulator.builder().start();
    private static final TestClient CLIENT = new TestClient(SIMULATOR);

    @BeforeEach
    void reset() {
        SIMULATOR.reset();
    }

    @AfterAll
    static void stop() {
        SIMULATOR.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"offer", "application", "message", "hours", "correction", "transaction", "submission"})
    void everyKindArrivesWithItsDefaults(String kind) {
        assertThat(arrive(Map.of("kind", kind))).containsEntry("arrived", kind).hasSizeGreaterThan(2);
        assertThat(Json.read(
                        CLIENT.plain("GET", "/__simulator/arrivals", null, null).body()))
                .asString()
                .contains(kind + "={");
    }

    @Test
    void anOfferIsNewInTheState() {
        String id =
                (String) arrive(Map.of("kind", "offer", "title", "By HTTP", "type", "fixed-price", "rate", "120.50"))
                        .get("id");
        var offer = SIMULATOR.world().hiring().offers().find(id).orElseThrow();
        assertThat(offer.terms().title()).isEqualTo("By HTTP");
        assertThat(offer.terms().chargeRate()).isEqualByComparingTo("120.50");
        assertThat(offer.terms().hourly()).isFalse();
    }

    @Test
    void correctedHoursTakeThePlaceOfWhatWasBooked() {
        Map<String, Object> booked = arrive(Map.of("kind", "hours", "day", "2020-03-16", "minutes", 120));
        assertThat(booked).containsEntry("minutes", 120);
        assertThat(arrive(Map.of(
                        "kind", "correction", "contract", booked.get("contract"), "day", "2020-03-16", "minutes", 30)))
                .containsEntry("minutesBefore", 120)
                .containsEntry("minutes", 30);
        assertThat(SIMULATOR.world().hours().all().stream()
                        .filter(hours -> hours.day().toString().equals("2020-03-16")))
                .hasSize(1);
    }

    @Test
    void aRefundReducesWhatWasCharged() {
        Map<String, Object> refund = arrive(Map.of("kind", "transaction", "type", "REFUND", "amount", "12.34"));
        assertThat(refund.get("amount").toString()).isEqualTo("-12.34");
        assertThat(Json.read(
                        CLIENT.plain("GET", "/__simulator/overview", null, null).body()))
                .asString()
                .contains("subtype=Refund");
    }

    @Test
    void aMilestoneIsSubmittedOnce() {
        Map<String, Object> first = arrive(Map.of("kind", "submission"));
        assertThat(refused(Map.of("kind", "submission", "milestone", first.get("milestone"))))
                .contains("is none of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contracts | kind    | x      | there is no kind 'contracts' of arrivals, only [offer, application",
                "offer | color       | red    | offer: there is no field 'color', only [freelancer, team, type",
                "offer | freelancer  | nobody | offer: freelancer 'nobody' is none of",
                "transaction | amount | a lot | transaction: amount is 'a lot', not an amount such as 50.00",
                "transaction | amount | 1.005 | transaction: amount is '1.005', not an amount such as 50.00",
                "hours | minutes | -5         | hours: minutes is '-5', not a number from 0 to 1440",
                "hours | day | tomorrow       | hours: day is 'tomorrow', not a day such as 2026-11-30",
                "correction | day | 1999-01-01 | has no hours on 1999-01-01 that could be corrected",
                "message | from | nobody      | message: from 'nobody' is none of",
            })
    void whatIsWrongIsNamed(String kind, String field, String value, String error) {
        assertThat(refused(field.equals("kind") ? Map.of("kind", kind) : Map.of("kind", kind, field, value)))
                .contains(error);
    }

    @Test
    void thePageShowsBalancesThatAreThoseOfTheLedger() {
        Map<?, ?> overview = (Map<?, ?>) Json.read(
                CLIENT.plain("GET", "/__simulator/overview", null, null).body());
        var contract = SIMULATOR.world().hiring().contracts().all().get(0);
        var client = SIMULATOR.world().ledger().client(contract);
        assertThat(overview.get("balances"))
                .asString()
                .contains(
                        "balance=" + SIMULATOR.world().ledger().balance(client).toPlainString());
    }

    @Test
    void theKeysOfAPersonOpenTheSimulator() {
        Map<?, ?> keys = (Map<?, ?>) Json.read(
                CLIENT.plain("POST", "/__simulator/keys", JSON, "{\"user\":\"ada_owner\",\"kind\":\"oauth1\"}")
                        .body());
        assertThat(keys.get("camel.component.upwork.access-token"))
                .isEqualTo(SIMULATOR.accounts().of("ada_owner").token());
        assertThat(CLIENT.plain("POST", "/__simulator/keys", JSON, "{\"user\":\"nobody\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> arrive(Map<String, Object> fields) {
        HttpResponse<String> response = CLIENT.plain("POST", "/__simulator/arrivals", JSON, Json.write(fields));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return (Map<String, Object>) Json.read(response.body());
    }

    private static String refused(Map<String, Object> fields) {
        HttpResponse<String> response = CLIENT.plain("POST", "/__simulator/arrivals", JSON, Json.write(fields));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        return (String) ((Map<?, ?>) Json.read(response.body())).get("error");
    }
}
