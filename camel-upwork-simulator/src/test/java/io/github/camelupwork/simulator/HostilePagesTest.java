// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a web page that its visitor's browser lets loose on the loopback addresses can do to the simulator: nothing. */
class HostilePagesTest extends RunningSimulator {

    private static final String EVIL = "https://evil.example";

    @ParameterizedTest
    @CsvSource({
        "GET,     /__admin",
        "GET,     /__admin/",
        "GET,     /__admin/mappings",
        "POST,    /__admin/mappings",
        "POST,    /__admin/mappings/save",
        "POST,    /__admin/reset",
        "POST,    /__admin/shutdown",
        "PUT,     /__admin/files/a.txt",
        "OPTIONS, /__admin/mappings",
        "GET,     /__admin/webapp/",
        "GET,     /__admin/docs",
        "GET,     /__files/a.txt",
        "GET,     /%5F_admin/mappings",
        "GET,     //__admin/mappings"
    })
    void wireMocksOwnAddressesAreNone(String method, String path) {
        HttpResponse<String> answer = client.plain(method, path, "application/json", "{}");
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        assertThat(answer.body()).doesNotContain("WireMock", "mappings\" :");
    }

    @Test
    void noOtherNameOfTheConnectorOpensThem() throws IOException {
        assertThat(raw("GET /__admin/mappings HTTP/1.1\r\nHost: @none\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("mappings\" :");
        assertThat(raw("GET /__admin/mappings HTTP/1.1\r\nHost: none\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("mappings\" :");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/__simulator/reset",
                "/__simulator/faults",
                "/__simulator/clock",
                "/__simulator/arrivals",
                "/__simulator/keys",
                "/graphql",
                "/api/v3/oauth2/token"
            })
    void aForeignPageCommandsNothing(String path) {
        HttpResponse<String> answer = client.plain("POST", path, "text/plain", "{}", "Origin", EVIL);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(simulator.record().all()).isEmpty();
    }

    @Test
    void aNameThatIsMadeToResolveToLoopbackSeesNothing() throws IOException {
        assertThat(raw("GET /__simulator/state HTTP/1.1\r\nHost: rebound.evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("not to the Host 'rebound.evil.example'")
                .doesNotContain("offers");
    }

    @Test
    void aPageOfThisMachineMayCommand() {
        assertThat(client.plain("POST", "/__simulator/reset", null, "", "Origin", "http://localhost:3000")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https%3A%2F%2Fevil.example%2F",
                "javascript%3Aalert(1)",
                "%2F%2Fevil.example",
                "http%3A%2F%2F127.0.0.1%40evil.example%2F",
                "http%3A%2F%2F127.0.0.1%2F%0D%0ASet-Cookie%3A%20a%3Db"
            })
    void theSignInPageLeadsToNobodyElse(String address) {
        String query = "client_id=" + simulator.accounts().application().clientId()
                + "&response_type=code&redirect_uri=" + address;
        for (String method : new String[] {"GET", "POST"}) {
            HttpResponse<String> answer =
                    client.plain(method, "/ab/account-security/oauth2/authorize?" + query, null, null);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void pagesCannotBeFramedAndRunNoForeignScript() {
        HttpResponse<String> page = client.plain(
                "GET",
                "/ab/account-security/oauth2/authorize?response_type=code&state=%22%3E%3Cscript%3E&client_id="
                        + simulator.accounts().application().clientId(),
                null,
                null);
        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'", "default-src 'none'");
        for (String path : new String[] {"/", "/__simulator/page/simulator.js", "/__simulator/page/parts.css"}) {
            HttpResponse<String> file = client.plain("GET", path, null, null);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(file.body().replace("http://www.w3.org/2000/svg", ""))
                    .doesNotContain("http://", "https://", "innerHTML", "style=");
        }
    }

    @Test
    void nothingIsWrittenBelowTheWorkingDirectory() throws IOException {
        client.plain("PUT", "/__admin/files/written.txt", "text/plain", "x");
        client.plain("POST", "/__admin/mappings/save", "application/json", "{}");
        try (Stream<Path> files = Files.find(
                Path.of(""),
                5,
                (path, facts) ->
                        path.endsWith("written.txt") || path.endsWith("mappings") || path.endsWith("__files"))) {
            assertThat(files).isEmpty();
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", simulator.baseUrl().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
