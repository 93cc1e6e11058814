// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Settings;
import io.github.camelupwork.benchmarks.TextTable;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Window;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Many consumers that would all poll all the time share one budget; says how long each had to wait for its turns. */
public final class ManyConsumersRun {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SHUTDOWN_SECONDS = 10;

    /** The maximum time in which a busy machine starts all routes. */
    private static final Duration STARTING = Duration.ofMinutes(5);

    private final int consumers;
    private final String limits;
    private final int turns;
    private final Path state;

    /**
     * @param limits the limits that the hub keeps to and the simulator enforces, e.g. {@code 10/1s}
     * @param turns  the average number of responses for each consumer
     * @param state  an empty directory
     */
    ManyConsumersRun(int consumers, String limits, int turns, Path state) {
        this.consumers = consumers;
        this.limits = limits;
        this.turns = turns;
        this.state = state;
    }

    /**
     * The result of the run.
     *
     * @param perConsumer the number of responses for each consumer, in ascending order
     * @param waits       the times that consumers waited for their turns, the shortest first
     * @param fairShare   the time in which all consumers have one turn if no request is wasted
     * @param refused     the number of requests that were answered with 429
     */
    record Result(List<Integer> perConsumer, List<Duration> waits, Duration fairShare, long refused) {

        Duration longest() {
            return waits.get(waits.size() - 1);
        }

        Duration median() {
            return waits.get(waits.size() / 2);
        }

        int fewest() {
            return perConsumer.get(0);
        }

        int most() {
            return perConsumer.get(perConsumer.size() - 1);
        }

        @Override
        public String toString() {
            return new TextTable(
                            "consumers",
                            "polls",
                            "fewest",
                            "most",
                            "round of all, s",
                            "median wait, s",
                            "longest wait, s",
                            "429")
                    .row(
                            perConsumer.size(),
                            waits.size(),
                            fewest(),
                            most(),
                            seconds(fairShare),
                            seconds(median()),
                            seconds(longest()),
                            refused)
                    .toString();
        }

        private static String seconds(Duration duration) {
            return String.format("%d.%02d", duration.toSeconds(), duration.toMillisPart() / 10);
        }
    }

    /**
     * Runs and prints; ends with 1 if a request was refused or a consumer had half of its turns or fewer.
     *
     * @param args {@code consumers} (200), {@code limits} (10/1s), {@code turns} (10)
     */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args, "consumers", "limits", "turns");
        int turns = settings.number("turns", 10);
        Result result = new ManyConsumersRun(
                        settings.number("consumers", 200),
                        settings.text("limits", "10/1s"),
                        turns,
                        Files.createTempDirectory("consumers"))
                .run();
        System.out.println(result);
        System.exit(result.refused() == 0 && result.fewest() > turns / 2 ? 0 : 1);
    }

    Result run() throws Exception {
        Turns counted = new Turns(consumers, consumers * turns);
        try (Market market = new Market(1);
                CamelContext context = new DefaultCamelContext()) {
            market.simulator().limits().enforce(Window.parse(limits));
            market.grow(1, 1);
            context.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
            context.getRegistry().bind("turns", ConsumerProbe.class, counted);
            UpworkComponent upwork = HubSettings.of(market.simulator()).component(state);
            upwork.getBudget().setRequestLimits(limits);
            context.addComponent("upwork", upwork);
            context.addRoutes(routes(market.options()));
            context.start();
            if (!counted.await(round().multipliedBy(2L * turns).plus(STARTING))) {
                throw new IllegalStateException("Only these polls were answered: " + counted.perConsumer());
            }
            return result(counted, market.simulator());
        }
    }

    private RouteBuilder routes(String options) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (int i = 0; i < consumers; i++) {
                    from("upwork:offers?" + options + "&from=now&initialDelay=0&delay=1&backoffMultiplier=0"
                                    + "&positionName=consumer" + i)
                            .to("log:offers?level=DEBUG");
                }
            }
        };
    }

    /** Returns the time after which all consumers can have had one request. */
    private Duration round() {
        return Window.parse(limits).stream()
                .map(window -> window.length().multipliedBy(consumers).dividedBy(window.requests()))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private Result result(Turns counted, Simulator simulator) {
        long refused = simulator.record().all().stream()
                .filter(request -> request.status() == TOO_MANY_REQUESTS)
                .count();
        return new Result(counted.perConsumer(), counted.waits(), round(), refused);
    }
}
