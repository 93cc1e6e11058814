// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Supplier;

import io.github.camelupwork.simulator.state.Transaction.Kind;
import io.github.camelupwork.simulator.state.Transaction.Text;

/**
 * The actions of other people during a test: each method makes something arrive at a given instant. Takes the world's
 * lock itself.
 */
public final class Arrivals {

    private final World world;

    Arrivals(World world) {
        this.world = world;
    }

    private <T> T arrive(String what, Supplier<T> arrival) {
        T arrived = world.inLock(arrival);
        world.changed(what);
        return arrived;
    }

    /** A new offer. */
    public Offer offer(OfferTerms terms, OfferParties parties, Instant at) {
        return arrive("offer", () -> world.hiring().offer(terms, parties, at));
    }

    /**
     * A freelancer's application.
     *
     * @param jobKey     key of the job
     * @param freelancer id of the freelancer
     */
    public Application application(String jobKey, String freelancer, String letter, Instant at) {
        return arrive("application", () -> world.hiring()
                .apply(
                        world.hiring().job(jobKey).orElseThrow(),
                        world.directory().caller(freelancer),
                        Application.Status.APPLIED,
                        letter,
                        at));
    }

    /**
     * A message in a room.
     *
     * @param roomId id of the room
     * @param userId author
     */
    public Story story(String roomId, String userId, String message, Instant at) {
        return arrive(
                "message", () -> world.rooms().say(world.rooms().find(roomId).orElseThrow(), userId, message, at));
    }

    /**
     * Hours of a day, new or corrected: they take the place of what was booked for that contract and day. Only what the
     * weekly limit leaves is booked, tracked time before time that was added by hand.
     *
     * @param contract reference of an hourly contract
     */
    public WorkedHours hours(String contract, LocalDate day, int onlineMinutes, int offlineMinutes) {
        return arrive("hours", () -> {
            Contract known = world.hiring().contracts().find(contract).orElseThrow();
            int left = minutesLeft(known, day);
            int online = Math.min(onlineMinutes, left);
            int offline = Math.min(offlineMinutes, left - online);
            WorkedHours worked = world.hours()
                    .find(contract, day)
                    .map(old -> old.with(online, offline))
                    .orElseGet(() -> new WorkedHours(
                            contract,
                            day,
                            "",
                            "",
                            online,
                            offline,
                            known.terms().chargeRate()));
            world.hours().put(worked);
            return worked;
        });
    }

    /**
     * A freelancer's request to be paid for a milestone, which has to be active.
     *
     * @param milestone the id of the milestone
     */
    public Submission submission(String milestone, BigDecimal amount, String note, Instant at) {
        return world.inLock(() -> world.milestones().submit(world.milestones().milestone(milestone), amount, note, at));
    }

    /** Returns the minutes that the weekly limit leaves for a day after the other days of its week. */
    private int minutesLeft(Contract contract, LocalDate day) {
        Integer limit = contract.weeklyLimit(day);
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int booked = world.hours().of(contract.reference(), monday, monday.plusDays(6)).stream()
                .filter(hours -> !hours.day().equals(day))
                .mapToInt(hours -> hours.onlineMinutes() + hours.offlineMinutes())
                .sum();
        return limit == null ? Integer.MAX_VALUE : Math.max(0, limit * 60 - booked);
    }

    /**
     * Signs up an invited person and adds the new user to the teams.
     *
     * @param invitation the id of the invitation
     */
    public User member(String invitation, String firstName, String lastName) {
        return arrive("member", () -> world.organizations()
                .accept(
                        world.organizations().invitations().find(invitation).orElseThrow(),
                        firstName,
                        lastName,
                        LocalDate.ofInstant(world.now(), ZoneOffset.UTC)));
    }

    /** A contract that a freelancer proposes to a client's team. */
    public ContractProposal contractProposal(String freelancer, String team, Instant at) {
        return arrive("contractProposal", () -> world.hiring()
                .propose(
                        world.directory().caller(freelancer),
                        world.directory().team(team).orElseThrow(),
                        at));
    }

    /** Adds a client's value of a custom field on a job post. */
    public CustomField customField(Job job, String label, String value, Instant at) {
        return arrive("customField", () -> {
            CustomField field = new CustomField(
                    world.references().next(), job.teamReference(), label, value, job.reference(), null, at);
            world.add(field);
            return field;
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
        return arrive("transaction", () -> world.ledger()
                .bill(
                        world.hiring().contracts().find(contract).orElseThrow(),
                        kind,
                        charge,
                        Text.of(description),
                        LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }
}
