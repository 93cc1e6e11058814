// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.catalog.Api;
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
    void aHubNoticesThePaymentOfAnother(Api api) throws Exception {
        try (PlainHub one = hub();
                PlainHub other = hub()) {
            assertThat(one.bonus(api, "INV-1", "5").getException()).isNull();
            looks(api, 2);
            assertThat(foreign(one, api)).as("its own payment").isEmpty();

            String reference = String.valueOf(other.bonus(api, "INV-2", "7")
                    .getMessage()
                    .getBody(java.util.Map.class)
                    .get("reference"));

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
