// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.state.Contract;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** A hub in Camel Main with a console behind HTTP Basic: ada and bob may enter. */
final class ConsoleHub implements AutoCloseable {

    static final String USER = "ada";
    static final String PASSWORD = "a password of a test";

    final Simulator simulator = Simulator.builder().start();
    final int port = freePort();
    final Path state = Path.of("target", "state", UUID.randomUUID().toString());
    private final Main main = new Main();
    private final Contract contract;
    private final ProducerTemplate template;

    ConsoleHub(boolean changes) throws Exception {
        contract = simulator.world().hiring().contracts().all().stream()
                .filter(one ->
                        one.status() == Contract.Status.ACTIVE && one.terms().hourly())
                .findFirst()
                .orElseThrow();
        Map<String, String> keys = new HashMap<>(simulator.properties());
        // the hub fetches one, whose end it knows
        keys.remove("camel.component.upwork.access-token");
        keys.forEach(main::addInitialProperty);
        settings().forEach(main::addInitialProperty);
        main.addInitialProperty("camel.beans.console.changes", String.valueOf(changes));
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("upwork:offers?initialDelay=0&delay=3600000&positionName=new-offers")
                        .routeId("offers")
                        .process(exchange -> {});
                from("upwork:jobs/list?initialDelay=0&delay=100&positionName=failing-jobs&from=beginning&maxDeliveryAttempts=2")
                        .routeId("jobs")
                        .throwException(IllegalStateException.class, "The warehouse is closed");
            }
        });
        main.start();
        template = main.getCamelContext().createProducerTemplate();
    }

    private Map<String, String> settings() throws IOException {
        Path users = Files.createDirectories(state).resolve("users.properties");
        Files.writeString(users, "user." + USER + " = " + PASSWORD + ",money\nrole.money = *\n");
        return Map.ofEntries(
                Map.entry("camel.main.name", "northlight"),
                Map.entry("camel.component.upwork.state-directory", state.toString()),
                Map.entry("camel.component.upwork.settle-after", "0"),
                Map.entry("camel.component.upwork.settle-by-report-after", "0"),
                Map.entry("camel.component.upwork.settle-unknown-every", "0"),
                Map.entry("camel.server.enabled", "true"),
                Map.entry("camel.server.host", "127.0.0.1"),
                Map.entry("camel.server.port", String.valueOf(port)),
                Map.entry("camel.server.authenticationEnabled", "true"),
                Map.entry("camel.server.authenticationPath", "/upwork*"),
                Map.entry("camel.server.basicPropertiesFile", users.toString()),
                Map.entry("camel.beans.console", "#class:" + UpworkConsole.class.getName()));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Pays a bonus; returns the exchange, which may have failed. */
    Exchange pay(String key, String amount, String comment) {
        return template.request("upwork:payments/create", exchange -> {
            exchange.getMessage().setHeader(UpworkConstants.PAYMENT_KEY, key);
            exchange.getMessage()
                    .setBody(Map.of(
                            "teamReference",
                            contract.parties().teamReference(),
                            "engagementReference",
                            contract.reference(),
                            "chargeAmount",
                            amount,
                            "comments",
                            comment));
        });
    }

    /** The response to the next bonus is lost after it was executed. */
    void loseTheNextResponse() {
        simulator.fail(Fault.reset().afterTaking(), Trigger.once("payments/create"));
    }

    /** The next bonus is lost on the way. */
    void loseTheNextOrder() {
        simulator.fail(Fault.reset().withoutTaking(), Trigger.once("payments/create"));
    }

    String account() {
        Map<?, ?> payment = (Map<?, ?>) template.requestBody("upwork:ledger/list?maxItems=1", (Object) null, List.class)
                .get(0);
        return (String) payment.get("account");
    }

    Map<?, ?> payment(String key) {
        return template.requestBody("upwork:ledger/get?paymentKey=" + key, (Object) null, Map.class);
    }

    @Override
    public void close() {
        main.stop();
        simulator.close();
    }
}
