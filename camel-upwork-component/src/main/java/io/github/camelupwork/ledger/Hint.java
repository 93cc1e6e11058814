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

    private Hint() {}
}
