// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.LocalDate;

/**
 * The limit of hours a week that may be booked on a contract.
 *
 * @param hours the maximum of hours
 * @param from  the first day on which it applies, UTC
 */
public record WeeklyLimit(int hours, LocalDate from) {}
