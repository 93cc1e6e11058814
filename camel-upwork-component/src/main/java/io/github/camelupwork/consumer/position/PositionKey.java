// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelupwork.auth.Account;

/** Names a position: the same for the same account, organization, operation and options, whatever else the URI says. */
public final class PositionKey {

    private PositionKey() {}

    /**
     * The key of an endpoint.
     *
     * @param operation e.g. {@code offers/list}
     * @param options   the operation's own options; no secrets are among them
     * @param windows   length of the date windows; null if there are none
     * @return e.g. {@code offers-list-0f3a...}
     */
    public static String of(Account account, String operation, Map<String, Object> options, String windows) {
        Map<String, Object> meaning = new LinkedHashMap<>();
        meaning.put("account", account.id());
        meaning.put("tenant", account.tenant());
        meaning.put("operation", operation);
        meaning.put("options", texts(options));
        meaning.put("windows", windows);
        return operation.replace('/', '-') + "-" + Fingerprint.of(meaning);
    }

    private static Map<String, String> texts(Map<String, Object> options) {
        Map<String, String> texts = new TreeMap<>();
        options.forEach((name, value) -> {
            if (value != null) {
                texts.put(name, value.toString());
            }
        });
        return texts;
    }
}
