// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A milestone as it is agreed on.
 *
 * @param description name of the milestone
 * @param deposit     US dollars to deposit
 * @param due         expected end; nullable
 */
public record MilestonePlan(String description, BigDecimal deposit, LocalDate due) {}
