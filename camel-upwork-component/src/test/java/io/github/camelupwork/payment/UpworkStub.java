// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server that takes every order, counts it, and then answers what it was told to. Shares nothing with the simulator. */
final class UpworkStub implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger orders = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile long arrivedAt;
    private volatile Reply reply = new Reply(500, "text/plain", "", Map.of());

    UpworkStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** What is answered. */
    record Reply(int status, String type, String body, Map<String, String> headers) {

        /** The order is taken, and the connection ends. */
        static final Reply LOST_AFTER = new Reply(0, "", "", Map.of());

        /** The connection ends before the order was read. */
        static final Reply LOST_BEFORE = new Reply(-1, "", "", Map.of());
    }

    /** From now on. */
    void answers(Reply other) {
        reply = other;
    }

    /** How many orders were taken. */
    int orders() {
        return orders.get();
    }

    /** How many orders came, taken or not. */
    int came() {
        return connections.get();
    }

    /** When the latest order had arrived, by {@link System#nanoTime()}. */
    long arrivedAt() {
        return arrivedAt;
    }

    URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void take(HttpExchange exchange) throws IOException {
        connections.incrementAndGet();
        if (reply == Reply.LOST_BEFORE) {
            exchange.close();
            return;
        }
        exchange.getRequestBody().readAllBytes();
        arrivedAt = System.nanoTime();
        orders.incrementAndGet();
        if (reply == Reply.LOST_AFTER) {
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
