// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

/**
 * Serves the console of a hub below a path of the application's HTTP server, through {@code platform-http}. A bean of this
 * class in the registry is all it takes: Camel Main and Spring Boot add its routes.
 *
 * <p>It signs nobody in: the security of the application has to protect the path. Unless {@code changes} is set, it shows and
 * changes nothing.
 */
public class UpworkConsole extends RouteBuilder {

    private String path = "/upwork";
    private boolean changes;

    /** Default constructor, for properties of Camel Main and Spring Boot. */
    public UpworkConsole() {
        // the options have defaults
    }

    @Override
    public void configure() {
        String root = root();
        ComponentCounts counts = ComponentCounts.in(getContext(), Clock.systemUTC());
        HubState state = new HubState(getContext(), counts);
        Payments payments = new Payments(getContext());
        PageFiles files = new PageFiles();
        get(root, call -> Answer.redirect(call.path() + "/" + PageFiles.START));
        files.names().forEach(name -> get(root + "/" + name, call -> files.answer(name)));
        get(root + "/api/state", call -> Answer.json(200, with(state.json(), call))
                .withToken(call));
        get(root + "/api/payments", call -> Answer.json(200, payments.list(call)));
        get(root + "/api/payment", call -> Answer.json(200, payments.get(call)));
        if (changes) {
            post(root + "/api/reconcile", call -> Answer.json(200, payments.reconcile(call)));
            post(root + "/api/settle", call -> Answer.json(200, payments.settle(call)));
        }
    }

    private Map<String, Object> with(Map<String, Object> state, Call call) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("changes", changes);
        all.put("user", call.user());
        all.put("token", call.tokenToGive());
        all.putAll(state);
        return all;
    }

    private void get(String address, Responder responder) {
        serve(address, "GET", new Served(responder));
    }

    private void post(String address, Responder responder) {
        serve(address, "POST", new Served(call -> {
            ForeignPages.refuse(call);
            return responder.answer(call);
        }));
    }

    private void serve(String address, String method, Processor processor) {
        from("platform-http:" + address + "?httpMethodRestrict=" + method)
                .routeId("upwork-console " + method + " " + address)
                .process(processor);
    }

    private String root() {
        if (!path.startsWith("/") || path.length() == 1 || path.matches(".*[?#{}*%\\s].*|.*/")) {
            throw new IllegalArgumentException("option 'path' of the console is '" + path
                    + "'; it has to begin with a slash and to end without one, as in /upwork");
        }
        return path;
    }

    public String getPath() {
        return path;
    }

    /** The path below which it is served; {@code /upwork} if unset. */
    public void setPath(String path) {
        this.path = path;
    }

    public boolean isChanges() {
        return changes;
    }

    /** Whether payments in doubt can be reconciled and settled here; false if unset. */
    public void setChanges(boolean changes) {
        this.changes = changes;
    }
}
