// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.backlog;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Answers with a finance report, or with a page of offers, the newest first, both made while they are sent. */
final class BacklogServer implements AutoCloseable {

    private static final String REPORT = """
            {"server_time":"1767225600","table":{"cols":[{"label":"reference","type":"number"},{"label":"date","type":"date"},\
            {"label":"type","type":"string"},{"label":"description","type":"string"},{"label":"amount","type":"number"}],\
            "rows":[""";
    private static final Pattern PAGE = Pattern.compile("page=(\\d+);(\\d+)");
    private static final long FIRST_MILLIS = 1_767_225_600_000L;
    private static final int BUFFER = 1 << 16;

    static {
        // or each page waits 40 ms for the client's delayed acknowledgment of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final int count;

    /** @param count the number of rows, or of offers */
    BacklogServer(int count) throws IOException {
        this.count = count;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query =
                URLDecoder.decode(String.valueOf(exchange.getRequestURI().getRawQuery()), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER)) {
            Matcher page = PAGE.matcher(query);
            if (page.find()) {
                offers(out, Integer.parseInt(page.group(1)), Integer.parseInt(page.group(2)));
            } else {
                report(out);
            }
        }
    }

    private void report(OutputStream out) throws IOException {
        write(out, REPORT);
        for (int i = 0; i < count; i++) {
            write(out, (i == 0 ? "" : ",") + row(i));
        }
        write(out, "]}}");
    }

    private static String row(int number) {
        return "{\"c\":[{\"v\":\"" + (500_000_000 + number) + "\"},{\"v\":\"202601" + (10 + number % 20)
                + "\"},{\"v\":\"APInvoice\"},{\"v\":\"Bonus for good work in week " + number % 53 + "\"},{\"v\":\""
                + number % 1000 + "." + (10 + number % 90) + "\"}]}";
    }

    private void offers(OutputStream out, int from, int size) throws IOException {
        int to = Math.min(count, from + size);
        write(
                out,
                "{\"offers\":{\"lister\":{\"paging\":{\"count\":\"" + size + "\",\"offset\":\"" + from
                        + "\"},\"total_items\":\"" + count + "\"},\"offer\":[");
        for (int i = from; i < to; i++) {
            int number = count - i;
            write(
                    out,
                    (i == from ? "" : ",") + "{\"rid\":\"" + number + "\",\"created_time\":\""
                            + (FIRST_MILLIS + number * 1000L) + "\",\"last_event_state\":\"new\",\"title\":\"Offer "
                            + number + "\",\"type\":\"hourly\",\"terms_data\":{\"charge_rate\":\"21.0\"}}");
        }
        write(out, "]}}");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
