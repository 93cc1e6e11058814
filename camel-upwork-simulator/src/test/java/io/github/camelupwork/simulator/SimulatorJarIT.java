// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Starts the jar as its users do, {@code java -jar}, in a process of its own, and calls it with the keys that it prints. */
class SimulatorJarIT {

    private static final String PREFIX = "camel.component.upwork.";

    private static Process process;
    private static final Map<String, String> PRINTED = new HashMap<>();

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("simulator.jar"),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        StringBuilder all = new StringBuilder();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            all.append(line).append('\n');
            String[] property = line.split(" = ", 2);
            if (property.length == 2) {
                PRINTED.put(property[0].replace(PREFIX, ""), property[1]);
            }
            if (line.startsWith("# other keys")) {
                return;
            }
        }
        throw new AssertionError("The jar ended with " + all);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void answersRest() {
        assertThat(get("/api/hr/v2/users/me.json")).contains("ada_owner");
    }

    @Test
    void answersGraphQl() {
        HttpRequest.Builder request = request("/graphql")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ organization { name } }\"}"));
        assertThat(send(request)).contains("Northlight Software");
    }

    @Test
    void answersAReport() {
        assertThat(
                        get(
                                "/gds/timereports/v1/companies/northlight?tq=SELECT%20hours%20WHERE%20worked_on%20%3E%20%272020-01-01%27"))
                .contains("table");
    }

    @Test
    void showsItsPage() {
        assertThat(get("/")).contains("<html");
    }

    private String get(String path) {
        return send(request(path).GET());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(PRINTED.get("base-url") + path))
                .header("Authorization", "Bearer " + PRINTED.get("access-token"));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
