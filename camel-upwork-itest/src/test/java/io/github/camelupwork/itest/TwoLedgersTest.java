// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.catalog.Api;
import org.apache.camel.Exchange;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two hubs with a ledger each pay for one account: neither knows the keys of the other, so each has to say what it sees. */
class TwoLedgersTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final PlainUpwork upwork = new PlainUpwork();

    @AfterEach
    void stop() {
        upwork.close();
    }

    private PlainHub hub() {
        Consumer<UpworkComponent> often = component -> component.getPayments().setSettleUnknownEvery(100);
        return new PlainHub(upwork, PlainHub.impatient().andThen(often));
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void eachNoticesThePaymentsOfTheOtherAndWarns(Api api) throws Exception {
        try (LogTrap log = LogTrap.set();
                PlainHub one = hub();
                PlainHub other = hub()) {
            String first = reference(one.bonus(api, "INV-1", "5"));
            looks(api, 2);
            String second = reference(other.bonus(api, "INV-2", "7"));
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(foreign(one, api)).contains(second));
            looks(api, 4);
            String third = reference(one.bonus(api, "INV-3", "9"));

            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(foreign(other, api)).contains(third));
            assertThat(foreign(one, api)).doesNotContain(first).doesNotContain(third);
            assertThat(foreign(other, api)).doesNotContain(second);
            assertThat(log.lines("io.github.camelupwork"))
                    .filteredOn(line -> line.message().contains("ledgerDataSource"))
                    .allSatisfy(line -> assertThat(line.level()).isEqualTo(Level.WARN))
                    .extracting(LogTrap.Line::message)
                    .anySatisfy(message -> assertThat(message).contains(second))
                    .as("each warns once, of what it saw first")
                    .anySatisfy(message -> assertThat(message).containsPattern(first + "|" + third));
        }
    }

    private static String reference(Exchange paid) {
        return String.valueOf(paid.getMessage().getBody(Map.class).get("reference"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void aHubNoticesThePaymentOfAnother(Api api) throws Exception {
        try (PlainHub one = hub();
                PlainHub other = hub()) {
            assertThat(one.bonus(api, "INV-1", "5").getException()).isNull();
            looks(api, 2);
            assertThat(foreign(one, api)).as("its own payment").isEmpty();

            String reference = reference(other.bonus(api, "INV-2", "7"));

            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(foreign(one, api)).contains(reference));
        }
    }

    /** A look reads the contract, which nothing else does once the payment is made. */
    private void looks(Api api, int many) {
        int before = upwork.reads.size();
        await().atMost(LONG).until(() -> upwork.reads.size() >= before + 2 * many);
    }

    private static String foreign(PlainHub hub, Api api) {
        Object told = hub.health().get((api == Api.REST ? "rest" : "graphql") + ".payments.foreign");
        return told == null ? "" : told.toString();
    }
}
