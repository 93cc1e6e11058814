// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.QuietHub;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkPaymentException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerInvocationTest {

    @TempDir
    private Path folder;

    private QuietHub hub;

    @BeforeEach
    void start() {
        hub = new QuietHub(folder);
        hub.unknown("INV-1");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private Exchange ask(String uri, Map<String, ?> body) {
        return hub.route.request(uri, exchange -> exchange.getMessage().setBody(body));
    }

    @Test
    void theAnswerIsTheBodyAndItsHeadersAreThoseOfTheOperation() {
        Exchange answered = ask("upwork:ledger/list?state=UNKNOWN", null);

        assertThat(answered.getException()).isNull();
        assertThat(answered.getMessage().getBody(List.class)).hasSize(1);
        assertThat(answered.getMessage().getHeader(UpworkConstants.OPERATION)).isEqualTo("ledger/list");
        assertThat(answered.getMessage().getHeader(UpworkConstants.RESPONSE_CODE))
                .as("Upwork was not asked")
                .isNull();
    }

    @Test
    void aFailureIsTheCauseItself() {
        assertThat(ask("upwork:ledger/get?account=acme", Map.of()).getException())
                .isInstanceOf(UpworkArgumentException.class);
        assertThat(ask(
                                "upwork:ledger/settle?account=nobody",
                                Map.of("paymentKey", "INV-9", "executed", true, "evidence", "e", "by", "Ada"))
                        .getException())
                .isInstanceOf(UpworkPaymentException.class);
    }
}
