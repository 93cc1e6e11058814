// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;

/**
 * The feedback of one side of a contract on the other at the end of the contract.
 *
 * @param score   the mean of the scores that were given; null for none
 * @param comment the comment; nullable
 */
public record Feedback(BigDecimal score, String comment) {}
