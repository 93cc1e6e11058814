// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The work of one day on one contract.
 *
 * @param contractReference the contract
 * @param day               day, UTC
 * @param task              code of the activity; empty for none
 * @param memo              the description of the work
 * @param onlineMinutes     minutes tracked by the client program
 * @param offlineMinutes    minutes added by hand
 * @param rate              hourly charge rate, US dollars, fee included
 */
public record WorkedHours(
        String contractReference,
        LocalDate day,
        String task,
        String memo,
        int onlineMinutes,
        int offlineMinutes,
        BigDecimal rate) {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    /** Hours tracked, with two decimals. */
    public BigDecimal hoursOnline() {
        return hours(onlineMinutes);
    }

    /** Hours added by hand, with two decimals. */
    public BigDecimal hoursOffline() {
        return hours(offlineMinutes);
    }

    /** US dollars charged for the tracked hours, to the cent. */
    public BigDecimal chargesOnline() {
        return charges(onlineMinutes);
    }

    /** US dollars charged for the hours added by hand, to the cent. */
    public BigDecimal chargesOffline() {
        return charges(offlineMinutes);
    }

    /** US dollars charged altogether: the sum of the two parts, so that they always agree. */
    public BigDecimal charges() {
        return chargesOnline().add(chargesOffline());
    }

    /** The same day with other minutes. */
    public WorkedHours with(int online, int offline) {
        return new WorkedHours(contractReference, day, task, memo, online, offline, rate);
    }

    private BigDecimal charges(int minutes) {
        return rate.multiply(BigDecimal.valueOf(minutes)).divide(HOUR, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal hours(int minutes) {
        return BigDecimal.valueOf(minutes).divide(HOUR, 2, RoundingMode.HALF_UP);
    }
}
