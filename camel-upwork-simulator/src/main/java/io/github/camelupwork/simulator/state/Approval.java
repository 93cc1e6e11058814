// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;

/**
 * The client's data in the approval of a milestone.
 *
 * @param amount  US dollars to pay; null for the whole deposit
 * @param bonus   US dollars on top; nullable
 * @param comment comment on the payment; nullable
 * @param note    note to the freelancer; nullable
 * @param reason  documented code of the reason for paying less; nullable
 */
public record Approval(BigDecimal amount, BigDecimal bonus, String comment, String note, String reason) {

    /** Everything that was deposited. */
    public static Approval full() {
        return new Approval(null, null, null, null, null);
    }
}
