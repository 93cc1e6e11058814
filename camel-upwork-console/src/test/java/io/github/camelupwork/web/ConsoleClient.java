// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import io.github.camelupwork.json.Json;

/** Calls a console as a program does. */
final class ConsoleClient {

    static final String COOKIE = "upwork-console";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final String authorization;

    ConsoleClient(URI root, String user, String password) {
        this.root = root;
        this.authorization = user == null
                ? null
                : "Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).GET(), headers);
    }

    /** A change as the page sends it, with these headers besides. */
    HttpResponse<String> change(String path, Object body, String... headers) {
        String token = "0123456789abcdef".repeat(4);
        return post(
                path,
                Json.write(body),
                concat(
                        headers,
                        "Content-Type",
                        "application/json",
                        "Cookie",
                        COOKIE + "=" + token,
                        "X-Upwork-Console-Token",
                        token));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).POST(BodyPublishers.ofString(body)), headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Map<?, ?> json(HttpResponse<String> response) {
        return (Map<?, ?>) Json.read(response.body());
    }

    private static String[] concat(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
