// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.simulator.mood.Mood;
import io.github.camelupwork.simulator.time.SimulatorClock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the simulator from the command line until it is stopped. */
@Command(
        name = "camel-upwork-simulator",
        mixinStandardHelpOptions = true,
        version = "camel-upwork-simulator",
        description = "An Upwork on loopback, to develop and test against. Not Upwork, nor made by it.",
        footer = {
            "",
            "Open the base address in a browser to see what arrived and what the state is.",
            "The same as JSON, faults, limits and the clock: /__simulator/{requests,orders,state,faults,limits,clock}."
        })
public final class SimulatorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8480",
            description = "HTTP port, 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--https-port",
            defaultValue = "-1",
            description = "HTTPS port, 0 for a free one, -1 for none (default: ${DEFAULT-VALUE}).")
    private int httpsPort;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "What data and keys follow from (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--limits",
            defaultValue = "",
            description = "Request limits to enforce, e.g. 40/1m or 10/1s,300/1m,40000/1d (default: none).")
    private String limits;

    @Option(names = "--clock", description = "Time to begin at, e.g. 2026-03-01T12:00:00Z (default: now).")
    private Instant clock;

    @Option(names = "--strict", description = "Refuse parameters that the catalog does not know.")
    private boolean strict;

    @Option(
            names = "--allow-host",
            description = "A host name to answer to beside those of loopback, also as the origin of web pages.")
    private List<String> allowedHosts = List.of();

    @Option(
            names = "--mood",
            split = ",",
            description = "Moods of the living Upwork to begin in, e.g. standard-key,null-items; 'help' lists them.")
    private List<String> moods = List.of();

    @Option(
            names = "--keys",
            defaultValue = "oauth2",
            description = "Which keys to print: oauth2 for GraphQL or oauth1 for REST (default: ${DEFAULT-VALUE}).")
    private String keys;

    @Option(names = "--user", description = "Whose keys to print, e.g. henry_hiring (default: the company's owner).")
    private String user;

    @Option(
            names = "--push-url",
            description = "Address to tell by HTTP of every change, e.g. http://127.0.0.1:8080/push.")
    private URI pushUrl;

    @Option(
            names = "--push-secret",
            defaultValue = "${env:SIMULATOR_PUSH_SECRET}",
            description = "What pushes are signed with; better in the environment variable SIMULATOR_PUSH_SECRET.")
    private String pushSecret;

    private final CountDownLatch stopped;

    /** A command that runs until the process ends. */
    public SimulatorCommand() {
        this(new CountDownLatch(1));
    }

    SimulatorCommand(CountDownLatch stopped) {
        this.stopped = stopped;
    }

    /** Runs it; exit code 0, 1 if it cannot listen, or 2 for options it cannot understand. */
    public static void main(String[] arguments) {
        System.exit(new SimulatorCommand().line().execute(arguments));
    }

    /** Returns the command line, which reports a failure in one line. */
    CommandLine line() {
        return new CommandLine(this).setExecutionExceptionHandler((problem, line, arguments) -> {
            line.getErr().println(problem.getMessage());
            return line.getCommandSpec().exitCodeOnExecutionException();
        });
    }

    @Override
    public Integer call() throws InterruptedException {
        if (moods.contains("help")) {
            describeMoods(spec.commandLine().getOut());
            return 0;
        }
        if (pushUrl != null && pushSecret == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--push-url needs SIMULATOR_PUSH_SECRET or --push-secret to sign with");
        }
        try (Simulator simulator = configured().start()) {
            if (pushUrl != null) {
                simulator.pushes().to(pushUrl, pushSecret);
            }
            print(simulator, spec.commandLine().getOut());
            stopped.await();
        }
        return 0;
    }

    private Simulator.Builder configured() {
        if (!List.of("oauth1", "oauth2").contains(keys)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--keys is oauth1 or oauth2, not '" + keys + "'");
        }
        try {
            Simulator.Builder builder = Simulator.builder();
            allowedHosts.forEach(builder::allowHost);
            moods.stream().map(Mood::named).forEach(builder::mood);
            return builder.port(port)
                    .httpsPort(httpsPort)
                    .seed(seed)
                    .strict(strict)
                    .clock(time())
                    .limits(limits);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private static void describeMoods(PrintWriter out) {
        Arrays.stream(Mood.values())
                .forEach(mood -> out.println(String.format("%-26s %s", mood.id(), mood.description())));
        out.flush();
    }

    private Clock time() {
        SimulatorClock time = new SimulatorClock(Clock.systemUTC());
        if (clock != null) {
            time.set(clock);
        }
        return time;
    }

    private void print(Simulator simulator, PrintWriter out) {
        String person = user == null ? simulator.accounts().owner().user() : user;
        AuthKind kind = AuthKind.valueOf(keys.toUpperCase(Locale.ROOT));
        StartupText.of(simulator, kind, person).forEach(out::println);
        out.flush();
    }
}
