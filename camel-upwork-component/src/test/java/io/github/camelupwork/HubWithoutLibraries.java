// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;

import io.github.camelupwork.exception.OptionalLibrary;
import io.github.camelupwork.json.Json;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Calls operations of many kinds and prints the outcome of each; runs on a class path that lacks libraries. */
public final class HubWithoutLibraries implements Callable<Map<String, String>> {

    private static final String PAYMENT =
            "payments/create?teamReference=1&engagementReference=2&chargeAmount=10&comments=bonus&paymentKey=K-1";

    private final Map<String, String> outcomes = new LinkedHashMap<>();
    private final TestServer server;

    /** With a stub of Upwork of its own. */
    public HubWithoutLibraries() throws Exception {
        server = new TestServer(HubWithoutLibraries::reply);
    }

    private static TestServer.Reply reply(TestServer.Request request) {
        String body = "{}";
        if (request.uri().startsWith("/graphql")) {
            String query = ((Map<?, ?>) Json.read(request.body())).get("query").toString();
            body = query.contains("roomList")
                    ? "{\"data\":{\"roomList\":{\"totalCount\":1,\"edges\":[{\"node\":{\"id\":\"r1\"}}],\"pageInfo\":{\"hasNextPage\":false}}}}"
                    : "{\"data\":null,\"errors\":[{\"message\":\"The client or authentication token doesn't have enough oauth2"
                            + " permissions/scopes to access: [Room.topic].\",\"extensions\":{\"classification\":\"ExecutionAborted\"}}]}";
        } else if (request.uri().contains("/offers/")) {
            body = "{\"offers\":{\"lister\":{\"total_items\":\"1\"},\"offer\":[{\"rid\":\"o1\"}]}}";
        } else if (request.uri().contains("/financial_accounts")
                || request.uri().contains("/finreports/")) {
            body =
                    "{\"table\":{\"cols\":[{\"type\":\"number\",\"label\":\"amount\"}],\"rows\":[{\"c\":[{\"v\":\"1.50\"}]}]}}";
        }
        return new TestServer.Reply(200, body, "Content-Type", "application/json");
    }

    @Override
    public Map<String, String> call() throws Exception {
        Map<String, Boolean> libraries = new TreeMap<>();
        for (OptionalLibrary library : OptionalLibrary.values()) {
            libraries.put(library.name(), library.isPresent());
        }
        outcomes.put("libraries", libraries.toString());
        try (server) {
            rest();
            graphql();
        }
        outcomes.put(
                "requests that pay",
                String.valueOf(server.requests.stream()
                        .filter(request -> request.uri().contains("adjustments")
                                || request.body().contains("mutation Pay"))
                        .count()));
        return outcomes;
    }

    private void rest() throws Exception {
        try (Hub hub = new Hub(component -> {
            component.getConfiguration().setConsumerKey("key");
            component.getConfiguration().setConsumerSecret("consumer-secret");
            component.getConfiguration().setAccessToken("token");
            component.getConfiguration().setAccessTokenSecret("token-secret");
        })) {
            hub.calls("wake", "push/wake");
            hub.calls("rest offers", "offers?companyId=9&teamReference=1");
            hub.calls("rest report", "reports/finance?freelancerReference=7&tq=RAW(SELECT amount)");
            hub.calls("rest payment", PAYMENT);
            hub.calls("ledger list", "ledger/list");
            Files.write(hub.directory.resolve("ledger.mv.db"), new byte[100]);
            outcomes.put(
                    "status with a ledger file",
                    String.valueOf(hub.component.status().ledger()));
        }
    }

    private void graphql() throws Exception {
        DataSource database = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        throw new java.sql.SQLException("nobody is to come here");
                    }
                    return method.getName().equals("hashCode") ? (Object) 1 : null;
                });
        try (Hub hub = new Hub(component -> {
            component.getConfiguration().setClientId("key");
            component.getConfiguration().setClientSecret("client-secret");
            component.getConfiguration().setAccessToken("token");
            component.getPayments().setLedgerDataSource(database);
            component.getDefaults().setWarnDefaultOrganization(false);
        })) {
            hub.calls("graphql rooms", "messages/rooms");
            hub.calls("graphql refused field", "organization/get");
            hub.needs("reports/finance?tq=RAW(SELECT amount WHERE date >= '2026-01-01')");
            hub.needs("reports/time?fetch=stream&tq=RAW(SELECT hours WHERE worked_on >= '2026-01-01')");
            hub.needs("reports/time?output=raw");
            hub.needs("messages/rooms?fields=roomId");
            hub.needs("messages/rooms?refusedFields=drop");
            hub.needs("messages/rooms?document=RAW(query Own { roomList { totalCount } })");
            hub.needs("graphql/execute");
            hub.needs(PAYMENT);
            hub.needs("milestones/approve");
            hub.needs("contracts/end");
            hub.consumes("messages/rooms?fields=roomId");
            hub.consumes("reports/finance?incremental=P7D&tq=RAW(SELECT date, amount)");
        }
    }

    /** A component in a context of its own. */
    private final class Hub implements AutoCloseable {

        private final DefaultCamelContext context = new DefaultCamelContext();
        private final UpworkComponent component = new UpworkComponent();
        private final Path directory = Files.createTempDirectory("upwork");

        private Hub(Consumer<UpworkComponent> setting) throws Exception {
            component.getConnection().setBaseUrl(server.base().toString());
            component.getState().setStateDirectory(directory.toString());
            component.getRetry().setMaxAttempts(1);
            setting.accept(component);
            context.addComponent("upwork", component);
            context.start();
        }

        private void needs(String operation) {
            calls("needs graphql-java: " + operation, operation);
        }

        private void calls(String what, String operation) {
            try {
                Exchange done = context.createProducerTemplate().request("upwork:" + operation, exchange -> {});
                outcomes.put(
                        what,
                        done.getException() == null
                                ? String.valueOf(done.getMessage().getBody())
                                : root(done.getException()));
            } catch (Exception | LinkageError e) {
                outcomes.put(what, root(e));
            }
        }

        private void consumes(String operation) {
            String what = "needs graphql-java: from " + operation;
            try {
                context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("upwork:" + operation).to("log:out");
                    }
                });
                outcomes.put(what, "started");
            } catch (Exception | LinkageError e) {
                outcomes.put(what, root(e));
            }
        }

        private String root(Throwable thrown) {
            Throwable cause = thrown;
            while (cause.getCause() != null && !(cause.getClass().getName().contains("camelupwork"))) {
                cause = cause.getCause();
            }
            return cause.getClass().getSimpleName() + ": " + cause.getMessage();
        }

        @Override
        public void close() {
            context.stop();
        }
    }
}
