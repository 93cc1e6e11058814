// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.runtime.MonitoredComponent;
import io.github.camelupwork.runtime.UpworkComponents;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;

/** The payments of a hub, through the operations {@code ledger/*} of its components. */
final class Payments {

    private static final int LISTED = 200;
    private static final int LONGEST_NAME = 60;
    private static final String PREFIX = "CamelUpwork.";

    private final CamelContext context;
    private final ProducerTemplate template;

    Payments(CamelContext context) {
        this.context = context;
        this.template = context.createProducerTemplate();
    }

    /** The latest payments in one state, or in all of them, whose key holds a text; the newest change first. */
    Object list(Call call) {
        String component = component(call.parameter("component"));
        String state = call.parameter("state");
        if (state != null && !isState(state)) {
            throw new RefusedCall(
                    400, "there is no state '" + state + "' of payments, only " + List.of(LedgerState.values()));
        }
        boolean none = UpworkComponents.of(context).get(component).status().ledger() == null;
        return none
                ? List.of()
                : ask(
                        component,
                        "list?newestFirst=true&maxItems=" + LISTED + "&",
                        options("state", state, "keyPart", blankToNull(call.parameter("key"))));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isState(String text) {
        for (LedgerState state : LedgerState.values()) {
            if (state.name().equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** One payment with its history. */
    Object get(Call call) {
        return ask(
                component(call.parameter("component")),
                "get?",
                payment(call.parameter("account"), call.parameter("tenant"), call.parameter("key")));
    }

    /** Reads Upwork about one payment. */
    Object reconcile(Call call) {
        Map<String, Object> body = call.json();
        return ask(component(text(body, "component")), "reconcile?", payment(body));
    }

    /** Records what a person found out about one payment. */
    Object settle(Call call) {
        Map<String, Object> body = call.json();
        if (!(body.get("executed") instanceof Boolean executed)) {
            throw new RefusedCall(400, "'executed' has to be true or false");
        }
        Map<String, Object> options = payment(body);
        options.put(PREFIX + "executed", executed);
        options.put(PREFIX + "evidence", required(body, "evidence"));
        options.put(PREFIX + "by", by(required(body, "by"), call.user()));
        return ask(component(text(body, "component")), "settle?", options);
    }

    /** The name that a person gave, and the one by which that person signed in. */
    private static String by(String name, String user) {
        String by = user == null || user.equals(name) ? name : name + " (signed in as " + user + ")";
        if (by.length() > LONGEST_NAME) {
            throw new RefusedCall(400, "'" + by + "' is longer than " + LONGEST_NAME + " characters");
        }
        return by;
    }

    private Object ask(String component, String operation, Map<String, Object> options) {
        return template.requestBodyAndHeaders(
                component + ":ledger/" + operation + "headers=all&inBody=none", null, options);
    }

    /** The name of a component; the only one if none is named. */
    private String component(String name) {
        Map<String, MonitoredComponent> all = UpworkComponents.of(context);
        if (name == null && all.size() == 1) {
            return all.keySet().iterator().next();
        }
        if (name == null || !all.containsKey(name)) {
            throw new RefusedCall(404, "there is no component '" + name + "' of Upwork here, only " + all.keySet());
        }
        return name;
    }

    private static Map<String, Object> payment(Map<String, Object> body) {
        return payment(required(body, "account"), text(body, "tenant"), required(body, "key"));
    }

    private static Map<String, Object> payment(String account, String tenant, String key) {
        if (account == null || key == null) {
            throw new RefusedCall(400, "'account' and 'key' name a payment; one of them is missing");
        }
        // a payment without an organization is not that of the component's own
        return options("account", account, "tenant", tenant == null ? "" : tenant, "PaymentKey", key);
    }

    private static Map<String, Object> options(String... namesAndValues) {
        Map<String, Object> options = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                options.put(PREFIX + namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return options;
    }

    private static String required(Map<String, Object> body, String name) {
        String value = text(body, name);
        if (value == null || value.isBlank()) {
            throw new RefusedCall(400, "'" + name + "' is missing");
        }
        return value.strip();
    }

    private static String text(Map<String, Object> body, String name) {
        Object value = body.get(name);
        if (value != null && !(value instanceof String)) {
            throw new RefusedCall(400, "'" + name + "' has to be a text");
        }
        return (String) value;
    }
}
