// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.push;

/** The decision about a push: its HTTP status, and the reason in words. */
public enum PushVerdict {
    /** It wakes. */
    ACCEPTED(202, "accepted"),
    /** A header that proves who sends it is missing or malformed. */
    UNSIGNED(401, "the headers that authenticate it are missing or malformed"),
    /** Its signature or secret is wrong. */
    FORGED(401, "its signature or secret is wrong"),
    /** It was signed too long ago, or too far in the future. */
    STALE(401, "its timestamp is outside pushTolerance"),
    /** The same push was received before. */
    REPLAYED(409, "it was received before"),
    /** Its body is larger than allowed. */
    TOO_LARGE(413, "its body is larger than pushMaxBody"),
    /** More pushes than can be told apart were received within the tolerance. */
    TOO_MANY(429, "too many pushes within pushTolerance");

    private final int status;
    private final String reason;

    PushVerdict(int status, String reason) {
        this.status = status;
        this.reason = reason;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** The reason, for the log. */
    public String reason() {
        return reason;
    }
}
