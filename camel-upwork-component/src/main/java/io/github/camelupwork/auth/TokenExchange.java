// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.scribejava.core.exceptions.OAuthException;

/**
 * One request to the token host, with everything that can go wrong turned into {@link AuthorizationException}. Exceptions of
 * ScribeJava and Jackson quote what they read, tokens included, so they are never kept as a cause.
 */
final class TokenExchange {

    /** A request through ScribeJava. */
    interface Request<T> {
        T send() throws IOException, InterruptedException, ExecutionException;
    }

    private final String action;
    private final Function<Problem, String> advice;
    private final String[] secrets;

    /**
     * An exchange.
     *
     * @param action  the action attempted, for the message
     * @param advice  the advice on a problem; may return null
     * @param secrets the secrets that the request carries and no message may show
     */
    TokenExchange(String action, Function<Problem, String> advice, String... secrets) {
        this.action = action;
        this.advice = advice;
        this.secrets = secrets.clone();
    }

    <T> T run(Request<T> request) {
        try {
            return request.send();
        } catch (RefusedException e) {
            throw failed(e.problem(), null);
        } catch (OAuthException
                | JsonProcessingException
                | IllegalArgumentException e) { // the last for an empty answer
            throw failed(Problem.passing(200, "the answer holds no token"), null);
        } catch (IOException | ExecutionException e) {
            throw failed(Problem.passing(0, e.toString()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(Problem.passing(0, "interrupted"), e);
        }
    }

    private AuthorizationException failed(Problem problem, Exception cause) {
        Problem clean = problem.scrubbed(secrets);
        return new AuthorizationException(action + " failed", clean, advice.apply(clean), cause);
    }
}
