// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.speed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Answers every request with a finance report of so many rows, made while it is sent. */
final class ReportServer implements AutoCloseable {

    private static final String HEAD = """
            {"server_time":"1767225600","table":{"cols":[{"label":"reference","type":"number"},{"label":"date","type":"date"},\
            {"label":"type","type":"string"},{"label":"description","type":"string"},{"label":"amount","type":"number"}],\
            "rows":[""";
    private static final String TAIL = "]}}";
    private static final int BUFFER = 1 << 16;

    private final HttpServer server;
    private final int rows;

    ReportServer(int rows) throws IOException {
        this.rows = rows;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER)) {
            write(out, HEAD);
            for (int i = 0; i < rows; i++) {
                write(out, (i == 0 ? "" : ",") + row(i));
            }
            write(out, TAIL);
        }
    }

    private static String row(int number) {
        return "{\"c\":[{\"v\":\"" + (500_000_000 + number) + "\"},{\"v\":\"202601" + (10 + number % 20)
                + "\"},{\"v\":\"APInvoice\"},{\"v\":\"Bonus for good work in week " + number % 53 + "\"},{\"v\":\""
                + number % 1000 + "." + (10 + number % 90) + "\"}]}";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
