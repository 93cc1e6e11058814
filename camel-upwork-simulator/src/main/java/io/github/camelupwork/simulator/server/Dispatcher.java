// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.function.Function;

import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.http.IncomingRequest;
import io.github.camelupwork.simulator.http.Reply;
import io.github.camelupwork.simulator.http.Router;

/** Dispatches requests: to the simulator's own addresses first, all others to the simulated Upwork. */
public final class Dispatcher implements Function<IncomingRequest, Reply> {

    private final Context context;
    private final AdminApi admin;
    private final UpworkApi upwork;
    private final LoopbackGuard guard;

    /**
     * @param operations the operations that Upwork offers
     * @param strict     true if unknown parameters are refused
     */
    public Dispatcher(Context context, Collection<Operation> operations, boolean strict) {
        this.context = context;
        this.guard = context.guard();
        this.admin = new AdminApi(context);
        this.upwork = new UpworkApi(context, new Router(operations), new GraphQlCalls(context, operations), strict);
    }

    @Override
    public Reply apply(IncomingRequest request) {
        return guard.refusal(request)
                .or(() -> admin.answer(request))
                .orElseGet(() -> upwork.answer(request))
                .with("Date", date());
    }

    private String date() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.ofInstant(context.clock().instant(), ZoneOffset.UTC));
    }
}
