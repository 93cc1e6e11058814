// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.simulator.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a route gets, how often Upwork is asked and how often it carries the order out, for every API, fault and kind of call.
 * The table {@code fault-table.csv} holds what the tests must see, and is what the documentation shows.
 */
class FaultTableTest {

    private static final List<Api> APIS = List.of(Api.REST, Api.GRAPHQL);

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.sharedAndReadingAll(
            "the table counts requests, and a field that is refused costs another one",
            builder -> builder.httpsPort(0));

    private static Simulator simulator;
    private static FaultCalls calls;
    private static FaultHubs hubs;

    @BeforeAll
    static void start(Simulator given) {
        simulator = given;
        calls = FaultCalls.in(simulator.world(), simulator.accounts().owner().user());
        hubs = new FaultHubs(simulator);
    }

    @AfterAll
    static void stop() throws Exception {
        hubs.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void isAsTheTableSays(FaultRow expected) throws Exception {
        FaultRow seen =
                new FaultTrial(simulator, hubs, expected.api(), expected.fault(), expected.effect(), calls).run();

        assertThat(seen).hasToString(expected.toString());
    }

    @Test
    void theTableHasEveryFaultAndKindOfCallOnce() throws IOException {
        List<String> all = APIS.stream()
                .flatMap(api -> Arrays.stream(Failing.values())
                        .filter(fault -> fault.happensTo(api))
                        .flatMap(fault ->
                                Arrays.stream(Effect.values()).map(effect -> api + " " + fault + " " + effect)))
                .toList();

        assertThat(expected().map(row -> row.api() + " " + row.fault() + " " + row.effect()))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theDocumentationShowsTheTable() throws IOException {
        for (Api api : APIS) {
            DocPage.of("faults.adoc")
                    .holds(
                            api.id(),
                            FaultPage.of(
                                    expected().filter(row -> row.api() == api).toList()));
        }
    }

    /** What a key is paid for is executed once, whatever failed before; where it cannot be known, nothing is sent again. */
    @Test
    void whatWasPaidIsConfirmedInTheEnd() throws IOException {
        assertThat(expected()
                        .filter(row -> row.effect() == Effect.MONEY
                                && row.again().gets().endsWith("answer")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.again().orders()).isEqualTo(1));
    }

    @Test
    void noFaultPaysTwice() throws IOException {
        assertThat(expected().filter(row -> row.effect() == Effect.MONEY))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.again().orders()).isLessThanOrEqualTo(1));
    }

    private static Stream<FaultRow> expected() throws IOException {
        Path table = Path.of("src", "test", "resources", "fault-table.csv");
        return Files.readAllLines(table).stream().skip(1).map(FaultRow::parse);
    }
}
