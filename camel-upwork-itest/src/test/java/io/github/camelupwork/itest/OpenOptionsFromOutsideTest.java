// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint URI leaves open, a message says at every HTTP front of Camel. */
class OpenOptionsFromOutsideTest {

    private final Simulator simulator = Simulator.builder().start();
    private final SimulatedHub hub = new SimulatedHub(simulator);
    private final HttpClient http = HttpClient.newHttpClient();
    private MainHttpServer platform;

    @AfterEach
    void stop() throws Exception {
        hub.close();
        if (platform != null) {
            ServiceHelper.stopAndShutdownService(platform);
        }
        simulator.close();
    }

    /** What a body may say where the URI leaves it open is taken, so that these routes are of use. */
    @ParameterizedTest
    @ValueSource(strings = {"jetty", "netty-http", "undertow", "platform-http"})
    void whatTheUriLeavesOpenIsTakenFromTheBody(String front) throws Exception {
        int port = freePort();
        routes(front, port);
        HttpResponse<String> reply = send(port);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        assertThat(simulator.orders().of("payments/create"))
                .singleElement()
                .satisfies(order -> assertThat(order.parameters()).containsEntry("notes", "PO 7"));
    }

    private void routes(String front, int port) throws Exception {
        CamelContext context = hub.context;
        if (front.equals("platform-http")) {
            platform = new MainHttpServer();
            platform.setCamelContext(context);
            platform.setHost("127.0.0.1");
            platform.setPort(port);
            ServiceHelper.startService(platform);
        }
        String address = front.equals("platform-http") ? "platform-http:/" : front + ":http://127.0.0.1:" + port + "/";
        Map<String, Object> options = BothApisScenarios.of("payments/create").options(simulator.world());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(io.github.camelupwork.exception.UpworkException.class)
                        .handled(true)
                        .setHeader("CamelHttpResponseCode", simple("${exception.httpResponseCode}"))
                        .setBody(simple("${exception.message}"));
                from(address + "pay")
                        .setHeader("CamelUpwork.PaymentKey", method(UUID.class, "randomUUID"))
                        .to("upwork:payments/create?engagementReference=" + options.get("engagementReference")
                                + "&teamReference=" + options.get("teamReference")
                                + "&chargeAmount=10.00&comments=fixed")
                        .setBody(constant("paid"));
            }
        });
    }

    private HttpResponse<String> send(int port) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/pay"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"notes\":\"PO 7\"}"));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
