// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/** Names of the hints that reconciliation understands. Each is optional and saves reading or doubt. */
public final class Hint {

    /** The mark that was sent along with the payment, see {@link PaymentTrace}. */
    public static final String TRACE = "trace";
    /** Reference of the contract a milestone or submission belongs to. */
    public static final String CONTRACT = "contractReference";
    /** Id of the milestone a submission belongs to. */
    public static final String MILESTONE = "milestoneId";

    /** The similar payments that Upwork showed before this one was sent: references as a JSON list. */
    public static final String BEFORE = "before";
    /** Other references that were shown then, and that every later complete reading must show: a JSON list. */
    public static final String WITNESSES = "witnesses";
    /** The state that the milestone or contract showed before this payment was sent. */
    public static final String STATE_BEFORE = "stateBefore";
    /** The time at which a reading showed with certainty that the payment was not executed until then. */
    public static final String ABSENT_AT = "absentAt";
    /** That it was sent at a time of the local clock, before a response had shown Upwork's. */
    public static final String LOCAL_CLOCK = "localClock";
    /** That its sender seemed dead, and may only have been frozen. */
    public static final String ORPHANED = "orphaned";

    private Hint() {}
}
