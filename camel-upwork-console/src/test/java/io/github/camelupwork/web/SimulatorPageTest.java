// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.mood.Mood;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

/** The simulator's page in a real browser. Later tests stand on what earlier ones have done, as a person's clicks do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SimulatorPageTest {

    private static final String MARKUP = "<img src=x onerror=document.title='taken'>";

    private static Chromium chromium;
    private static Simulator simulator;
    private static ConsoleClient client;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        simulator = Simulator.builder().start();
        client = new ConsoleClient(
                URI.create("http://127.0.0.1:" + simulator.baseUrl().getPort()), null, null);
        chromium.desktop();
        chromium.open(simulator.baseUrl());
        chromium.awaitText("#contract-list", "Submit");
    }

    @AfterAll
    static void stop() {
        if (simulator != null) {
            simulator.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static HttpResponse<String> me() {
        return client.get(
                "/api/auth/v1/info.json?note=%3Cb%3E",
                "Authorization", "Bearer " + simulator.accounts().owner().accessToken());
    }

    private static void query(String query) {
        client.post(
                "/graphql",
                "{\"query\":\"" + query + "\"}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + simulator.accounts().owner().accessToken());
    }

    @Test
    @Order(1)
    void showsRequestsWithBodiesAndResponsesNewestFirst() {
        me();
        query("query { user { id nid } }");
        chromium.awaitText("#request-list", "/graphql");
        chromium.awaitText("#request-list", "users/info");
        assertThat(chromium.text("#request-list tbody tr:first-child")).contains("/graphql");
        chromium.soon(() -> chromium.find("#request-2").sendKeys(Keys.ENTER));
        chromium.awaitText("#request-list tr.detail", "query { user { id nid } }");
        chromium.awaitText("#request-list tr.detail", "\"data\"");
        assertThat(chromium.text("body"))
                .doesNotContain(simulator.accounts().owner().accessToken());
    }

    @Test
    @Order(2)
    void showsMoneyPeopleAndContracts() {
        assertThat(chromium.text("#balance-list")).contains("Northlight");
        assertThat(chromium.text("#transaction-list")).contains("ARInvoice", "Hourly");
        assertThat(chromium.text("#contract-list")).contains("active", "fixed-price", "paid");
        assertThat(chromium.text("#people-list")).contains("ada_owner", "freelancer");
    }

    @Test
    @Order(3)
    void showsTheKeysOfAPersonWhenAsked() {
        chromium.soon(() -> chromium.find("[id='keys-oauth2-ada_owner']").click());
        chromium.awaitText(
                "dialog pre",
                "camel.component.upwork.access-token = "
                        + simulator.accounts().owner().accessToken());
        assertThat(chromium.text("dialog pre"))
                .contains("camel.component.upwork.base-url = http://")
                .contains(":" + simulator.baseUrl().getPort());
        chromium.type(Keys.ESCAPE);
        chromium.soon(() -> assertThat(chromium.texts("dialog")).isEmpty());
    }

    @Test
    @Order(4)
    void letsAnOfferArrive() {
        chromium.soon(() -> chromium.find("#kind-offer").click());
        chromium.soon(() -> chromium.find("#arrival-offer-title").sendKeys(MARKUP));
        chromium.find("#arrival-offer-rate").sendKeys("77.50", Keys.ENTER);
        chromium.awaitText("#said", "Arrived: offer");
        assertThat(simulator.world().hiring().offers().all()).anySatisfy(offer -> {
            assertThat(offer.terms().title()).isEqualTo(MARKUP);
            assertThat(offer.terms().chargeRate()).isEqualByComparingTo("77.50");
        });
    }

    @Test
    @Order(5)
    void letsATransactionArriveOnTheChosenContract() {
        chromium.soon(() -> chromium.find("#kind-transaction").click());
        chromium.soon(() ->
                chromium.find("#arrival-transaction-type option[value=EXPENSE]").click());
        chromium.find("#arrival-transaction-amount").sendKeys("12.34");
        chromium.find("#arrival-transaction-description").sendKeys(MARKUP);
        chromium.soon(() -> chromium.find("#arrive").click());
        chromium.awaitText("#transaction-list", MARKUP);
        assertThat(chromium.text("#transaction-list tbody")).contains("-12.34", "ARAdjustment, Expense");
        assertThat(chromium.texts("#transaction-list img")).isEmpty();
        assertThat(chromium.script("return document.title")).isEqualTo("Simulated Upwork");
    }

    @Test
    @Order(6)
    void letsAllOtherThingsArrive() {
        for (String kind : new String[] {"application", "message", "hours", "correction"}) {
            chromium.soon(() -> chromium.find("#kind-" + kind).click());
            chromium.soon(() -> chromium.find("form [id^='arrival-" + kind + "']"));
            chromium.soon(() -> chromium.find("#arrive").click());
            chromium.awaitText("#said", "Arrived: " + kind);
        }
        chromium.soon(() -> chromium.find("[id^='submit-']").click());
        chromium.awaitText("#said", "Arrived: submission");
        chromium.awaitText("#contract-list", "submitted");
    }

    @Test
    @Order(7)
    void saysWhatIsWrongWithWhatWasTyped() {
        chromium.soon(() -> chromium.find("#kind-transaction").click());
        chromium.soon(() -> chromium.find("#arrival-transaction-amount").sendKeys("a lot", Keys.ENTER));
        chromium.awaitText("#said", "transaction: amount is 'a lot', not an amount such as 50.00");
        assertThat(chromium.find("#arrival-transaction-amount").getDomProperty("value"))
                .as("what was typed stays")
                .isEqualTo("a lot");
        assertThat(chromium.complaints()).allMatch(line -> line.contains("400"));
    }

    @Test
    @Order(8)
    void letsRequestsFailAndBlocksThem() {
        chromium.find("#fault-form input[name=operation]").sendKeys("users/info");
        chromium.find("#fault-form input[name=times]").sendKeys("1");
        chromium.find("#fault-form input[name=message]").sendKeys("Busy");
        chromium.soon(() -> chromium.find("#fail").click());
        chromium.awaitText("#fault-list", "users/info");
        assertThat(me().statusCode()).isEqualTo(503);
        chromium.awaitText("#request-list", "STATUS");

        chromium.find("#limit-form input[name=limits]").sendKeys("1/1m", Keys.ENTER);
        chromium.awaitText("#limit-list", "1/1m");
        assertThat(me().statusCode()).isEqualTo(200);
        assertThat(me().statusCode()).isEqualTo(429);
        chromium.awaitText("#limit-list", "ends in");
        chromium.awaitText("#limit-list", "1 of 1/1m");
    }

    @Test
    @Order(9)
    void putsItInAMood() throws IOException {
        chromium.soon(() -> chromium.find("#moods summary").click());
        chromium.soon(() -> chromium.find("#mood-late-hours").click());
        chromium.awaitText("#moods summary", "1 of");
        assertThat(simulator.moods().has(Mood.LATE_HOURS)).isTrue();
        chromium.screenshot("simulator-desktop");
        chromium.desktop();
    }

    @Test
    @Order(10)
    void fitsAPhoneAndTheDark() throws IOException {
        chromium.requireTidy(simulator.baseUrl());
        chromium.phone();
        chromium.requireTidy(simulator.baseUrl());
        chromium.screenshot("simulator-phone");
        chromium.scheme("dark");
        chromium.desktop();
        chromium.screenshot("simulator-dark");
        chromium.scheme("light");
        chromium.desktop();
    }

    @Test
    @Order(11)
    void resetsAfterAQuestion() {
        chromium.soon(() -> chromium.find("#reset").click());
        chromium.soon(() -> chromium.button("Cancel").click());
        assertThat(simulator.record().all()).isNotEmpty();
        chromium.soon(() -> chromium.find("#reset").click());
        chromium.soon(() -> chromium.button("Reset it").click());
        chromium.awaitText("#request-list", "Nothing has arrived yet");
        assertThat(simulator.record().all()).isEmpty();
        assertThat(simulator.moods().has(Mood.LATE_HOURS)).isFalse();
        assertThat(chromium.text("#transaction-list")).doesNotContain(MARKUP);
    }
}
