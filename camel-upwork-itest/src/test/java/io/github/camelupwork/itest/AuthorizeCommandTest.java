// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.exception.UpworkUnauthorizedException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Application;
import io.github.camelupwork.simulator.auth.Approval;
import io.github.camelupwork.tool.Authorize;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command line tool as a process of its own: what it stores is what a component signs in with. */
@ExtendWith(UpworkExtension.class)
class AuthorizeCommandTest {

    @TempDir
    Path state;

    private final List<String> said = new ArrayList<>();
    private Simulator simulator;
    private Application keys;
    private Process process;
    private BufferedReader output;

    @BeforeEach
    void start(Simulator simulator) {
        this.simulator = simulator;
        keys = simulator.accounts().application();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void catchesTheBrowserOnThisMachine() throws Exception {
        String redirect = "http://localhost:" + freePort() + "/callback";
        run(oauth2(), "--redirect-uri", redirect);

        Approval approval = simulator.approve(address(), "ada_owner");
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(approval.redirect().orElseThrow()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(page.body()).contains("You can close this window");
        assertThat(exit()).as(said.toString()).isZero();
        assertThat(signedIn(oauth2Component(), "upwork:users/get?api=rest&userReference=me"))
                .isEqualTo("ada_owner");
        assertNothingLeaked();
    }

    @Test
    void takesAPastedVerifier() throws Exception {
        run(Map.of("UPWORK_CONSUMER_KEY", keys.consumerKey(), "UPWORK_CONSUMER_SECRET", keys.consumerSecret()));

        paste(simulator.approve(address(), "ada_owner").code());

        assertThat(exit()).as(said.toString()).isZero();
        UpworkComponent upwork = new UpworkComponent();
        upwork.getConfiguration().setConsumerKey(keys.consumerKey());
        upwork.getConfiguration().setConsumerSecret(keys.consumerSecret());
        assertThat(signedIn(upwork, "upwork:users/get?userReference=me")).isEqualTo("ada_owner");
        assertNothingLeaked();
    }

    @Test
    void takesThePastedAddress() throws Exception {
        run(oauth2(), "--redirect-uri", "https://hub.example/back", "--account-name", "emea");

        paste(simulator.approve(address(), "ada_owner").redirect().orElseThrow());

        assertThat(exit()).as(said.toString()).isZero();
        UpworkComponent upwork = oauth2Component();
        upwork.getConfiguration().setAccountName("emea");
        assertThat(signedIn(upwork, "upwork:users/get?api=rest&userReference=me"))
                .isEqualTo("ada_owner");
    }

    @Test
    void refusesAnotherPersonThanTheOneBefore() throws Exception {
        run(oauth2(), "--redirect-uri", "https://hub.example/back");
        paste(simulator.approve(address(), "ada_owner").redirect().orElseThrow());
        assertThat(exit()).as(said.toString()).isZero();

        run(oauth2(), "--redirect-uri", "https://hub.example/back");
        paste(simulator.approve(address(), "maria_lopez").redirect().orElseThrow());

        assertThat(exit()).isEqualTo(1);
        assertThat(said.toString())
                .contains("maria_lopez")
                .contains("works for 'ada_owner'")
                .contains("--user");
        assertThat(signedIn(oauth2Component(), "upwork:users/get?api=rest&userReference=me"))
                .isEqualTo("ada_owner");
    }

    /** Anything on this machine, or any web page in the browser, can call the address. */
    @Test
    void foreignCallbacksDoNotEndIt() throws Exception {
        String redirect = "http://localhost:" + freePort() + "/callback";
        run(oauth2(), "--redirect-uri", redirect);
        Approval approval = simulator.approve(address(), "ada_owner");
        for (String foreign : List.of("?code=evil", "?code=evil&state=forged", "?error=access_denied", "")) {
            assertThat(get(redirect + foreign).statusCode()).isEqualTo(400);
        }
        assertThat(get(approval.redirect().orElseThrow()).statusCode()).isEqualTo(200);
        assertThat(exit()).as(said.toString()).isZero();
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void tellsARefusalAndStoresNothing() throws Exception {
        run(oauth2());

        address();
        paste("no-such-code");

        assertThat(exit()).isEqualTo(1);
        assertThat(state.resolve("tokens").toFile().list((folder, name) -> name.endsWith(".tokens.json")))
                .isNullOrEmpty();
        assertNothingLeaked();
    }

    /** The hub's refresh token has died; a person signs in beside it, and it goes on without a restart. */
    @Test
    void aRunningHubTakesWhatThePersonStored() throws Exception {
        UpworkComponent upwork = oauth2Component();
        upwork.getConfiguration().setRefreshToken(simulator.accounts().owner().refreshToken());
        upwork.getConnection().setBaseUrl(simulator.baseUrl().toString());
        upwork.getState().setStateDirectory(state.toString());
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("upwork", upwork);
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            assertThat(me(template)).isNull();
            simulator.oauth2().revoke("ada_owner");
            assertThat(me(template))
                    .isInstanceOf(UpworkUnauthorizedException.class)
                    .hasMessageContaining("invalid_grant");
            assertThat(me(template)).isInstanceOf(UpworkUnauthorizedException.class);

            run(oauth2(), "--redirect-uri", "https://hub.example/back", "--user", "ada_owner");
            paste(simulator.approve(address(), "ada_owner").redirect().orElseThrow());

            assertThat(exit()).as(said.toString()).isZero();
            assertThat(me(template)).isNull();
        }
    }

    private static Exception me(ProducerTemplate template) {
        return template.request("upwork:users/get?api=rest&userReference=me", exchange -> {})
                .getException();
    }

    private Map<String, String> oauth2() {
        return Map.of("UPWORK_CLIENT_ID", keys.clientId(), "UPWORK_CLIENT_SECRET", keys.clientSecret());
    }

    private UpworkComponent oauth2Component() {
        UpworkComponent upwork = new UpworkComponent();
        upwork.getConfiguration().setClientId(keys.clientId());
        upwork.getConfiguration().setClientSecret(keys.clientSecret());
        return upwork;
    }

    private void run(Map<String, String> environment, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Authorize.class.getName(),
                "--base-url",
                simulator.baseUrl().toString(),
                "--state-directory",
                state.toString(),
                "--timeout",
                "60"));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(new File("target"));
        builder.environment().putAll(environment);
        process = builder.start();
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** What a person would open. */
    private URI address() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.strip().startsWith("http")) {
                return URI.create(line.strip());
            }
        }
        throw new AssertionError("No address in " + said);
    }

    private void paste(String text) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private int exit() throws Exception {
        output.lines().forEach(said::add);
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private void assertNothingLeaked() {
        assertThat(said.toString())
                .doesNotContain(
                        keys.clientSecret(),
                        keys.consumerSecret(),
                        simulator.accounts().owner().tokenSecret());
    }

    private Object signedIn(UpworkComponent upwork, String uri) throws Exception {
        upwork.getConnection().setBaseUrl(simulator.baseUrl().toString());
        upwork.getState().setStateDirectory(state.toString());
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("upwork", upwork);
            context.start();
            return context.createProducerTemplate()
                    .requestBody(uri, (Object) "", Map.class)
                    .get("id");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
