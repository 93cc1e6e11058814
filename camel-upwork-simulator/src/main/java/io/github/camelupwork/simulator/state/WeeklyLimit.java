// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.LocalDate;

/**
 * How many hours a week may be booked on a contract.
 *
 * @param hours at most
 * @param from  first day on which it holds, UTC
 */
public record WeeklyLimit(int hours, LocalDate from) {}
