// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.fault.Window;
import io.github.camelupwork.simulator.record.Order;
import io.github.camelupwork.simulator.record.RecordedRequest;

/** What moves: the latest requests with their bodies and responses, orders, limits with their blocks, faults. */
final class LiveView {

    private static final int REQUESTS = 60;
    private static final int ORDERS = 30;
    private static final int LONGEST = 4_000;

    private final Context context;

    LiveView(Context context) {
        this.context = context;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("now", context.clock().instant());
        json.put(
                "requests",
                context.requests().latest(REQUESTS).stream().map(this::request).toList());
        json.put("orders", orders());
        json.put(
                "windows",
                context.limits().windows().stream().map(Window::toString).toList());
        json.put("clients", context.limits().clients());
        json.put("faults", context.faults().planned());
        return json;
    }

    private Map<String, Object> request(RecordedRequest request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sequence", request.sequence());
        json.put("time", request.time());
        json.put("method", request.method());
        json.put("path", request.path());
        json.put("query", shortened(request.query()));
        json.put("operation", request.operation());
        json.put("caller", request.caller());
        json.put("status", request.status());
        json.put("error", request.error());
        json.put("fault", request.fault());
        json.put("body", shortened(request.body()));
        json.put("answer", shortened(context.requests().answer(request.sequence())));
        return json;
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Newest first. */
    private List<Order> orders() {
        List<Order> all = context.orders().all();
        List<Order> latest = new ArrayList<>(all.subList(Math.max(0, all.size() - ORDERS), all.size()));
        Collections.reverse(latest);
        return latest;
    }
}
