// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.simulator.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a route gets, how often Upwork is asked and how often it carries the order out, for every fault and kind of call. The
 * table {@code fault-table.csv} holds what is expected; what is seen becomes a page of the documentation.
 */
class FaultTableTest {

    private static final Path DOCUMENTATION = Path.of("target", "generated-docs");
    private static final Map<Failing, Map<Effect, FaultRow>> SEEN = new TreeMap<>();

    private static Simulator simulator;
    private static String engagement;
    private static String team;

    @BeforeAll
    static void start() throws Exception {
        simulator = Simulator.builder().start();
        try (SimulatedHub hub = new SimulatedHub(simulator)) {
            Map<?, ?> active = (Map<?, ?>) hub.template.requestBody("upwork:engagements/list?status=active", (Object) "",
                    List.class).get(0);
            engagement = active.get("reference").toString();
            team = active.get("buyer_team__reference").toString();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        simulator.close();
        List<FaultRow> rows = SEEN.values().stream().flatMap(effects -> effects.values().stream()).toList();
        Files.createDirectories(DOCUMENTATION);
        Files.writeString(DOCUMENTATION.resolve("fault-table.adoc"), FaultPage.of(rows));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void isAsTheTableSays(FaultRow expected) throws Exception {
        FaultRow seen = new FaultTrial(simulator, expected.fault(), expected.effect(), engagement, team).run();
        SEEN.computeIfAbsent(seen.fault(), fault -> new EnumMap<>(Effect.class)).put(seen.effect(), seen);

        assertThat(seen).hasToString(expected.toString());
    }

    @Test
    void theTableHasEveryFaultAndKindOfCallOnce() throws IOException {
        List<String> all = Arrays.stream(Failing.values())
                .flatMap(fault -> Arrays.stream(Effect.values()).map(effect -> fault + " " + effect)).toList();

        assertThat(expected().map(row -> row.fault() + " " + row.effect())).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatWasPaidIsConfirmedInTheEnd() throws IOException {
        assertThat(expected().filter(row -> row.effect() == Effect.MONEY && row.again().gets().endsWith("answer"))).isNotEmpty()
                .allSatisfy(row -> assertThat(row.again().orders()).isEqualTo(1));
    }

    @Test
    void noFaultPaysTwice() throws IOException {
        assertThat(expected().filter(row -> row.effect() == Effect.MONEY)).isNotEmpty()
                .allSatisfy(row -> assertThat(row.again().orders()).isLessThanOrEqualTo(1));
    }

    private static Stream<FaultRow> expected() throws IOException {
        Path table = Path.of("src", "test", "resources", "fault-table.csv");
        return Files.readAllLines(table).stream().skip(1).map(FaultRow::parse);
    }
}
