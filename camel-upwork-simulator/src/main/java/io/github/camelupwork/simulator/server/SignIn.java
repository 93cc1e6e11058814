// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.auth.Approval;
import io.github.camelupwork.simulator.auth.Authority;
import io.github.camelupwork.simulator.auth.OAuth1;
import io.github.camelupwork.simulator.auth.OAuth2Error;
import io.github.camelupwork.simulator.http.Format;
import io.github.camelupwork.simulator.http.IncomingRequest;
import io.github.camelupwork.simulator.http.Pair;
import io.github.camelupwork.simulator.http.Reply;
import io.github.camelupwork.simulator.json.Json;
import io.github.camelupwork.simulator.operation.ApiError;

/** The addresses at which people and applications sign in, OAuth 1.0a and 2.0. */
final class SignIn {

    private static final String FORM = "application/x-www-form-urlencoded;charset=utf-8";
    private static final String HTML = "text/html;charset=utf-8";

    private final Authority authority;
    private final LoopbackGuard guard;
    private final Map<String, Step> steps = new LinkedHashMap<>();

    /** One step of signing in: how the record calls it, and what it answers. */
    record Step(String operation, String reference, Answerer answers) {}

    @FunctionalInterface
    interface Answerer {
        Reply answer(IncomingRequest request);
    }

    SignIn(Authority authority, LoopbackGuard guard) {
        this.authority = authority;
        this.guard = guard;
        Step token2 = new Step("auth/accessToken", "v3/getOAuthToken", this::token2);
        steps.put(
                "POST /api/auth/v1/oauth/token/request",
                new Step("auth/requestToken", "auth/requestToken", this::requestToken));
        steps.put(
                "POST /api/auth/v1/oauth/token/access",
                new Step("auth/accessToken", "auth/accessToken", this::accessToken));
        steps.put("GET /services/api/auth", new Step("auth/authorize", "auth/authorize", this::page1));
        steps.put("POST /services/api/auth", new Step("auth/authorize", "auth/authorize", this::approve1));
        steps.put("GET /ab/account-security/oauth2/authorize", new Step("auth/authorize", "v3/authorize", this::page2));
        steps.put(
                "POST /ab/account-security/oauth2/authorize",
                new Step("auth/authorize", "v3/authorize", this::approve2));
        steps.put("POST /api/v3/oauth2/token", token2);
        steps.put("POST /api/auth/v1/oauth/token", token2);
    }

    /** The step that a request is; empty if it is an ordinary call. */
    Optional<Step> step(IncomingRequest request) {
        return Optional.ofNullable(steps.get(request.method() + ' ' + request.path()));
    }

    private Reply requestToken(IncomingRequest request) {
        return pair("oauth_callback_confirmed=1&", authority.oauth1().requestToken(request));
    }

    private Reply accessToken(IncomingRequest request) {
        return pair("", authority.oauth1().accessToken(request));
    }

    private static Reply pair(String before, OAuth1.TokenPair pair) {
        return Reply.of(200, FORM, before + "oauth_token=" + pair.token() + "&oauth_token_secret=" + pair.secret());
    }

    private Reply page1(IncomingRequest request) {
        Map<String, String> parameters = parameters(request);
        requireHarmless("oauth_callback", authority.oauth1().callback(parameters.get("oauth_token")));
        return page(parameters);
    }

    private Reply approve1(IncomingRequest request) {
        Map<String, String> parameters = parameters(request);
        requireHarmless("oauth_callback", authority.oauth1().callback(parameters.get("oauth_token")));
        Approval approval = authority.oauth1().approve(parameters.get("oauth_token"), user(parameters));
        return approved(approval, "oauth_verifier").with("X-Upwork-Oauth-Verifier", approval.code());
    }

    private Reply page2(IncomingRequest request) {
        return oauth2(() -> {
            authority.oauth2().requireAuthorizable(parameters(request));
            requireHarmless("redirect_uri", parameters(request).get("redirect_uri"));
            return page(parameters(request));
        });
    }

    private void requireHarmless(String parameter, String address) {
        try {
            guard.requireHarmless(parameter, address);
        } catch (IllegalArgumentException e) {
            throw new ApiError(400, 400, e.getMessage());
        }
    }

    private Reply approve2(IncomingRequest request) {
        return oauth2(() -> {
            Map<String, String> parameters = parameters(request);
            requireHarmless("redirect_uri", parameters.get("redirect_uri"));
            return approved(authority.oauth2().approve(parameters, user(parameters)), "code");
        });
    }

    /** Issues tokens of OAuth 2.0. The keys are in the form: HTTP Basic is answered with 403. */
    private Reply token2(IncomingRequest request) {
        String authorization = request.header("Authorization");
        if (authorization != null && authorization.startsWith("Basic ")) {
            throw new ApiError(403, 403, "Forbidden");
        }
        return oauth2(() -> Reply.of(
                        200,
                        Format.JSON.contentType(),
                        Json.write(authority.oauth2().token(parameters(request))))
                .with("Cache-Control", "no-store"));
    }

    private static Reply oauth2(Supplier<Reply> answer) {
        try {
            return answer.get();
        } catch (OAuth2Error e) {
            return Reply.of(
                    e.status(),
                    Format.JSON.contentType(),
                    Json.write(Map.of("error", e.error(), "error_description", e.getMessage())));
        }
    }

    private String user(Map<String, String> parameters) {
        String user = parameters.get("user");
        return user == null
                ? authority.accounts().owner().user()
                : authority.accounts().of(user).user();
    }

    private static Reply approved(Approval approval, String name) {
        return approval.redirect()
                .map(address -> Reply.empty(302).with("Location", address))
                .orElseGet(() -> page("<!DOCTYPE html><title>Approved</title><p>Copy this " + name
                        + " into your application:</p><pre id=\"" + name + "\">" + approval.code() + "</pre>"));
    }

    /** Returns a page that no other page may show in a frame and that sends no referrer. */
    private static Reply page(String html) {
        return Reply.of(200, HTML, html).with(Html.PROTECTED);
    }

    private Reply page(Map<String, String> parameters) {
        String hidden = parameters.entrySet().stream().map(SignIn::hidden).collect(Collectors.joining());
        String people = authority.accounts().accounts().stream()
                .map(account -> "<option>" + Html.escape(account.user()) + "</option>")
                .collect(Collectors.joining());
        return page("<!DOCTYPE html><title>Authorize</title><h1>Simulated Upwork</h1><form method=\"post\">"
                + hidden + "<p>An application asks for access on behalf of <select name=\"user\">" + people
                + "</select></p><button>Allow</button></form>");
    }

    private static String hidden(Map.Entry<String, String> field) {
        return "<input type=\"hidden\" name=\"" + Html.escape(field.getKey()) + "\" value=\""
                + Html.escape(field.getValue()) + "\">";
    }

    private static Map<String, String> parameters(IncomingRequest request) {
        return Stream.of(request.queryPairs(), request.formPairs())
                .flatMap(List::stream)
                .collect(Collectors.toMap(Pair::name, Pair::value, (first, second) -> second, LinkedHashMap::new));
    }
}
