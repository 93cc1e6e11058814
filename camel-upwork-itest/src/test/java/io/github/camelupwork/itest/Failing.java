// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.simulator.Simulator;
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
    STATUS_401("401 (OAuth 1.0a)", Fault.status(401), Api.REST),
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
    FIREWALL_200("HTML page with status 200", Fault.html(200)),
    ERROR_IN_200("error with status 200", Fault.reportError("Invalid query"), Api.REST),
    EMPTY("204 without a body, order taken", Fault.empty()),
    MALFORMED("200, not JSON, order taken", Fault.malformed()),
    INVALID(
            "`ValidationError`",
            Fault.graphQlError("Validation error (FieldUndefined@[x]): Field 'x' is undefined", "ValidationError"),
            Api.GRAPHQL),
    MISSING_SCOPE("missing scope, `ExecutionAborted`", Fault.missingScope("GenericUser.email"), Api.GRAPHQL),
    DENIED("`403 ... denied` of a service", service("403 view_client_company denied"), Api.GRAPHQL),
    ABSENT("`404 ...` of a service", service("404 Not Found"), Api.GRAPHQL),
    WRONG_VALUE("`VJCA-6`, a wrong value", service("VJCA-6 Input parameter provided has incorrect value"), Api.GRAPHQL),
    TRANSFORM_TIMEOUT("`Transform timeout`, order not taken", Fault.transformTimeout(), Api.GRAPHQL),
    TRANSFORM_TIMEOUT_AFTER(
            "`Transform timeout`, order taken", Fault.transformTimeout().afterTaking(), Api.GRAPHQL),
    SERVICE_FAILED("an error of no known kind, order not taken", service("Something is odd"), Api.GRAPHQL),
    SERVICE_FAILED_AFTER(
            "an error of no known kind, order taken",
            service("Something is odd").afterTaking(),
            Api.GRAPHQL),
    NOT_NULLABLE(
            "`NullValueInNonNullableField`, order taken",
            Fault.graphQlError(
                            "The field at path '/x' was declared as a non"
                                    + " null type, but the code has wrongly returned a null value",
                            "NullValueInNonNullableField")
                    .afterTaking(),
            Api.GRAPHQL),
    FALLEN_APART(
            "null for an answer in which a field was denied, order taken",
            Fault.fallenApart("403 view_client_company denied"),
            Api.GRAPHQL),
    NO_DATA("`data` is null without an error, order not taken", Fault.noData(), Api.GRAPHQL),
    NO_DATA_AFTER("`data` is null without an error, order taken", Fault.noData().afterTaking(), Api.GRAPHQL),
    PARTIAL("data with an error, order taken", Fault.partial("A user was removed"), Api.GRAPHQL),
    PARTIAL_FAIL("the same with `partial=fail`", PARTIAL.fault, Api.GRAPHQL),
    PARTIAL_WARN("the same with `partial=warn`", PARTIAL.fault, Api.GRAPHQL),
    PARTIAL_ACCEPT("the same with `partial=accept`", PARTIAL.fault, Api.GRAPHQL);

    /** How many milliseconds to wait for an answer that does not come. */
    private static final long SHORT = 750;

    /** How the documentation calls it. */
    final String text;

    /** What the simulator does; null if the call never gets there. */
    final Fault fault;

    private final Api only;

    Failing(String text, Fault fault) {
        this(text, fault, null);
    }

    /** One that only this API knows. */
    Failing(String text, Fault fault, Api only) {
        this.text = text;
        this.fault = fault;
        this.only = only;
    }

    private static Fault service(String message) {
        return Fault.graphQlError(message, "DataFetchingException");
    }

    /** Whether calls of that API can fail so. */
    boolean happensTo(Api api) {
        return only == null || only == api;
    }

    /** Whether calls find a simulator that then fails. */
    boolean isReachable() {
        return fault != null;
    }

    /**
     * Returns true if a hub is afterwards as it was before: it had no settings for this fault, holds the same tokens, does
     * not wait, and leaves no fields out.
     */
    boolean leavesNoTrace() {
        return switch (this) {
            case CONNECTION_REFUSED,
                    TLS_NOT_TRUSTED,
                    SILENT_BEFORE,
                    SILENT_AFTER,
                    EXPIRED_TOKEN,
                    LIMITED,
                    LIMITED_UNTIL,
                    MISSING_SCOPE,
                    DENIED,
                    FALLEN_APART -> false;
            default -> true;
        };
    }

    /** Lets a component meet it: soon, where it lies in waiting; at another address, where calls do not get there. */
    void set(UpworkComponent upwork, Simulator simulator) {
        switch (this) {
            case SILENT_BEFORE, SILENT_AFTER -> upwork.getConnection().setResponseTimeout(SHORT);
            case CONNECTION_REFUSED -> upwork.getConnection().setBaseUrl("http://127.0.0.1:" + unusedPort());
            case TLS_NOT_TRUSTED ->
                upwork.getConnection().setBaseUrl(simulator.httpsUrl().toString());
            default -> {}
        }
    }

    private static int unusedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of an endpoint that carries out the operation by that API. */
    String uri(String operation, Api api) {
        boolean bearer = this == EXPIRED_TOKEN || api != Api.REST;
        return (bearer ? "upwork2:" : "upwork:") + operation + "?api=" + api.id()
                + switch (this) {
                    case PARTIAL_FAIL -> "&partial=fail";
                    case PARTIAL_WARN -> "&partial=warn";
                    case PARTIAL_ACCEPT -> "&partial=accept";
                    default -> "";
                };
    }
}
