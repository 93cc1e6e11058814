// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A console that nobody allowed to change anything. */
class ReadOnlyConsoleTest {

    @Test
    void changesNothing() throws Exception {
        try (ConsoleHub hub = new ConsoleHub(false)) {
            ConsoleClient ada = new ConsoleClient(hub.address(""), ConsoleHub.USER, ConsoleHub.PASSWORD);
            assertThat(ada.get("/upwork/api/payments").body()).isEqualTo("[]");
            hub.loseTheNextResponse();
            hub.pay("PO-1", "25.00", "thanks");

            assertThat(ConsoleClient.json(ada.get("/upwork/api/state")).get("changes"))
                    .isEqualTo(false);
            for (String path : new String[] {"/upwork/api/settle", "/upwork/api/reconcile"}) {
                assertThat(ada.change(
                                        path,
                                        Map.of(
                                                "account",
                                                hub.account(),
                                                "key",
                                                "PO-1",
                                                "executed",
                                                true,
                                                "evidence",
                                                "seen",
                                                "by",
                                                "Ada"))
                                .statusCode())
                        .isEqualTo(404);
            }
            assertThat(hub.payment("PO-1").get("state")).isEqualTo("UNKNOWN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"upwork", "/", "/upwork/", "/up work", "/upwork?x=1", "/{name}", "/*"})
    void aPathThatNoServerWouldServeIsNamed(String path) {
        UpworkConsole console = new UpworkConsole();
        console.setPath(path);
        assertThatThrownBy(() -> new DefaultCamelContext().addRoutes(console))
                .hasStackTraceContaining("option 'path' of the console is '" + path + "'");
    }
}
