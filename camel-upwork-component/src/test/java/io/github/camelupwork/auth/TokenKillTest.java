// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.hc.core5.net.WWWFormCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that is killed with SIGKILL anywhere in a renewal leaves a store from which the next one goes on. */
@Tag("slow")
class TokenKillTest {

    @TempDir
    private Path directory;

    private final AtomicInteger issued = new AtomicInteger();
    private final Set<String> valid = new HashSet<>(Set.of("rt0"));
    private HttpServer host;

    /** A token endpoint that rotates as Upwork's does: a refresh token that was used lives on for a day. */
    @BeforeEach
    void open() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext(AuthEndpoints.TOKEN_PATH, this::rotate);
        host.start();
    }

    @AfterEach
    void close() {
        host.stop(0);
    }

    private synchronized void rotate(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known = WWWFormCodec.parse(body, StandardCharsets.UTF_8).stream()
                .anyMatch(pair -> pair.getName().equals("refresh_token") && valid.contains(pair.getValue()));
        byte[] answer = (known ? next() : "{\"error\":\"invalid_grant\"}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 400, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String next() {
        int n = issued.incrementAndGet();
        valid.add("rt" + n);
        return "{\"access_token\":\"at%d\",\"refresh_token\":\"rt%d\",\"expires_in\":86400}".formatted(n, n);
    }

    @ParameterizedTest
    @CsvSource({"REQUESTING, at1", "RECEIVED, at2", "STORED, at1"})
    void theNextProcessGoesOn(String killPoint, String token) throws Exception {
        Process killed = start(killPoint);
        assertThat(lineOf(killed, killPoint)).isEqualTo(killPoint);
        killed.destroyForcibly();
        assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();

        Process next = start("none");

        assertThat(lineOf(next, token)).isEqualTo(token);
        assertThat(next.waitFor()).isZero();
    }

    /** The first line that is the wanted one, or null if the process ends without it. */
    private static String lineOf(Process process, String wanted) throws IOException {
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals(wanted)) {
            line = output.readLine();
        }
        return line;
    }

    private Process start(String killPoint) throws IOException {
        String base = "http://" + host.getAddress().getAddress().getHostAddress() + ":"
                + host.getAddress().getPort();
        return TokenUser.start(base, directory.toString(), killPoint);
    }
}
