// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.scribejava.core.exceptions.OAuthException;
import io.github.camelupwork.http.WebPage;

/**
 * One request to the token endpoint, with everything that can go wrong turned into {@link AuthorizationException}. Exceptions of
 * ScribeJava and Jackson quote what they read, tokens included, so they are never kept as a cause.
 */
final class TokenExchange {

    /** A request through ScribeJava. */
    interface Request<T> {
        T send() throws IOException, InterruptedException, ExecutionException;
    }

    private final String action;
    private final Function<TokenError, String> advice;
    private final Redactor redactor;

    /**
     * An exchange.
     *
     * @param action  the action attempted, for the message
     * @param advice  the advice on a token error; may return null
     * @param secrets the secrets that the request carries and no message may show
     */
    TokenExchange(String action, Function<TokenError, String> advice, String... secrets) {
        this.action = action;
        this.advice = advice;
        this.redactor = Redactor.ofAny(secrets);
    }

    <T> T run(Request<T> request) {
        try {
            return request.send();
        } catch (TokenErrorException e) {
            throw failed(e.tokenError(), null);
        } catch (OAuthException
                | JsonProcessingException
                | IllegalArgumentException e) { // the last for an empty answer
            throw failed(TokenError.passing(200, "the answer holds no token"), null);
        } catch (IOException | ExecutionException e) {
            throw failed(TokenError.passing(0, e.toString()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(TokenError.passing(0, "interrupted"), e);
        }
    }

    private AuthorizationException failed(TokenError tokenError, Exception cause) {
        TokenError clean = tokenError.redacted(redactor);
        return new AuthorizationException(
                action + " failed",
                clean,
                clean.firewall() ? "What helps: " + WebPage.ADVICE : advice.apply(clean),
                redactor.cause(cause));
    }
}
