// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.push;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Decides which pushes wake: those whose sender knows the secret, each once. */
public final class PushGuard {

    /** The header with the id of a push, as Standard Webhooks name it. */
    public static final String ID = "webhook-id";

    /** The header with the time of a push in seconds since 1970. */
    public static final String TIMESTAMP = "webhook-timestamp";

    /** The header with the signatures of a push, separated by spaces. */
    public static final String SIGNATURE = "webhook-signature";

    private static final int LONGEST_ID = 256;
    private static final String BEARER = "Bearer ";

    private final Settings settings;
    private final SeenPushes seen;
    private final Clock clock;

    /**
     * What a push has to be like.
     *
     * @param header    the header that holds the secret, if no signature is wanted
     * @param tolerance how far the timestamp of a push may be from now
     * @param maxBody   the largest number of bytes of a body
     */
    public record Settings(
            PushSecret secret, PushAuthentication authentication, String header, Duration tolerance, int maxBody) {}

    /** Creates a guard that has seen no push yet. */
    public PushGuard(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.seen = new SeenPushes(settings.tolerance());
    }

    /** The number of bytes of a body after which reading can stop: the push is refused then. */
    public int enough() {
        return settings.maxBody() + 1;
    }

    /**
     * Decides about a push, and remembers it if it passes.
     *
     * @param headers the value of a header; null if there is none
     * @param body    the body as it was sent, or its first {@link #enough()} bytes
     */
    public PushVerdict check(UnaryOperator<String> headers, byte[] body) {
        if (body.length > settings.maxBody()) {
            return PushVerdict.TOO_LARGE;
        }
        return settings.authentication() == PushAuthentication.header
                ? secret(headers.apply(settings.header()))
                : signature(headers.apply(ID), headers.apply(TIMESTAMP), headers.apply(SIGNATURE), body);
    }

    private PushVerdict secret(String value) {
        if (value == null) {
            return PushVerdict.UNSIGNED;
        }
        String given = value.startsWith(BEARER) ? value.substring(BEARER.length()) : value;
        return settings.secret().matches(given) ? PushVerdict.ACCEPTED : PushVerdict.FORGED;
    }

    private PushVerdict signature(String id, String timestamp, String signatures, byte[] body) {
        if (id == null || id.length() > LONGEST_ID || timestamp == null || signatures == null) {
            return PushVerdict.UNSIGNED;
        }
        if (!settings.secret().signed(id, timestamp, body, signatures)) {
            return PushVerdict.FORGED;
        }
        Instant now = clock.instant();
        return isTimely(timestamp, now) ? seen.note(id, now) : PushVerdict.STALE;
    }

    private boolean isTimely(String timestamp, Instant now) {
        try {
            return Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                            .abs()
                            .compareTo(settings.tolerance())
                    <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }
}
