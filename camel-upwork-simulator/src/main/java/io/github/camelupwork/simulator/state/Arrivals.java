// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import io.github.camelupwork.simulator.state.Transaction.Kind;
import io.github.camelupwork.simulator.state.Transaction.Text;

/**
 * What other people do while a test watches: each method lets something arrive at a given instant. Takes the world's lock
 * itself.
 */
public final class Arrivals {

    private final World world;

    Arrivals(World world) {
        this.world = world;
    }

    /** A new offer. */
    public Offer offer(OfferTerms terms, OfferParties parties, Instant at) {
        return world.inLock(() -> world.hiring().offer(terms, parties, at));
    }

    /**
     * A freelancer's application.
     *
     * @param jobKey     key of the job
     * @param freelancer id of the freelancer
     */
    public Application application(String jobKey, String freelancer, String letter, Instant at) {
        return world.inLock(() -> world.hiring().apply(world.hiring().job(jobKey).orElseThrow(),
                world.directory().caller(freelancer), Application.Status.APPLIED, letter, at));
    }

    /**
     * A message in a room.
     *
     * @param roomId id of the room
     * @param userId author
     */
    public Story story(String roomId, String userId, String message, Instant at) {
        return world.inLock(() -> world.rooms().say(world.rooms().find(roomId).orElseThrow(), userId, message, at));
    }

    /**
     * Hours of a day, new or corrected: they take the place of what was booked for that contract and day.
     *
     * @param contract reference of an hourly contract
     */
    public WorkedHours hours(String contract, LocalDate day, int onlineMinutes, int offlineMinutes) {
        return world.inLock(() -> {
            Contract known = world.hiring().contracts().find(contract).orElseThrow();
            WorkedHours worked = world.hours().find(contract, day).map(old -> old.with(onlineMinutes, offlineMinutes))
                    .orElseGet(() -> new WorkedHours(contract, day, "", "", onlineMinutes, offlineMinutes,
                            known.terms().chargeRate()));
            world.hours().put(worked);
            return worked;
        });
    }

    /**
     * A transaction on a contract: the client's row and the freelancer's.
     *
     * @param contract reference of the contract
     * @param charge   US dollars with the fee
     * @return the client's row
     */
    public Transaction transaction(String contract, Kind kind, BigDecimal charge, String description, Instant at) {
        return world.inLock(() -> world.ledger().bill(world.hiring().contracts().find(contract).orElseThrow(), kind, charge,
                Text.of(description), LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }
}
