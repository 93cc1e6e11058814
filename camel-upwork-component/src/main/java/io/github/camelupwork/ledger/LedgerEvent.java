// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/** The events in the life of a payment. The history shows their names. */
public enum LedgerEvent {
    /** The payment arrived for the first time, or is tried again after a definite refusal. */
    INTENDED,
    /** Another ledger took over a payment that its first owner left intended and unsent. */
    TAKEN_OVER,
    /**
     * Data that a later reconciliation needs was recorded with it: similar payments that existed before, the contract
     * it belongs to.
     */
    NOTED,
    /** The bytes are about to leave. */
    SENT,
    /** It is certain that nothing was executed and nothing judged: no connection, or a limit was answered. */
    NOT_SENT,
    /** Upwork answered that it is done. */
    CONFIRMED,
    /** Upwork answered that it will not do it. */
    REFUSED,
    /** No answer, a server error, an unreadable answer, or the sender died. */
    LOST,
    /** It was refused, and now something shows at Upwork that may be it. */
    DOUBTED,
    /** Reading or a person found that it was executed. */
    SETTLED_EXECUTED,
    /** Reading or a person found that it was not executed. */
    SETTLED_NOT_EXECUTED,
    /** An answer that came too late to fit the entry; the state stays, a person should look. */
    CONTRADICTED
}
