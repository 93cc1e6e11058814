// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.consumer.source.ConsumerProbe;
import io.github.camelupwork.simulator.Simulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A consumer that is killed with SIGKILL at each named point loses nothing and repeats at most what was in flight. */
@Tag("slow")
@ExtendWith(UpworkExtension.class)
class ConsumerKillTest {

    private static final int OFFERS_A_ROUND = 15;

    @TempDir
    private Path directory;

    /** With one in flight, only the one that is killed before it is stored comes twice. */
    @Test
    void withOneInFlightNothingIsLostAtAnyPoint(Simulator simulator) throws Exception {
        assertThat(repeated(simulator, 1)).isEqualTo(1);
    }

    @Test
    void withSomeInFlightNothingIsLostAtAnyPointAndNoMoreIsRepeated(Simulator simulator) throws Exception {
        assertThat(repeated(simulator, 5)).isBetween(1, 5 * ConsumerProbe.Point.values().length);
    }

    private int repeated(Simulator simulator, int inFlight) throws Exception {
        OfferDesk desk = new OfferDesk(simulator);
        List<String> made = new ArrayList<>();
        for (ConsumerProbe.Point point : ConsumerProbe.Point.values()) {
            made.addAll(desk.make(OFFERS_A_ROUND));
            kill(start(simulator, desk, inFlight, point.name(), passes(point)), point.name());
        }
        made.addAll(desk.make(OFFERS_A_ROUND));
        Process last = start(simulator, desk, inFlight, "none", 0);
        await().atMost(Duration.ofMinutes(5)).until(() -> new HashSet<>(delivered()).containsAll(made));
        last.destroyForcibly();

        List<String> delivered = delivered();
        int repeated = delivered.size() - new HashSet<>(delivered).size();
        System.out.printf(
                "%d kills, %d offers, %d delivered, %d lost, %d repeated%n",
                ConsumerProbe.Point.values().length,
                made.size(),
                delivered.size(),
                made.size() - new HashSet<>(delivered).size(),
                repeated);
        assertThat(new HashSet<>(delivered)).isEqualTo(new HashSet<>(made));
        return repeated;
    }

    /** Points that are met once a poll are taken at once, those of an item in the middle of the batch. */
    private static int passes(ConsumerProbe.Point point) {
        return switch (point) {
            case BEFORE_ROUTE, AFTER_ROUTE, AFTER_REMEMBER -> 7;
            case POLL_STARTED, PAGE_READ, BEFORE_MOVE, AFTER_MOVE -> 0;
        };
    }

    private static void kill(Process process, String point) throws Exception {
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals(point)) {
            line = output.readLine();
        }
        assertThat(line).isEqualTo(point);
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private Process start(Simulator simulator, OfferDesk desk, int inFlight, String point, int passes)
            throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledConsumer.class.getName(),
                        desk.uri("&maxInFlight=" + inFlight),
                        simulator.baseUrl().toString(),
                        directory.resolve("state").toString(),
                        file().toString(),
                        point,
                        Integer.toString(passes),
                        simulator.accounts().application().consumerKey(),
                        simulator.accounts().application().consumerSecret(),
                        simulator.accounts().owner().token(),
                        simulator.accounts().owner().tokenSecret())
                .redirectError(directory.resolve(point + ".err").toFile())
                .start();
    }

    private Path file() {
        return directory.resolve("delivered");
    }

    private List<String> delivered() throws IOException {
        return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    }
}
