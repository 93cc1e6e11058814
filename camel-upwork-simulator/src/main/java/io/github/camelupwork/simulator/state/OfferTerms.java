// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What an offer promises.
 *
 * @param title         title of the offer and of the contract
 * @param hourly        hourly, or else fixed-price
 * @param chargeRate    hourly rate, or the budget of a fixed-price offer; US dollars, fee included
 * @param message       instructions for the freelancer
 * @param category      category id; nullable
 * @param startDate     start of an hourly contract; null for at once
 * @param weeklyLimit   hours a week at most; nullable
 * @param weeklyStipend additional weekly payment; nullable
 * @param closeOnAccept whether the job is closed when the offer is accepted
 * @param milestones    milestones of a fixed-price offer
 */
public record OfferTerms(
        String title,
        boolean hourly,
        BigDecimal chargeRate,
        String message,
        String category,
        LocalDate startDate,
        Integer weeklyLimit,
        BigDecimal weeklyStipend,
        boolean closeOnAccept,
        List<MilestonePlan> milestones) {

    public OfferTerms {
        milestones = List.copyOf(milestones);
    }

    /** {@code hourly} or {@code fixed-price}. */
    public String type() {
        return hourly ? "hourly" : "fixed-price";
    }
}
