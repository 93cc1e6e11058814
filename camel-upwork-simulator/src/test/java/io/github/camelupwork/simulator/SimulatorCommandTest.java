// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

class SimulatorCommandTest {

    private final StringWriter printed = new StringWriter();
    private final CommandLine command = new CommandLine(new SimulatorCommand(new CountDownLatch(0)))
            .setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));

    @Test
    void printsAddressesAndKeys() {
        assertThat(command.execute("--port", "0", "--https-port", "0", "--clock", "2026-03-01T12:00:00Z")).isZero();
        assertThat(printed.toString()).contains("http://127.0.0.1:", "https://127.0.0.1:", "consumer key", "ada_owner");
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
}
