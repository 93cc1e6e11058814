// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SimulatorCommandTest {

    private final StringWriter printed = new StringWriter();
    private final CommandLine command = new SimulatorCommand(new CountDownLatch(0))
            .line()
            .setOut(new PrintWriter(printed))
            .setErr(new PrintWriter(printed));

    @Test
    void printsTenLinesAtMost() {
        assertThat(command.execute("--port", "0", "--https-port", "0")).isZero();
        assertThat(printed.toString().lines().toList()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void printsTheKeysForRest() {
        assertThat(command.execute("--port", "0", "--keys", "oauth1", "--user", "henry_hiring"))
                .isZero();
        assertThat(printed.toString())
                .contains("henry_hiring by OAuth 1.0a", "camel.component.upwork.consumer-key = ", "500006 Engineering");
    }

    @Test
    void refusesOtherKeysAndPeople() {
        assertThat(command.execute("--keys", "basic")).isEqualTo(2);
        assertThat(printed.toString()).contains("--keys is oauth1 or oauth2, not 'basic'");
        assertThat(command.execute("--port", "0", "--user", "nobody")).isEqualTo(1);
        assertThat(printed.toString()).contains("The simulator knows no user 'nobody'");
    }

    @Test
    void pushesNeedASecret() {
        assertThat(command.execute("--push-url", "http://127.0.0.1:1/push")).isEqualTo(2);
        assertThat(printed.toString()).contains("SIMULATOR_PUSH_SECRET");
        assertThat(command.execute("--port", "0", "--push-url", "http://127.0.0.1:1/push", "--push-secret", "x"))
                .isZero();
    }

    @Test
    void printsAddressesAndKeys() {
        assertThat(command.execute("--port", "0", "--https-port", "0", "--clock", "2026-03-01T12:00:00Z"))
                .isZero();
        assertThat(printed.toString())
                .contains(
                        "http://127.0.0.1:",
                        "https://127.0.0.1:",
                        "ada_owner",
                        "camel.component.upwork.base-url = http://127.0.0.1:",
                        "camel.component.upwork.client-id = ",
                        "1000000000000500006 Engineering");
    }

    @Test
    void explainsItself() {
        assertThat(command.execute("--help")).isZero();
        assertThat(printed.toString()).contains("--port", "--https-port", "--seed", "--limits", "--clock", "--strict");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(command.execute("--limits", "many")).isEqualTo(2);
        assertThat(printed.toString()).contains("'many' is no limit");
    }

    @Test
    void saysInOneLineThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(command.execute("--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(1);
            assertThat(printed.toString())
                    .isEqualToIgnoringNewLines("Cannot listen on 127.0.0.1:" + taken.getLocalPort()
                            + ": taken by another program. Give another port, or 0 for a free one.");
        }
    }
}
