// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;

/**
 * What one side of a contract says of the other when it ends.
 *
 * @param score   mean of the scores that were given; null for none
 * @param comment in words; nullable
 */
public record Feedback(BigDecimal score, String comment) {}
