// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.tryton;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RuntimeCamelException;

/**
 * Calls Tryton by JSON-RPC through Camel's http component. It signs in when it has to, also after Tryton has forgotten
 * the session. Nothing else is sent twice: whoever changes something looks first whether it is there.
 */
public final class Tryton implements CamelContextAware {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int OK = 200;

    private final TrytonJson json = new TrytonJson();
    private CamelContext camelContext;
    private ProducerTemplate template;
    private String url;
    private String user;
    private String password;
    private String session;
    private Map<String, ?> context = Map.of();

    /**
     * Calls a method.
     *
     * @param method     for example {@code model.party.party.create}
     * @param parameters of the method, without the context
     */
    public synchronized Object call(String method, Object... parameters) {
        return callIn(Map.of(), method, parameters);
    }

    /** Calls a method with something more in its context, such as a fiscal year. */
    public synchronized Object callIn(Map<String, ?> more, String method, Object... parameters) {
        if (session == null) {
            login();
        }
        Exchange answer = send(method, with(more, parameters));
        if (status(answer) == UNAUTHORIZED || status(answer) == FORBIDDEN) {
            login();
            answer = send(method, with(more, parameters));
        }
        return result(method, answer);
    }

    /** Returns the wanted fields of all records that meet the conditions. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> search(String model, List<?> conditions, String... fields) {
        return (List<Map<String, Object>>)
                call("model." + model + ".search_read", conditions, 0, null, null, List.of(fields));
    }

    /** Creates records, all or none, and returns their ids. */
    @SuppressWarnings("unchecked")
    public List<Integer> create(String model, List<? extends Map<String, ?>> records) {
        return records.isEmpty() ? List.of() : (List<Integer>) call("model." + model + ".create", records);
    }

    /** Changes fields of records. */
    public void write(String model, List<Integer> ids, Map<String, ?> values) {
        call("model." + model + ".write", ids, values);
    }

    /** Does with records what a button of the client does, such as {@code post}. */
    public void press(String button, String model, List<?> ids) {
        if (!ids.isEmpty()) {
            call("model." + model + "." + button, ids);
        }
    }

    private List<Object> with(Map<String, ?> more, Object... parameters) {
        List<Object> all = new ArrayList<>(Arrays.asList(parameters));
        Map<String, Object> whole = new LinkedHashMap<>(context);
        whole.putAll(more);
        all.add(whole);
        return all;
    }

    private void login() {
        session = null;
        String method = "common.db.login";
        Object result = result(method, send(method, List.of(user, Map.of("password", password))));
        if (!(result instanceof List<?> both)) {
            throw new TrytonException(method, "there is no user '" + user + "' with this password");
        }
        session = Base64.getEncoder()
                .encodeToString((user + ":" + both.get(0) + ":" + both.get(1)).getBytes(StandardCharsets.UTF_8));
        String preferences = "model.res.user.get_preferences";
        Object company = ((Map<?, ?>) result(preferences, send(preferences, List.of(true, Map.of())))).get("company");
        context = company == null ? Map.of() : Map.of("company", company);
    }

    private Exchange send(String method, List<?> parameters) {
        return template.send(url + "?throwExceptionOnFailure=false", ExchangePattern.InOut, exchange -> {
            exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
            if (session != null) {
                exchange.getMessage().setHeader("Authorization", "Session " + session);
            }
            exchange.getMessage().setBody(json.write(Map.of("id", 1, "method", method, "params", parameters)));
        });
    }

    private static int status(Exchange answer) {
        return answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
    }

    private Object result(String method, Exchange answer) {
        if (answer.getException() != null) {
            throw new RuntimeCamelException(method + ": no answer of Tryton", answer.getException());
        }
        String body = answer.getMessage().getBody(String.class);
        if (status(answer) != OK) {
            throw new TrytonException(method, "HTTP " + status(answer) + " for user '" + user + "'");
        }
        Map<?, ?> read = json.read(body);
        if (read.get("error") instanceof List<?> error) {
            throw new TrytonException(method, text(error));
        }
        return read.get("result");
    }

    /** An error for the user is its kind and a list that begins with the message; any other is the message and a trace. */
    private static String text(List<?> error) {
        return error.size() > 1 && error.get(1) instanceof List<?> words && !words.isEmpty()
                ? error.get(0) + ": " + words.get(0)
                : String.valueOf(error.isEmpty() ? "unknown error" : error.get(0));
    }

    /** The address of the database, for example {@code http://127.0.0.1:8000/erp/}. */
    public void setUrl(String value) {
        url = value;
    }

    /** The user to sign in as. */
    public void setUser(String value) {
        user = value;
    }

    /** The user's password. */
    public void setPassword(String value) {
        password = value;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext value) {
        camelContext = value;
        template = value.createProducerTemplate();
    }
}
