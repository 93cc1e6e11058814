// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The fee that Upwork keeps: the client is charged with the fee, the freelancer gets the rest. */
final class Fee {

    private static final BigDecimal FREELANCERS_SHARE = new BigDecimal("0.90");

    /** The fee of a freelancer's withdrawal, US dollars. */
    static final BigDecimal OF_A_WITHDRAWAL = new BigDecimal("0.99");

    private Fee() {}

    /** Returns the freelancer's part of a charge, to the cent. */
    static BigDecimal takenOff(BigDecimal charge) {
        return charge.multiply(FREELANCERS_SHARE).setScale(2, RoundingMode.HALF_UP);
    }
}
