// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub in another process that is killed with a payment on its way; the broker survives and delivers the command again. */
@Tag("slow")
class KilledHubTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path home;

    private final Simulator simulator = Simulator.builder().start();
    private final People people = new People(simulator);
    private final List<Process> processes = new ArrayList<>();
    private Map<String, String> properties;
    private MessagingHub survivor;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        properties = Hubs.properties(home, simulator);
        // longer than the ledger takes the payment of a killed hub for one in progress
        properties.put("commands.retries", "300");
        survivor = survivor();
        client = new Client(survivor);
        properties.put("broker.embedded", "false");
    }

    @AfterEach
    void stop() throws Exception {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        client.close();
        survivor.close();
        simulator.close();
    }

    /** First after Upwork took the order and before its answer came, then after the answer and before the broker knows. */
    @Test
    void aHubThatIsKilledTwiceHasPaidOnce() throws Exception {
        simulator.fail(Fault.hang().afterTaking(), Trigger.once("milestones/approve"));
        Process first = hub(properties);
        client.command(people.approval("PO-1"));
        await().atMost(PATIENCE)
                .until(() -> simulator.orders().of("milestones/approve").size() == 1);
        kill(first);

        Map<String, String> stopping = new HashMap<>(properties);
        stopping.putAll(KilledHub.stopping());
        Process second = hub(stopping, "executed");
        awaitLine(second, "executed");
        kill(second);

        hub(properties);
        JsonNode outcome = client.outcome();
        assertThat(outcome.path("id").asText()).isEqualTo("PO-1");
        assertThat(outcome.path("before").asBoolean()).isTrue();
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
    }

    /** The broker, and the other side of it: a hub without routes. */
    private MessagingHub survivor() throws Exception {
        Map<String, String> other = new HashMap<>(properties);
        other.put("camel.main.routes-include-pattern", "classpath:none/*.yaml");
        other.put("hub.home", home.resolve("survivor").toString());
        MessagingHub hub = new MessagingHub(other);
        hub.start();
        return hub;
    }

    private Process hub(Map<String, String> settings, String... arguments) throws Exception {
        Path file = Files.createTempFile(home, "hub", ".properties");
        Properties written = new Properties();
        written.putAll(settings);
        try (Writer writer = Files.newBufferedWriter(file)) {
            written.store(writer, null);
        }
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledHub.class.getName(),
                file.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output(processes.size()).toFile())
                .start();
        processes.add(process);
        awaitLine(process, "started");
        return process;
    }

    private void awaitLine(Process process, String line) {
        Path output = output(processes.indexOf(process));
        await().atMost(PATIENCE).until(() -> {
            assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
            return Files.readString(output).lines().anyMatch(line::equals);
        });
    }

    private Path output(int number) {
        return home.resolve("hub-" + number + ".log");
    }

    private static void kill(Process process) throws Exception {
        process.destroyForcibly().waitFor();
    }
}
