// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.auth.Application;
import io.github.camelupwork.simulator.auth.Secrets;
import io.github.camelupwork.simulator.backend.DocumentedUpwork;
import io.github.camelupwork.simulator.backend.SimulatedUpwork;
import io.github.camelupwork.simulator.backend.WorldUpwork;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.graphql.GraphQlService;
import io.github.camelupwork.simulator.operation.OperationHandler;
import io.github.camelupwork.simulator.record.RecordedRequest;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * Operations by every API under every fault, with everything logged at every level: no secret shows, wherever one looks.
 * Operations that tokens are come by with, and answers that quote what they were sent, are those of {@link SecretsTest}.
 */
class EveryFaultSecretsTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final long SEED = 7;
    private static final SimulatedUpwork UPWORK = new Answering(
            new DocumentedUpwork(CATALOG.operations(), List.of()), WorldUpwork.seeded(Clock.systemUTC(), SEED));
    private static final int THREADS = 64;

    /** Of so many operations one is called under a fault. */
    private static final int SHARE = 6;

    /** After that a token may be renewed once more because it was refused. */
    private static final Duration RENEWABLE = Duration.ofMinutes(2);

    private final JdbcDataSource ledger = new JdbcDataSource();
    private LogTrap log;
    private Simulator simulator;

    private record Call(String operation, Binding binding) {}

    /** Takes every call of REST, whatever it asks for, and has GraphQL. */
    private record Answering(SimulatedUpwork rest, WorldUpwork world) implements SimulatedUpwork {

        @Override
        public Map<String, OperationHandler> handlers() {
            return rest.handlers();
        }

        @Override
        public Optional<GraphQlService> graphQl() {
            return world.graphQl();
        }

        @Override
        public List<String> users() {
            return world.users();
        }

        @Override
        public Object snapshot() {
            return world.snapshot();
        }
    }

    @BeforeEach
    void start() {
        log = LogTrap.set();
        ledger.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        simulator = Simulator.builder()
                .httpsPort(0)
                .seed(SEED)
                .upwork((clock, seed) -> UPWORK)
                .start();
    }

    @AfterEach
    void stop() {
        simulator.close();
        log.close();
    }

    /** Every operation under some faults, and every fault with some operations. */
    @ParameterizedTest
    @EnumSource
    void noSecretShows(Failing failing) throws Exception {
        List<Call> all = calls(failing);
        show(
                failing,
                IntStream.range(0, all.size())
                        .filter(call -> call % SHARE == failing.ordinal() % SHARE)
                        .mapToObj(all::get)
                        .toList());
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void noSecretShowsWhateverIsCalled(Failing failing) throws Exception {
        show(failing, calls(failing));
    }

    private void show(Failing failing, List<Call> calls) throws Exception {
        try (SimulatedHub hub = hub(failing)) {
            fail(failing);
            List<Exchange> exchanges =
                    together(failing == Failing.EXPIRED_TOKEN ? 1 : THREADS, calls, call -> call(hub, failing, call));
            assertThat(shown(hub, exchanges).limit(3)).isEmpty();
            assertThat(simulator.record().all().stream()
                            .filter(request -> isMeant(failing, request))
                            .count())
                    .as("requests that failed")
                    .isGreaterThanOrEqualTo(failing.isReachable() ? calls.size() : 0);
        }
    }

    @Test
    void aSecretThatShowsIsFound() throws Exception {
        String secret = simulator.accounts().owner().tokenSecret();
        try (SimulatedHub hub = hub(Failing.STATUS_400)) {
            LoggerFactory.getLogger("planted").trace("It is {}", secret);
            RouteBuilder.addRoutes(hub.context, routes -> routes.from("direct:planted")
                    .routeDescription(secret)
                    .to("mock:planted"));
            simulator.fail(Fault.status(400).saying(400, secret), Trigger.once("users/get"));
            Exchange header = new DefaultExchange(hub.context);
            header.getMessage().setHeader("planted", secret);
            Exchange exception = new DefaultExchange(hub.context);
            exception.setException(new IllegalStateException(new IllegalArgumentException(secret)));

            assertThat(shown(hub, List.of(header, exception))
                            .map(text -> text.substring(0, text.indexOf(' ')))
                            .distinct())
                    .containsExactlyInAnyOrder("log", "bean", "page", "exchange");
            assertThat(shown(hub, List.of(exception)).filter(text -> text.startsWith("exchange")))
                    .hasSize(1);
        }
    }

    private static List<Call> calls(Failing failing) {
        return CATALOG.operations().stream()
                .filter(operation -> !operation.isLocal() && !operation.group().equals("auth"))
                .flatMap(operation -> operation.bindings().stream()
                        .filter(binding -> failing.happensTo(binding.api()))
                        .filter(binding ->
                                binding.report() == null || binding.report().unanswered() == null)
                        .map(binding -> new Call(operation.name(), binding)))
                .toList();
    }

    /** Every request fails but those that renew a token. */
    private void fail(Failing failing) {
        if (failing.isReachable()) {
            simulator.fail(Fault.slow(Duration.ZERO), Trigger.on("auth/accessToken"));
            simulator.fail(failing.fault, Trigger.always());
        }
    }

    private static boolean isMeant(Failing failing, RecordedRequest request) {
        return failing.isReachable() && failing.fault.label().equals(request.fault());
    }

    private Exchange call(SimulatedHub hub, Failing failing, Call call) {
        if (failing == Failing.EXPIRED_TOKEN) {
            simulator.clock().advance(RENEWABLE);
        }
        return hub.call(
                failing.uri(call.operation(), call.binding().api()),
                UUID.randomUUID().toString(),
                Samples.all(call.binding()));
    }

    private static List<Exchange> together(int atOnce, List<Call> calls, Function<Call, Exchange> made)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Exchange> exchanges = new ArrayList<>();
            for (Future<Exchange> exchange : threads.invokeAll(calls.stream()
                    .<Callable<Exchange>>map(call -> () -> made.apply(call))
                    .toList())) {
                exchanges.add(exchange.get());
            }
            return exchanges;
        } finally {
            threads.shutdown();
        }
    }

    private SimulatedHub hub(Failing failing) {
        return SimulatedHub.withBeans(
                simulator, Path.of("target", "state", UUID.randomUUID().toString()), upwork -> {
                    upwork.getPayments().setLedgerDataSource(ledger);
                    upwork.getState().setAllowInMemoryDatabase(true);
                    upwork.setClock(simulator.clock());
                    upwork.getConnection().setMaxConnections(THREADS);
                    upwork.getBudget().setLimitPause(1);
                    upwork.getRetry().setMaxAttempts(1);
                    failing.set(upwork, simulator);
                });
    }

    private Stream<String> shown(SimulatedHub hub, List<Exchange> exchanges) throws Exception {
        List<String> secrets = secrets();
        return Stream.of(
                        log.caught(),
                        exchanges.stream().map(Inspection::of).toList(),
                        new Inspection(hub, ledger).all())
                .flatMap(List::stream)
                .filter(text -> secrets.stream().anyMatch(text::contains));
    }

    private List<String> secrets() {
        Application application = simulator.accounts().application();
        Account owner = simulator.accounts().owner();
        String client = application.clientId() + ":" + application.clientSecret();
        Secrets renewed = new Secrets(SEED);
        return Stream.concat(
                        Stream.of(
                                application.consumerSecret(),
                                application.clientSecret(),
                                owner.token(),
                                owner.tokenSecret(),
                                owner.accessToken(),
                                owner.refreshToken(),
                                Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8))),
                        IntStream.rangeClosed(1, 2 * simulator.oauth2().refreshes())
                                .mapToObj(number -> renewed.of("fresh " + number)))
                .toList();
    }
}
