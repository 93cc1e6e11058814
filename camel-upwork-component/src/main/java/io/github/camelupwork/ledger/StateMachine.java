// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static io.github.camelupwork.ledger.LedgerState.CONFIRMED;
import static io.github.camelupwork.ledger.LedgerState.INTENDED;
import static io.github.camelupwork.ledger.LedgerState.REFUSED;
import static io.github.camelupwork.ledger.LedgerState.SENT;
import static io.github.camelupwork.ledger.LedgerState.UNKNOWN;

import java.util.Optional;

/**
 * The rules of the ledger in one place: the state transition of each event, and the admission of a further arrival of a
 * payment key.
 *
 * <p>All rules follow from two. Only {@code INTENDED} may be sent, so a payment that may have left is never sent again.
 * And knowledge takes precedence: a late answer still settles a payment that was recorded as unknown.
 */
public final class StateMachine {

    /** The admission of an arrival of a known key; {@link Decision} is what the caller derives from it. */
    public enum Admission {
        /** Other arguments under the same key. */
        CONFLICT,
        /** A living ledger is processing it. */
        IN_PROGRESS,
        /** It may be sent: nothing left so far, or what was refused was read since. */
        SEND,
        /** It was refused: read Upwork before it is sent again. */
        RECHECK,
        /** It was done: the recorded outcome is answered. */
        REPLAY,
        /** It may have been done: read Upwork. */
        RECONCILE
    }

    private StateMachine() {}

    /** The state after an event; empty if the event cannot happen in that state. */
    public static Optional<LedgerState> next(LedgerState state, LedgerEvent event) {
        return Optional.ofNullable(
                event == LedgerEvent.CONTRADICTED || event == LedgerEvent.NOTED
                        ? state
                        : switch (state) {
                            case INTENDED -> fromIntended(event);
                            case SENT -> fromSent(event);
                            case UNKNOWN -> fromUnknown(event);
                            case REFUSED -> fromRefused(event);
                            case CONFIRMED -> event == LedgerEvent.CONFIRMED ? CONFIRMED : null;
                        });
    }

    private static LedgerState fromIntended(LedgerEvent event) {
        return switch (event) {
            case TAKEN_OVER, NOT_SENT -> INTENDED;
            case SENT -> SENT;
            default -> null;
        };
    }

    private static LedgerState fromSent(LedgerEvent event) {
        return switch (event) {
            case CONFIRMED -> CONFIRMED;
            case REFUSED -> REFUSED;
            case NOT_SENT -> INTENDED;
            case LOST -> UNKNOWN;
            default -> null;
        };
    }

    /** The sender may have been thought dead while it only was slow: what it knows in the end is taken. */
    private static LedgerState fromUnknown(LedgerEvent event) {
        return switch (event) {
            case CONFIRMED, SETTLED_EXECUTED -> CONFIRMED;
            case REFUSED, SETTLED_NOT_EXECUTED -> REFUSED;
            case NOT_SENT -> INTENDED;
            case LOST -> UNKNOWN;
            default -> null;
        };
    }

    /** A refusal can be corrected by the late answer of the same attempt, and by what reading shows. */
    private static LedgerState fromRefused(LedgerEvent event) {
        return switch (event) {
            case INTENDED -> INTENDED;
            case CONFIRMED, SETTLED_EXECUTED -> CONFIRMED;
            case REFUSED, NOT_SENT -> REFUSED;
            case DOUBTED -> UNKNOWN;
            default -> null;
        };
    }

    /**
     * Returns the admission of a further arrival of a key.
     *
     * @param sameArguments true if its arguments are those recorded; after a refusal the corrected document may use its
     *                      key
     * @param inFlight      true if a living owner is processing it
     * @param rechecked     true if Upwork was read since it was refused
     */
    public static Admission admission(LedgerState state, boolean sameArguments, boolean inFlight, boolean rechecked) {
        if (state == LedgerState.REFUSED) {
            return rechecked ? Admission.SEND : Admission.RECHECK;
        }
        if (!sameArguments) {
            return Admission.CONFLICT;
        }
        return switch (state) {
            case CONFIRMED -> Admission.REPLAY;
            case REFUSED -> throw new IllegalStateException("decided above");
            case UNKNOWN -> Admission.RECONCILE;
            case INTENDED -> inFlight ? Admission.IN_PROGRESS : Admission.SEND;
            case SENT -> inFlight ? Admission.IN_PROGRESS : Admission.RECONCILE;
        };
    }
}
