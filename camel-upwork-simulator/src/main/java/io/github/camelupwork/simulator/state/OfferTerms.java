// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The terms of an offer.
 *
 * @param title         title of the offer and of the contract
 * @param hourly        true for an hourly contract, false for a fixed-price one
 * @param chargeRate    hourly rate, or the budget of a fixed-price offer; US dollars, fee included
 * @param message       instructions for the freelancer
 * @param category      category id; nullable
 * @param startDate     start of an hourly contract; null for at once
 * @param weeklyLimit   the maximum hours a week; nullable
 * @param weeklyStipend additional weekly payment; nullable
 * @param closeOnAccept true if the job is closed when the offer is accepted
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
