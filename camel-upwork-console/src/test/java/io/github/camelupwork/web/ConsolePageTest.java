// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

/** The console in a real browser. Later tests stand on what earlier ones have done, as a person's clicks do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsolePageTest {

    private static final String MARKUP =
            "<img src=x onerror=document.title='taken'><script>document.title='taken'</script>";

    private static Chromium chromium;
    private static ConsoleHub hub;

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        hub = new ConsoleHub(true);
        hub.pay("INV-2026-001", "110.25", "Bonus for good work");
        hub.pay(MARKUP, "7.00", MARKUP);
        hub.loseTheNextResponse();
        hub.pay("INV-2026-002", "480.00", "The response was lost");
        hub.loseTheNextResponse();
        hub.pay("INV-2026-003", "25.00", "The response was lost, too");
        hub.loseTheNextOrder();
        hub.pay("INV-2026-004", "64.50", "The request was lost");
        chromium.desktop();
        chromium.openAs(ConsoleHub.USER, ConsoleHub.PASSWORD, hub.address("/upwork"));
        chromium.awaitText("#payment-list", "INV-2026-002");
    }

    @AfterAll
    static void stop() {
        if (hub != null) {
            hub.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @Order(1)
    void beginsWithThePaymentsInDoubt() throws IOException {
        assertThat(chromium.text("#payment-states")).contains("All 5", "Unknown 3", "Confirmed 2");
        assertThat(chromium.text("#payment-list"))
                .contains("INV-2026-003", "payments/create", "25.00")
                .doesNotContain("INV-2026-001");
        assertThat(chromium.text("header")).contains("northlight", "changes allowed", ConsoleHub.USER);
        chromium.screenshot("console-desktop");
        chromium.desktop();
    }

    @Test
    @Order(2)
    void showsBudgetTokensConsumersAndRequests() {
        assertThat(chromium.text("#budget")).contains("10/1s", "left", "requests in the last hour", "3 of them failed");
        assertThat(chromium.text("#tokens")).contains("oauth2", "VALID", "in ");
        assertThat(chromium.text("#consumers")).contains("new-offers", "route offers");
        chromium.awaitText("#consumers", "Given up by failing-jobs");
        assertThat(chromium.text("#consumers"))
                .contains("IllegalStateException: The warehouse is closed", "ago", "come again only if they change");
        assertThat(chromium.text("#operations")).contains("payments/create", "graphql", "3 no_answer");
        assertThat(chromium.texts("#budget svg rect.failed")).isNotEmpty();
    }

    @Test
    @Order(3)
    void showsTextAsTextWhateverItHolds() {
        chromium.soon(() -> chromium.button("All 5").click());
        chromium.awaitText("#payment-list", MARKUP);
        chromium.soon(() -> chromium.button("INV-2026-001").click());
        chromium.awaitText("tr.detail", "Bonus for good work");
        assertThat(chromium.texts("#payment-list img")).isEmpty();
        assertThat(chromium.script("return document.title")).isEqualTo("Upwork hub");
    }

    /** By keyboard; a key that is looked for is found in any state. */
    @Test
    @Order(4)
    void findsAPaymentByAPartOfItsKey() {
        chromium.soon(() -> chromium.button("Unknown 3").click());
        chromium.script("document.getElementById('payment-key').focus()");
        chromium.type("2026-001", Keys.ENTER);
        chromium.awaitText("#payment-list", "INV-2026-001");
        assertThat(chromium.buttons("INV-2026-002")).isEmpty();
        chromium.type(Keys.chord(Keys.CONTROL, "a"), "no_such%", Keys.ENTER);
        chromium.awaitText("#payment-list", "whose key holds \"no_such%\"");
        chromium.type(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, Keys.ENTER);
        chromium.awaitText("#payment-list", "INV-2026-002");
    }

    @Test
    @Order(5)
    void theHistoryOpensAndClosesByKeyboard() {
        chromium.script("document.querySelector('[id=\"state-UNKNOWN\"]').focus()");
        chromium.type(Keys.ENTER);
        chromium.soon(() -> assertThat(chromium.buttons("INV-2026-001")).isEmpty());
        chromium.tabTo("INV-2026-002");
        chromium.type(Keys.ENTER);
        chromium.awaitText("tr.detail", "This process has not read Upwork about it yet");
        assertThat(chromium.text("tr.detail")).contains("intended", "sent", "lost", "The response was lost");
        chromium.type(Keys.ENTER);
        chromium.soon(() -> assertThat(chromium.texts("tr.detail")).isEmpty());
    }

    @Test
    @Order(6)
    void reconcilesAfterAQuestion() {
        open("INV-2026-002");
        chromium.soon(() -> chromium.button("Reconcile").click());
        chromium.soon(() -> chromium.button("Cancel").click());
        assertThat(hub.payment("INV-2026-002").get("state")).isEqualTo("UNKNOWN");
        chromium.soon(() -> chromium.button("Reconcile").click());
        chromium.soon(() -> chromium.button("Read Upwork").click());
        chromium.awaitText("#said", "INV-2026-002: executed");
        assertThat(hub.payment("INV-2026-002").get("state")).isEqualTo("CONFIRMED");
        assertThat(hub.payment("INV-2026-002").get("settledBy")).isEqualTo("reconciliation");
    }

    /** By keyboard alone: outcome, evidence, name, and that one has looked. */
    @Test
    @Order(7)
    void settlesByHandWithEvidenceAndName() throws IOException {
        open("INV-2026-003");
        chromium.soon(() -> chromium.find("button[id^='settle-']").sendKeys(Keys.ENTER));
        chromium.awaitText("dialog", "What happened at Upwork?");
        chromium.tabTo("executed");
        chromium.type(Keys.SPACE);
        chromium.tabTo("Record it");
        chromium.type(Keys.ENTER);
        assertThat(chromium.texts("dialog[open]")).as("evidence is missing").isNotEmpty();
        chromium.script("document.querySelector('dialog textarea').focus()");
        chromium.type("transaction 81234 of 30 November");
        chromium.tabTo("by");
        chromium.type(Keys.chord(Keys.CONTROL, "a"), "Ada Owner");
        chromium.tabTo("looked");
        chromium.type(Keys.SPACE);
        chromium.screenshot("console-settle");
        chromium.desktop();
        chromium.tabTo("Record it");
        chromium.type(Keys.ENTER);

        chromium.awaitText("#said", "INV-2026-003 is CONFIRMED now, settled by Ada Owner (signed in as ada)");
        assertThat(hub.payment("INV-2026-003").get("history"))
                .asString()
                .contains("SETTLED_EXECUTED", "Ada Owner (signed in as ada): transaction 81234 of 30 November");
    }

    @Test
    @Order(8)
    void saysWhatReadingUpworkSaid() {
        open("INV-2026-004");
        chromium.soon(() -> chromium.button("Reconcile").click());
        chromium.soon(() -> chromium.button("Read Upwork").click());
        chromium.awaitText("#said", "INV-2026-004: ");
        if ("UNKNOWN".equals(hub.payment("INV-2026-004").get("state"))) {
            chromium.awaitText("tr.detail", "Reading Upwork says:");
        }
    }

    @Test
    @Order(9)
    void fitsAPhoneAndTheDark() throws IOException {
        chromium.soon(() -> chromium.button("All 5").click());
        chromium.awaitText("#payment-list", "INV-2026-001");
        chromium.requireTidy(hub.address("/"));
        chromium.screenshot("console-history");
        chromium.phone();
        chromium.requireTidy(hub.address("/"));
        chromium.screenshot("console-phone");
        chromium.scheme("dark");
        chromium.phone();
        chromium.screenshot("console-phone-dark");
        chromium.desktop();
        chromium.screenshot("console-dark");
        chromium.scheme("light");
    }

    private static void open(String key) {
        chromium.soon(() -> {
            if (!"true".equals(chromium.button(key).getDomAttribute("aria-expanded"))) {
                chromium.button(key).click();
            }
        });
        chromium.awaitText("tr.detail", "History");
    }
}
