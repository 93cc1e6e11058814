// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelupwork.json.Json;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The route of the page about messages from outside by which an ERP approves milestones: a true status and a problem. */
class ProblemReplyTest {

    private static final Path PAGE = Path.of("..", "docs", "messages-from-outside.adoc");

    private final Simulator simulator = Simulator.builder().start();
    private final SimulatedHub hub = new SimulatedHub(simulator);
    private final MainHttpServer server = new MainHttpServer();
    private String milestone;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            server.setPort(socket.getLocalPort());
        }
        server.setCamelContext(hub.context);
        server.setHost("127.0.0.1");
        ServiceHelper.startService(server);
        Matcher block = Pattern.compile("\\[source,yaml]\n----\n(- onException.*?)\n----", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        PluginHelper.getRoutesLoader(hub.context).loadRoutes(ResourceHelper.fromString("erp.yaml", block.group(1)));
        milestone = BothApisScenarios.of("milestones/approve")
                .options(simulator.world())
                .get("milestoneId")
                .toString();
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        ServiceHelper.stopAndShutdownService(server);
        simulator.close();
    }

    @Test
    void everyOutcomeHasAStatusAndAProblem() throws Exception {
        assertThat(post(document("INV-1", milestone)).statusCode()).isEqualTo(200);
        assertThat(post(document("INV-1", milestone)).statusCode())
                .as("the same document again")
                .isEqualTo(200);
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
        problem(post(document("INV-1", "999999")), 409, "payment-conflict");
        problem(post("{\"document\":\"INV-2\"}"), 400, "argument");
        problem(post("{\"milestone\":\"1\"}"), 400, "argument");
        problem(post(document("INV-3", "999999")), 403, "forbidden");
        for (String body : List.of("approve everything", "[1]", "", "{\"document\":")) {
            HttpResponse<String> text = post(body);
            assertThat(text.statusCode()).as(body).isEqualTo(400);
            assertThat(text.body()).contains("not JSON");
        }
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
    }

    @Test
    void hostileHeadersChangeNothing() throws Exception {
        HttpResponse<String> reply = post(
                document("INV-1", milestone),
                "CamelUpwork.bonus",
                "500.00",
                "camelupwork.bonus",
                "500.00",
                "CAMELUPWORK.PaymentKey",
                "OTHER",
                "CamelHttpResponseCode",
                "200");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(simulator.orders().of("milestones/approve"))
                .singleElement()
                .satisfies(order -> assertThat(order.parameters()).doesNotContainKey("bonus"));
        assertThat(reply.headers().map().keySet()).noneMatch(name -> name.startsWith("camelupwork"));
    }

    private static String document(String key, String milestone) {
        return "{\"document\":\"" + key + "\",\"milestone\":\"" + milestone + "\"}";
    }

    private static void problem(HttpResponse<String> reply, int status, String kind) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/problem+json");
        Map<?, ?> problem = (Map<?, ?>) Json.read(reply.body());
        assertThat(problem.get("type")).isEqualTo("urn:camel-upwork:" + kind);
        assertThat(problem.get("status")).isEqualTo(status);
        assertThat(problem.get("operation")).isEqualTo("milestones/approve");
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getPort() + "/approvals"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return HttpClient.newHttpClient()
                .send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
