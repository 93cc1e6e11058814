// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camelupwork.simulator.fault.Faults;
import io.github.camelupwork.simulator.record.Order;
import io.github.camelupwork.simulator.record.RecordedRequest;

/** A small page for people: what arrived last, what was ordered, what is made to fail, what the state is. No secrets. */
final class StatusPage {

    private static final int ROWS = 50;
    private static final String STYLE = "body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}"
            + "td,th{border-bottom:1px solid #ccc;padding:.2em .8em;text-align:left}";

    private final Context context;

    StatusPage(Context context) {
        this.context = context;
    }

    String html() {
        return "<!DOCTYPE html><html><head><title>Simulated Upwork</title><style>" + STYLE + "</style></head><body>"
                + "<h1>Simulated Upwork</h1><p>It is " + context.clock().instant() + " here. "
                + "This is not Upwork, nor made by it. As JSON: "
                + links("requests", "orders", "state", "faults", "scopes", "limits", "clock") + "</p>"
                + requests() + orders() + faults() + FaultForm.html() + state() + "</body></html>";
    }

    private static String links(String... names) {
        return List.of(names).stream()
                .map(name -> "<a href=\"/__simulator/" + name + "\">" + name + "</a>")
                .collect(Collectors.joining(" "));
    }

    private String requests() {
        return table(
                "Requests",
                "<th>#<th>time<th>method<th>path<th>operation<th>caller<th>status<th>fault<th>error",
                context.requests().all(),
                (RecordedRequest request) -> row(
                        request.sequence(),
                        request.time(),
                        request.method(),
                        request.path(),
                        request.operation(),
                        request.caller(),
                        request.status(),
                        request.fault(),
                        request.error()));
    }

    private String orders() {
        return table(
                "Orders",
                "<th>#<th>time<th>operation<th>effect<th>caller<th>parameters",
                context.orders().all(),
                (Order order) -> row(
                        order.sequence(),
                        order.time(),
                        order.operation(),
                        order.effect(),
                        order.caller(),
                        order.parameters()));
    }

    private String faults() {
        return table(
                "Faults",
                "<th>fault<th>message<th>operation<th>times<th>probability<th>happened",
                context.faults().planned(),
                (Faults.Planned planned) -> row(
                        planned.fault().label(),
                        planned.fault().message(),
                        planned.trigger().operation(),
                        planned.trigger().times() < 0
                                ? "always"
                                : planned.trigger().times(),
                        planned.trigger().probability(),
                        planned.happened()));
    }

    private String state() {
        return context.snapshot() instanceof Map<?, ?> state
                ? table(
                        "State",
                        "<th>what<th>how many",
                        List.copyOf(state.entrySet()),
                        entry -> row(entry.getKey(), size(entry.getValue())))
                : "";
    }

    private static Object size(Object value) {
        if (value instanceof Collection<?> several) {
            return several.size();
        }
        return value instanceof Map<?, ?> map ? map.size() : value;
    }

    private static <T> String table(String title, String head, List<T> rows, Function<T, String> row) {
        List<T> latest = rows.subList(Math.max(0, rows.size() - ROWS), rows.size());
        return "<h2>" + title + " (" + rows.size() + ")</h2><table><tr>" + head + "</tr>"
                + latest.stream().map(row).collect(Collectors.joining()) + "</table>";
    }

    private static String row(Object... cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (Object cell : cells) {
            row.append("<td>").append(Html.escape(cell)).append("</td>");
        }
        return row.append("</tr>").toString();
    }
}
