// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.sql.DataSource;

import org.apache.camel.Exchange;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.support.PluginHelper;

/**
 * All that can be looked at of a hub, besides its logs.
 *
 * @param ledger the database of its ledger
 */
record Inspection(SimulatedHub hub, DataSource ledger) {

    /** Texts, each with the place where it was found. */
    List<String> all() throws Exception {
        return Stream.of(beans(), consoles(), health(), pages(), rows())
                .flatMap(List::stream)
                .toList();
    }

    /** What a route gets: headers, body, and the exception with its stack trace. */
    static String of(Exchange exchange) {
        StringWriter text = new StringWriter();
        text.append("exchange " + exchange + exchange.getMessage().getHeaders()
                + exchange.getMessage().getBody());
        if (exchange.getException() != null) {
            exchange.getException().printStackTrace(new PrintWriter(text, true));
        }
        return text.toString();
    }

    private List<String> consoles() {
        DevConsole console = PluginHelper.getDevConsoleResolver(hub.context).resolveDevConsole("upwork");
        List<String> shown = List.of(
                "console " + console.call(DevConsole.MediaType.TEXT),
                "console " + console.call(DevConsole.MediaType.JSON));
        assertThat(shown).allMatch(text -> text.contains("upwork2"));
        return shown;
    }

    private List<String> health() {
        HealthCheckRegistry registry = HealthCheckRegistry.get(hub.context);
        registry.loadHealthChecks();
        HealthCheck.Result result = registry.getCheck("upwork").orElseThrow().call();
        assertThat(result.getDetails()).isNotEmpty();
        return List.of("health " + result.getMessage() + " " + result.getDetails() + " " + result.getError());
    }

    /** All that JMX shows of Camel. */
    private static List<String> beans() throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        List<String> attributes = new ArrayList<>();
        for (ObjectName bean : server.queryNames(new ObjectName("org.apache.camel:*"), null)) {
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(bean).getAttributes()) {
                attributes.add("bean " + bean + " " + attribute.getName() + " " + value(server, bean, attribute));
            }
        }
        assertThat(attributes).anyMatch(line -> line.contains("type=components") && line.contains("upwork"));
        return attributes;
    }

    private static Object value(MBeanServer server, ObjectName bean, MBeanAttributeInfo attribute) {
        try {
            return attribute.isReadable() ? server.getAttribute(bean, attribute.getName()) : "";
        } catch (JMException | RuntimeException e) {
            return e;
        }
    }

    /** The simulator's page, and the same as JSON. */
    private List<String> pages() throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/__simulator/requests",
                "/__simulator/orders",
                "/__simulator/state",
                "/__simulator/faults",
                "/__simulator/limits",
                "/__simulator/clock")) {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(hub.simulator.baseUrl().resolve(path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            pages.add("page " + path + " " + response.body());
        }
        return pages;
    }

    /** The whole ledger. */
    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = ledger.getConnection();
                ResultSet script = connection.createStatement().executeQuery("SCRIPT")) {
            while (script.next()) {
                rows.add("row " + script.getString(1));
            }
        }
        return rows;
    }
}
