// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelupwork.QuietHub;
import org.apache.camel.console.DevConsole;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpworkDevConsoleTest {

    private QuietHub hub;
    private DevConsole console;

    @BeforeEach
    void start(@TempDir Path folder) {
        hub = new QuietHub(folder);
        console = PluginHelper.getDevConsoleResolver(hub.context).resolveDevConsole("upwork");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void showsAccountsBudgetAndPaymentsAsJson() throws Exception {
        hub.call();
        hub.unknown("INV-1");

        String text = ((JsonObject) console.call(DevConsole.MediaType.JSON)).toJson();
        JsonNode upwork = new ObjectMapper().readTree(text).at("/components/upwork");

        assertThat(upwork.at("/accounts/0/account").asText()).isEqualTo("acme");
        assertThat(upwork.at("/accounts/0/token").asText()).isEqualTo("DEAD");
        assertThat(upwork.at("/budgets/oauth1/left").get("40/1m").asInt()).isEqualTo(40);
        assertThat(upwork.at("/retryAllowanceLeft").asInt()).isEqualTo(500);
        assertThat(upwork.at("/payments/counts/UNKNOWN").asInt()).isEqualTo(1);
        assertThat(upwork.at("/payments/unknown/0/paymentKey").asText()).isEqualTo("INV-1");
        assertThat(text).doesNotContain(QuietHub.SECRET);
    }

    @Test
    void showsTheSameAsText() {
        hub.call();
        hub.unknown("INV-1");

        assertThat(console.call(DevConsole.MediaType.TEXT).toString())
                .startsWith("upwork\n")
                .contains(
                        "Account acme (oauth1): DEAD",
                        "Budget oauth1: left {10/1s=10, 40/1m=40, 40000/1d=40000}, queued 0",
                        "UNKNOWN=1",
                        "Unknown: payments/create 'INV-1' of account acme, tenant org-1 since 2026-03-02")
                .doesNotContain(QuietHub.SECRET);
    }
}
