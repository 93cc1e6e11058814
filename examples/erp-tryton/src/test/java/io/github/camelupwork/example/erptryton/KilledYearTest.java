// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.example.erptryton.LossyTryton.Cut;
import io.github.camelupwork.example.tryton.Tryton;
import io.github.camelupwork.example.tryton.TrytonServer;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Transaction.Kind;
import io.github.camelupwork.simulator.state.WorkedHours;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A year of work in the books, by hubs that are killed at every stage, before Tryton does what they ask and after it. */
@Tag("long")
class KilledYearTest {

    private static final String WEEKS = System.getProperty("erp.test.weeks", "53");

    @TempDir
    private Path home;

    private final List<String> killed = new ArrayList<>();
    private Process hub;

    @BeforeAll
    static void installed() {
        TrytonServer.missing().ifPresent(word -> {
            LoggerFactory.getLogger(KilledYearTest.class).warn("SKIPPED: {}", word);
            Assumptions.abort(word);
        });
    }

    @Test
    void aYearIsBookedToTheCentThoughTheHubIsKilledAtEveryStage() throws Exception {
        try (TrytonServer server = TrytonServer.start(home.resolve("tryton"));
                LossyTryton lossy = new LossyTryton(server.url());
                Simulator simulator = Simulator.builder().start();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.start();
            Tryton tryton = tryton(server, camel);
            lossy.fault(killer());
            while (run(server, lossy, simulator) != 0) {
                assertThat(killed).as(log()).hasSizeLessThan(20);
            }
            assertThat(killed)
                    .containsExactlyInAnyOrder(
                            "before party.party.create",
                            "after party.party.create",
                            "before account.invoice.create",
                            "after account.invoice.create",
                            "before account.invoice.post",
                            "after account.invoice.post",
                            "before account.move.create",
                            "after account.move.create",
                            "before account.move.post",
                            "after account.move.post",
                            "before account.move.reconciliation.create",
                            "after account.move.reconciliation.create");
            same(tryton, simulator);

            List<String> changes = List.copyOf(lossy.changes());
            assertThat(run(server, lossy, simulator)).isZero();
            assertThat(lossy.changes()).isEqualTo(changes);

            corrected(simulator);
            assertThat(run(server, lossy, simulator)).isZero();
            same(tryton, simulator);
            assertThat(tryton.search(
                            "account.invoice", List.of(List.of("reference", "like", "UPW %correction")), "number"))
                    .isEmpty();
        }
    }

    private static Tryton tryton(TrytonServer server, DefaultCamelContext camel) {
        Tryton tryton = new Tryton();
        tryton.setUrl(server.url());
        tryton.setUser(server.user());
        tryton.setPassword(server.password());
        tryton.setCamelContext(camel);
        return tryton;
    }

    /** Kills at the first call of each kind before it reaches Tryton, and at the next one after it. */
    private LossyTryton.Fault killer() {
        Map<String, Integer> calls = new HashMap<>();
        return new LossyTryton.Fault() {
            @Override
            public Cut at(String method) {
                int call = calls.merge(method, 1, Integer::sum);
                if (call == 1) {
                    kill("before " + method);
                    return Cut.BEFORE;
                }
                return call == 2 ? Cut.AFTER : Cut.NEVER;
            }

            @Override
            public void done(String method) {
                kill("after " + method);
            }
        };
    }

    private void kill(String stage) {
        killed.add(stage);
        hub.destroyForcibly();
        hub.onExit().join();
    }

    private int run(TrytonServer server, LossyTryton lossy, Simulator simulator) throws Exception {
        Map<String, String> properties = new HashMap<>(simulator.properties(AuthKind.OAUTH1, "ada_owner"));
        properties.put("hub.home", home.toString());
        properties.put("erp.weeks", WEEKS);
        properties.put("upwork.simulator", "false");
        properties.put("upwork.company.reference", Simulated.company(simulator));
        properties.put("tryton.own", "false");
        properties.put("tryton.url", lossy.url());
        properties.put("tryton.user", server.user());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(Arrays.asList(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ErpHub.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("hub.log").toFile()));
        builder.environment().put("TRYTON_SECRET", server.password());
        hub = builder.start();
        assertThat(hub.waitFor(60, TimeUnit.MINUTES)).isTrue();
        return hub.exitValue();
    }

    private String log() throws IOException {
        return Files.readString(home.resolve("hub.log"));
    }

    private static void same(Tryton tryton, Simulator simulator) {
        BalanceSheet books = BalanceSheet.of(tryton);
        String owner =
                simulator.world().directory().user("ada_owner").orElseThrow().reference();
        BalanceSheet upwork =
                BalanceSheet.of(simulator.world(), owner, new Period(simulator.clock(), Integer.parseInt(WEEKS)));
        books.beside(upwork).forEach(LoggerFactory.getLogger(KilledYearTest.class)::info);
        assertThat(books).isEqualTo(upwork);
    }

    /** Takes hours back on three days of the year, and returns their money in the last whole week. */
    private static void corrected(Simulator simulator) {
        LocalDate till = new Period(simulator.clock(), 1).till();
        List<WorkedHours> days = simulator.world().hours().all().stream()
                .filter(worked -> worked.onlineMinutes() > 60)
                .filter(worked -> worked.day().isBefore(till.minusWeeks(3)))
                .filter(worked -> worked.day().isAfter(till.minusWeeks(Integer.parseInt(WEEKS) - 3)))
                .filter(worked -> isClients(simulator, worked))
                .toList();
        for (WorkedHours day : List.of(days.get(0), days.get(days.size() / 2), days.get(days.size() - 1))) {
            WorkedHours now = simulator.world().arrivals().hours(day.contractReference(), day.day(), 60, 0);
            BigDecimal back = now.charges().subtract(day.charges());
            simulator
                    .world()
                    .arrivals()
                    .transaction(
                            day.contractReference(),
                            Kind.REFUND,
                            back,
                            "Hours corrected",
                            till.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        }
    }

    private static boolean isClients(Simulator simulator, WorkedHours worked) {
        return simulator
                .world()
                .hiring()
                .contracts()
                .find(worked.contractReference())
                .orElseThrow()
                .parties()
                .teamReference()
                .matches(
                        simulator
                                .world()
                                .directory()
                                .teamsOf(simulator
                                        .world()
                                        .directory()
                                        .company("northlight")
                                        .orElseThrow())
                                .stream()
                                .map(team -> team.reference())
                                .collect(Collectors.joining("|")));
    }
}
