// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.http.Format;
import io.github.camelupwork.simulator.http.Renderer;
import io.github.camelupwork.simulator.http.Reply;
import io.github.camelupwork.simulator.operation.ApiError;

/** Renders the response that the client gets instead of the intended one when a fault occurs. */
final class FaultRenderer {

    private static final String FIREWALL = """
            <!DOCTYPE html>
            <html><head><title>Attention Required!</title></head>
            <body><h1>Sorry, you have been blocked</h1><p>You are unable to access this site.</p></body></html>
            """;
    private static final String NO_JSON = "{\"server_time\":\"1404363250\",\"auth_user\":{\"first_name\":";

    private final Renderer renderer;

    FaultRenderer(Renderer renderer) {
        this.renderer = renderer;
    }

    /** The answer that leaves instead of {@code whole}. */
    Reply apply(Fault fault, Reply whole, Format format) {
        return broken(fault, whole, format).with(fault.headers()).after(fault.delay());
    }

    private Reply broken(Fault fault, Reply whole, Format format) {
        return switch (fault.kind()) {
            case STATUS -> renderer.error(new ApiError(fault.status(), fault.code(), fault.message()), format, null);
            case REPORT_ERROR -> renderer.error(new ApiError(200, fault.code(), fault.message()), format, null);
            case EXPIRED_TOKEN -> renderer.error(new ApiError(401, 401, "Unauthorized"), format, null);
            case HTML -> Reply.of(fault.status(), "text/html;charset=utf-8", FIREWALL);
            case EMPTY -> Reply.empty(204);
            case MALFORMED -> Reply.of(200, Format.JSON.contentType(), NO_JSON);
            case GRAPHQL_ERROR -> GraphQlFaults.error(fault);
            case PARTIAL -> GraphQlFaults.partial(fault, whole);
            case FALLEN_APART -> GraphQlFaults.fallenApart(fault, whole);
            case NO_DATA -> GraphQlFaults.nothing();
            case RESET -> whole.delivered(Reply.Delivery.RESET);
            case TRUNCATED -> whole.delivered(Reply.Delivery.TRUNCATED);
            case HANG -> whole.delivered(Reply.Delivery.HELD);
            case SLOW -> whole;
        };
    }
}
