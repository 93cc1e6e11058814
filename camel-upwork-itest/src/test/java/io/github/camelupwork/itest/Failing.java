// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.Map;

import io.github.camelupwork.simulator.fault.Fault;

/** What can fail between a route and Upwork. */
enum Failing {

    CONNECTION_REFUSED("connection refused", null),
    TLS_NOT_TRUSTED("the server's certificate is not trusted", null),
    RESET_BEFORE("connection reset, order not taken", Fault.reset()),
    RESET_AFTER("connection reset, order taken", Fault.reset().afterTaking()),
    TRUNCATED("answer breaks off, order taken", Fault.truncated()),
    SILENT_BEFORE("no answer in time, order not taken", Fault.hang()),
    SILENT_AFTER("no answer in time, order taken", Fault.hang().afterTaking()),
    STATUS_400("400", Fault.status(400)),
    STATUS_401("401 (OAuth 1.0a)", Fault.status(401)),
    EXPIRED_TOKEN("401, the token has expired (OAuth 2.0)", Fault.expiredToken()),
    STATUS_403("403", Fault.status(403)),
    STATUS_404("404", Fault.status(404)),
    STATUS_413("413", Fault.status(413)),
    LIMITED("429", Fault.status(429)),
    LIMITED_UNTIL("429 with `Retry-After: 1`", Fault.status(429).with(Map.of("Retry-After", "1"))),
    STATUS_500("500", Fault.status(500)),
    STATUS_502("502", Fault.status(502)),
    STATUS_503("503", Fault.status(503)),
    STATUS_504("504, order not taken", Fault.status(504)),
    STATUS_504_AFTER("504, order taken", Fault.status(504).afterTaking()),
    FIREWALL("HTML page of the firewall, 403", Fault.html()),
    ERROR_IN_200("error with status 200", Fault.reportError("Invalid query")),
    EMPTY("204 without a body, order taken", Fault.empty()),
    MALFORMED("200, not JSON, order taken", Fault.malformed());

    /** How the documentation calls it. */
    final String text;

    /** What the simulator does; null if the call never gets there. */
    final Fault fault;

    Failing(String text, Fault fault) {
        this.text = text;
        this.fault = fault;
    }

    /** Whether calls find a simulator that then fails. */
    boolean isReachable() {
        return fault != null;
    }

    /** The scheme of the component that makes the call. */
    String scheme() {
        return this == EXPIRED_TOKEN ? "upwork2" : "upwork";
    }
}
