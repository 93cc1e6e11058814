// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkGraphQLException;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.exception.UpworkServerException;
import io.github.camelupwork.exception.UpworkTooManyRequestsException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;

/** The known outcome of a request that did not succeed. */
public enum Outcome {
    /** No connection was opened, or it was not even signed: nothing left this machine. */
    NOTHING_SENT,
    /** 429: Upwork received it and did not execute it. */
    LIMITED,
    /** 401, and since then the token was renewed. */
    TOKEN_RENEWED,
    /** Upwork refused it for a reason that a retry does not fix: 400, 401, 403, 404, 413, a refused report. */
    REFUSED,
    /** 502, 503, 504, or a timeout within Upwork that GraphQL reports: a gateway does not know the outcome. */
    GATEWAY_FAILED,
    /** 500 and other server errors, also those that GraphQL reports. */
    SERVER_FAILED,
    /** It was sent, and no complete response came. */
    NO_ANSWER,
    /** An error came that does not show that Upwork itself sent it before it executed anything: a page of a gateway, say. */
    UNPROVED,
    /**
     * A response came that cannot be read or reports errors where a part may have been executed, or reading it failed.
     */
    UNREADABLE;

    /**
     * The outcome of a call of that effect. Of what moves money only Upwork's own refusal is believed: a gateway may answer any
     * status after Upwork took the order.
     */
    public static Outcome of(Effect effect, Throwable failure) {
        Outcome outcome = of(failure);
        boolean believed = effect != Effect.MONEY || failure instanceof UpworkException told && told.isRefusal();
        return (outcome == LIMITED || outcome == REFUSED) && !believed ? UNPROVED : outcome;
    }

    /** Returns the outcome that an exception stands for. */
    public static Outcome of(Throwable failure) {
        if (failure instanceof UpworkConnectionException) {
            return NOTHING_SENT;
        }
        if (failure instanceof UpworkNoAnswerException) {
            return NO_ANSWER;
        }
        if (failure instanceof UpworkTooManyRequestsException) {
            return LIMITED;
        }
        if (failure instanceof UpworkServerException server) {
            return server.getUpworkStatus() >= 502 && server.getUpworkStatus() <= 504 ? GATEWAY_FAILED : SERVER_FAILED;
        }
        if (failure instanceof UpworkGraphQLException graphQL) {
            return graphQL.isPassing() ? GATEWAY_FAILED : SERVER_FAILED;
        }
        // other exceptions are faults on the way, which do not show how far the request had come
        boolean isTold = failure instanceof UpworkException && !(failure instanceof UpworkUnreadableAnswerException);
        return isTold ? REFUSED : UNREADABLE;
    }

    /** Returns true if it is certain that nothing was executed. */
    public boolean isWithoutEffect() {
        return this == NOTHING_SENT || this == LIMITED || this == TOKEN_RENEWED || this == REFUSED;
    }
}
