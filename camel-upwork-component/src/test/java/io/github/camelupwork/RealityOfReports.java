// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.BiConsumer;

import org.apache.camel.Exchange;

/** How the reports of REST were asked and how they answered, and what a route gets. */
final class RealityOfReports {

    private static final String TIME = "upwork:reports/time?companyId=c&teamId=t";
    private static final String DAYS = " WHERE worked_on >= '2013-06-01' AND worked_on <= '2013-06-30'";

    private final BiConsumer<String, String> rows;

    /** @param rows takes rows: what Upwork or a query does, and what comes of it */
    RealityOfReports(BiConsumer<String, String> rows) {
        this.rows = rows;
    }

    void addAll() throws IOException {
        query("SELECT hours WHERE (worked_on <= '2013-06-30') AND (worked_on > '2013-06-01')");
        query("SELECT hours WHERE worked_on <= \"2013-06-30\" AND worked_on > \"2013-06-01\"");
        query("select hours where worked_on <= '2013-06-30' and worked_on > '2013-06-01' order by hours desc");
        row(
                "a cell `{\"v\":\"20130615\"}`",
                200,
                "{\"table\":{\"cols\":[{\"label\":\"worked_on\",\"type\":\"date\"}],\"rows\":[{\"c\":[{\"v\":\"20130615\"}]}]}}");
        String old = "{\"version\":\"0.6\",\"errors\":[{\"reason\":\"invalid_query\",\"message\":\"unknown field\"}],"
                + "\"status\":\"error\"}";
        row("status 400, `" + old + "`", 400, old);
        row("the same with status 200", 200, old);
        String code = "{\"error\":{\"code\":\"400\",\"message\":\"Bad Request\"}}";
        row("status 200, `" + code + "`", 200, code);
        row(
                "status 411 in the words of REST",
                411,
                "{\"error\":{\"status\":411,\"code\":411,\"message\":\"Length Required\"}}");
    }

    private void query(String query) throws IOException {
        try (Hub hub = new Hub(200, "{\"table\":{\"cols\":[{\"label\":\"hours\",\"type\":\"number\"}],\"rows\":[]}}")) {
            String failure = hub.call(query);
            rows.accept("`" + query + "`", failure != null ? failure : "sent: `" + hub.sent() + "`");
        }
    }

    private void row(String does, int status, String body) throws IOException {
        try (Hub hub = new Hub(status, body)) {
            String failure = hub.call("SELECT worked_on" + DAYS);
            rows.accept(does, failure != null ? failure : "body `" + hub.body + "`");
        }
    }

    /** A component on REST, and a server that says the same to all. */
    private static final class Hub implements AutoCloseable {

        private final TestServer server;
        private final TestUpwork upwork;
        private Object body;

        Hub(int status, String answer) throws IOException {
            server = TestServer.saying(status, answer, "Content-Type", "application/json");
            upwork = new TestUpwork(server.base());
            upwork.component.getRetry().setMaxAttempts(1);
            upwork.start();
        }

        String call(String query) {
            Exchange done = upwork.context
                    .createFluentProducerTemplate()
                    .to(TIME)
                    .withHeaders(Map.of("CamelUpwork.tq", query))
                    .send();
            body = done.getMessage().getBody();
            return done.getException() == null
                    ? null
                    : "`" + done.getException().getClass().getSimpleName() + "`: "
                            + done.getException().getMessage();
        }

        String sent() {
            return URI.create(server.requests.get(0).uri()).getQuery().substring("tq=".length());
        }

        @Override
        public void close() {
            upwork.close();
            server.close();
        }
    }
}
