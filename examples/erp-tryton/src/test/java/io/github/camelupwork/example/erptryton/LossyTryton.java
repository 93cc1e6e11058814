// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Stands between hub and Tryton, and may cut the connection before or after Tryton has done what was asked. */
final class LossyTryton implements AutoCloseable {

    private static final Pattern METHOD = Pattern.compile("\"method\":\"model\\.([a-z_.]+)\"");
    private static final Pattern CHANGE = Pattern.compile(".*\\.(create|write|post|quote|delete)");

    /** When the connection is cut. */
    enum Cut {
        NEVER,
        BEFORE,
        AFTER
    }

    /** Decides for each call that changes something. */
    interface Fault {
        Cut at(String method) throws IOException;

        /** Is called when Tryton has done what it answers to nobody. */
        default void done(String method) throws IOException {}
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final String url;
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private volatile Fault fault = method -> Cut.NEVER;

    LossyTryton(String url) {
        this.url = url;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::pass);
        server.start();
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Matcher matcher = METHOD.matcher(new String(body, StandardCharsets.UTF_8));
        String method = matcher.find() ? matcher.group(1) : "";
        Cut cut = CHANGE.matcher(method).matches() ? fault.at(method) : Cut.NEVER;
        if (cut == Cut.BEFORE) {
            exchange.close();
            return;
        }
        HttpResponse<byte[]> answer = forward(exchange, body);
        if (CHANGE.matcher(method).matches()) {
            changes.add(method);
        }
        if (cut == Cut.AFTER) {
            fault.done(method);
        }
        if (cut == Cut.NEVER) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
        exchange.close();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    void fault(Fault value) {
        fault = value;
    }

    /** The calls that have changed something in Tryton, oldest first. */
    List<String> changes() {
        return changes;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/erp/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
