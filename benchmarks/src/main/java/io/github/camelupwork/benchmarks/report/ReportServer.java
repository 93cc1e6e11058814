// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.report;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Answers every request with a finance report of so many rows, a thousand of which are in memory and sent again and again. */
final class ReportServer implements AutoCloseable {

    /** Of a report on GraphQL, from January 2018 on. */
    static final int MONTHS = 100;

    private static final int BLOCK = 1000;
    private static final String DAY = "DAY-OF-ROW";
    private static final Pattern FROM = Pattern.compile("\"from\":\"(\\d{4}-\\d{2}-\\d{2})");

    /** The form of the report: what precedes the rows, stands between them, and follows them. */
    enum Format {
        JSON(
                """
                {"server_time":"1767225600","table":{"cols":[{"label":"reference","type":"number"},{"label":"date","type":"date"},\
                {"label":"type","type":"string"},{"label":"description","type":"string"},{"label":"amount","type":"number"}],\
                "rows":[""",
                ",",
                "]}}",
                i -> "{\"c\":[{\"v\":\"%s\"},{\"v\":\"%s\"},{\"v\":\"%s\"},{\"v\":\"%s\"},{\"v\":\"%s\"}]}"
                        .formatted(cells(i))),
        CSV("reference,date,type,description,amount\n", "\n", "\n", i -> "%s,%s,%s,%s,%s".formatted(cells(i))),
        XML(
                """
                <response><table><cols><col><label>reference</label><type>number</type></col><col><label>date</label>\
                <type>date</type></col><col><label>type</label><type>string</type></col><col><label>description</label>\
                <type>string</type></col><col><label>amount</label><type>number</type></col></cols><rows>""",
                "",
                "</rows></table></response>",
                i -> "<row><c><v>%s</v></c><c><v>%s</v></c><c><v>%s</v></c><c><v>%s</v></c><c><v>%s</v></c></row>"
                        .formatted(cells(i))),
        /** A month in each answer; all its rows are of the first day. */
        GRAPHQL(
                "{\"data\":{\"transactionHistory\":{\"transactionDetail\":{\"transactionHistoryRow\":[",
                ",",
                "]}}}}",
                i -> ("{\"reference\":\"%1$s\",\"date\":\"" + DAY + "\",\"type\":\"%3$s\",\"description\":\"%4$s\","
                                + "\"transactionAmount\":{\"amount\":\"%5$s\"}}")
                        .formatted(cells(i)));

        private final String head;
        private final String separator;
        private final String tail;
        private final IntFunction<String> row;

        Format(String head, String separator, String tail, IntFunction<String> row) {
            this.head = head;
            this.separator = separator;
            this.tail = tail;
            this.row = row;
        }

        private static Object[] cells(int number) {
            return new Object[] {
                500_000_000 + number,
                "202601" + (10 + number % 20),
                "APInvoice",
                "Bonus for good work in week " + number % 53,
                number % 1000 + "." + (10 + number % 90)
            };
        }

        private String block() {
            return IntStream.range(0, BLOCK).mapToObj(row).collect(Collectors.joining(separator));
        }
    }

    static {
        // or each answer waits 40 ms for the client's delayed acknowledgment of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final int rows;

    /** @param rows a multiple of a thousand, and of a thousand in each month */
    ReportServer(Format format, int rows) throws IOException {
        this.rows = rows;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> answer(exchange, format));
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, Format format) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher from = FROM.matcher(asked);
        byte[] block = bytes(from.find() ? format.block().replace(DAY, from.group(1)) : format.block());
        byte[] separator = bytes(format.separator);
        exchange.getResponseHeaders()
                .add(
                        "Content-Type",
                        format == Format.JSON || format == Format.GRAPHQL
                                ? "application/json"
                                : "text/" + format.name());
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes(format.head));
            for (int sent = 0; sent < (format == Format.GRAPHQL ? rows / MONTHS : rows); sent += BLOCK) {
                if (sent > 0) {
                    out.write(separator);
                }
                out.write(block);
            }
            out.write(bytes(format.tail));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
