// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.simulator.auth.Authority;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.RateLimits;
import io.github.camelupwork.simulator.http.Arguments;
import io.github.camelupwork.simulator.http.Format;
import io.github.camelupwork.simulator.http.IncomingRequest;
import io.github.camelupwork.simulator.http.ParameterCheck;
import io.github.camelupwork.simulator.http.Renderer;
import io.github.camelupwork.simulator.http.Reply;
import io.github.camelupwork.simulator.http.RequestParameters;
import io.github.camelupwork.simulator.http.Router;
import io.github.camelupwork.simulator.operation.ApiError;
import io.github.camelupwork.simulator.operation.OperationCall;
import io.github.camelupwork.simulator.operation.OperationHandler;
import io.github.camelupwork.simulator.record.RequestLog;

/**
 * The way of a request through the simulator: limits, operation, fault, caller, parameters, handler, answer. Handlers run one
 * at a time, so that each sees and leaves a whole state.
 */
final class UpworkApi {

    private static final Logger LOG = System.getLogger(UpworkApi.class.getName());
    private static final String TENANT = "X-Upwork-API-TenantId";

    private final Context context;
    private final Router router;
    private final Renderer renderer;
    private final FaultRenderer faultRenderer;
    private final ParameterCheck check;
    private final GraphQlCalls graphQl;

    UpworkApi(Context context, Router router, GraphQlCalls graphQl, boolean strict) {
        this.context = context;
        this.router = router;
        this.graphQl = graphQl;
        this.renderer = new Renderer(context.clock());
        this.faultRenderer = new FaultRenderer(renderer);
        this.check = new ParameterCheck(strict);
    }

    Reply answer(IncomingRequest request) {
        RequestLog.Entry entry = context.requests().arrived(request);
        Reply reply = context.moods().instead(request).orElseGet(() -> context.moods()
                .after(request, guarded(request, entry)));
        if (reply.seenStatus() != 0) {
            entry.answeredWith(reply.text());
        }
        entry.answered(reply.seenStatus(), reply.headers().get("X-Upwork-Error-Message"));
        return reply.with("vnd.eo.request-id", "simulated-" + entry.sequence());
    }

    private Reply guarded(IncomingRequest request, RequestLog.Entry entry) {
        try {
            Optional<Reply> limited = limited(request);
            return limited.isPresent() ? limited.get() : dispatched(request, entry);
        } catch (ApiError e) {
            return renderer.error(e, Format.of(request), null);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The simulator failed on " + request.method() + " " + request.path(), e);
            return renderer.error(new ApiError(500, 500, "The simulator failed: " + e), Format.of(request), null);
        }
    }

    private Optional<Reply> limited(IncomingRequest request) {
        RateLimits.Verdict verdict = context.limits().admit(request.client());
        if (verdict.passes()) {
            return Optional.empty();
        }
        Reply refusal = renderer.error(new ApiError(429, 429, "Too Many Requests"), Format.of(request), null);
        return Optional.of(
                verdict.retryAfter() == null
                        ? refusal
                        : refusal.with("Retry-After", verdict.retryAfter().toString()));
    }

    private Reply dispatched(IncomingRequest request, RequestLog.Entry entry) {
        Optional<SignIn.Step> step = context.signIn().step(request);
        if (step.isPresent()) {
            entry.routed(step.get().operation(), step.get().reference());
            return faulty(step.get().operation(), step.get().reference(), request, entry, () -> step.get()
                    .answers()
                    .answer(request));
        }
        if (GraphQlCalls.isGraphQLRequest(request)) {
            GraphQlCalls.Meant meant = graphQl.meant(request);
            entry.routed(meant.operation(), meant.reference());
            return faulty(
                    meant.operation(), meant.reference(), request, entry, () -> graphQl.answer(request, entry, meant));
        }
        RequestParameters parameters = RequestParameters.read(request);
        Router.Match match = router.route(request, parameters);
        entry.routed(match.operation().name(), match.binding().reference());
        return faulty(
                match.operation().name(),
                match.binding().reference(),
                request,
                entry,
                () -> called(request, entry, match, parameters));
    }

    private Reply faulty(
            String operation,
            String reference,
            IncomingRequest request,
            RequestLog.Entry entry,
            Supplier<Reply> answer) {
        context.events().runDue(operation, reference);
        Optional<Fault> fault = context.faults().next(operation, reference);
        if (fault.isEmpty()) {
            return answer.get();
        }
        entry.failing(fault.get().label());
        if (fault.get().kind() == Fault.Kind.EXPIRED_TOKEN) {
            Optional.ofNullable(Authority.bearer(request))
                    .ifPresent(context.authority().oauth2()::expire);
        }
        Reply whole = fault.get().taken() ? answer.get() : Reply.empty(504);
        return whole.status() >= 400 && fault.get().taken()
                ? whole
                : faultRenderer.apply(fault.get(), whole, Format.of(request));
    }

    private Reply called(
            IncomingRequest request, RequestLog.Entry entry, Router.Match match, RequestParameters parameters) {
        String caller = context.authority().caller(request, match.binding().api() == Api.REST);
        entry.calledBy(caller);
        Arguments arguments = Arguments.of(match, parameters);
        entry.ignoring(arguments.unknown());
        check.check(match.binding(), arguments);
        Object answer = carriedOut(match, arguments.known(), caller, request.header(TENANT), entry.sequence());
        return renderer.success(status(match), answer, Format.of(request), parameters.callback());
    }

    private Object carriedOut(
            Router.Match match, Map<String, Object> arguments, String caller, String tenant, long request) {
        OperationHandler handler =
                context.upwork().handlers().get(match.binding().reference());
        if (handler == null) {
            throw new ApiError(
                    501,
                    501,
                    "The simulator does not carry out " + match.binding().reference() + " yet");
        }
        synchronized (context) {
            OperationCall call = new OperationCall(
                    match.binding(), arguments, caller, context.clock().instant());
            Object answer = handler.answer(call);
            context.orders().taken(request, match.operation().name(), call, tenant);
            return answer;
        }
    }

    private static int status(Router.Match match) {
        int status = match.binding().answer() == null
                ? 200
                : match.binding().answer().status();
        return status == 0 ? 200 : status;
    }
}
