// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.github.camelupwork.auth.AuthorizationException;
import io.github.camelupwork.auth.AuthorizationFlow;
import io.github.camelupwork.auth.AuthorizationRequest;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkUnauthorizedException;

/**
 * The operations of the group {@code auth}, which both kinds of OAuth answer: {@code auth/authorize} and
 * {@code auth/requestToken} give the address to send a person to, {@code auth/accessToken} takes what came back and stores the
 * token. No token ever appears in a message.
 */
final class AuthorizationCalls {

    private static final Envelope NO_ENVELOPE = Envelope.of(200);

    private final AuthorizationFlow flow;
    private final Executor executor;
    private final String expectedUser;

    /**
     * @param executor     runs the calls, since they may block
     * @param expectedUser the id of the person who may sign in, {@code any}, or null for the one who did before
     */
    AuthorizationCalls(AuthorizationFlow flow, Executor executor, String expectedUser) {
        this.flow = flow;
        this.executor = executor;
        this.expectedUser = expectedUser;
    }

    /** Executes the call on the executor, since it may block. */
    CompletableFuture<UpworkAnswer> call(UpworkCall call) {
        return CompletableFuture.supplyAsync(() -> new UpworkAnswer(answer(call), NO_ENVELOPE), executor);
    }

    private Map<String, Object> answer(UpworkCall call) {
        try {
            return call.operation().shortName().equals("accessToken") ? accessToken(call) : authorize(call.values());
        } catch (AuthorizationException e) {
            throw new UpworkUnauthorizedException(
                    new Failure(call.operation().name(), e.status(), e.error(), e.getMessage(), null, null), e);
        }
    }

    private Map<String, Object> authorize(Map<String, Object> values) {
        AuthorizationRequest request = flow.authorize((String) values.get("oauth_callback"));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("url", request.url().toString());
        answer.put("id", request.id());
        return answer;
    }

    private Map<String, Object> accessToken(UpworkCall call) {
        String code = text(call.values(), "oauth_verifier", "code");
        if (code == null) {
            throw new UpworkArgumentException(
                    call.operation().name(),
                    "code",
                    "missing option 'code': what came back when the person agreed",
                    null);
        }
        String state = text(call.values(), "oauth_token", "state");
        if (state == null || state.isBlank()) {
            throw new UpworkArgumentException(
                    call.operation().name(),
                    "state",
                    "missing option 'state': what came back beside the code; without it anybody could slip in a code"
                            + " of their own",
                    null);
        }
        flow.exchange(state, code, expectedUser);
        return Map.of("stored", true);
    }

    private static String text(Map<String, Object> values, String first, String second) {
        return (String) values.getOrDefault(first, values.get(second));
    }
}
