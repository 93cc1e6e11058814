// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A contract, which the reference also calls engagement: active, suspended or ended. */
public final class Contract {

    /** The states of a contract. */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        ENDED
    }

    private final String reference;
    private final String offerId;
    private final OfferTerms terms;
    private final OfferParties parties;
    private final Instant created;
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<WeeklyLimit> limits = new ArrayList<>();
    private Status status = Status.ACTIVE;
    private Instant ended;
    private String endReason;
    private Feedback onFreelancer;
    private Feedback onClient;

    Contract(String reference, String offerId, OfferTerms terms, OfferParties parties, Instant created) {
        this.reference = reference;
        this.offerId = offerId;
        this.terms = terms;
        this.parties = parties;
        this.created = created;
        if (terms.weeklyLimit() != null) {
            limits.add(new WeeklyLimit(terms.weeklyLimit(), LocalDate.ofInstant(created, ZoneOffset.UTC)));
        }
    }

    /** The same contract with copies of its milestones. */
    Contract(Contract origin, UnaryOperator<Milestone> copies) {
        reference = origin.reference;
        offerId = origin.offerId;
        terms = origin.terms;
        parties = origin.parties;
        created = origin.created;
        origin.milestones.forEach(milestone -> milestones.add(copies.apply(milestone)));
        limits.addAll(origin.limits);
        status = origin.status;
        ended = origin.ended;
        endReason = origin.endReason;
        onFreelancer = origin.onFreelancer;
        onClient = origin.onClient;
    }

    /**
     * Pauses the work.
     *
     * @throws Refused 403 unless it is active; the reference lists 403 as the only refusal
     */
    public void suspend() {
        require(Status.ACTIVE);
        status = Status.SUSPENDED;
    }

    /**
     * Resumes the work.
     *
     * @throws Refused 403 unless it is suspended
     */
    public void restart() {
        require(Status.SUSPENDED);
        status = Status.ACTIVE;
    }

    /**
     * Ends it permanently.
     *
     * @param reason documented reason key
     * @throws Refused 403 if it has ended already
     */
    public void end(String reason, Instant at) {
        if (status == Status.ENDED) {
            throw Refused.forbidden("Forbidden");
        }
        status = Status.ENDED;
        ended = at;
        endReason = reason;
    }

    /**
     * Says how many hours a week may be booked: at once, or from next Monday on if they become fewer.
     *
     * @throws Refused 403 if it has ended or is not paid by the hour
     */
    public void limit(int hours, LocalDate today) {
        if (status == Status.ENDED || !terms.hourly()) {
            throw Refused.forbidden("Forbidden");
        }
        limits.removeIf(limit -> limit.from().isAfter(today));
        Integer now = weeklyLimit(today);
        boolean fewer = now == null || hours < now;
        limits.add(new WeeklyLimit(hours, fewer ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : today));
    }

    /** Hours that may be booked in the week of that day; null for any number. */
    public Integer weeklyLimit(LocalDate day) {
        return limits.stream()
                .filter(limit -> !limit.from().isAfter(day))
                .reduce((older, newer) -> newer)
                .map(WeeklyLimit::hours)
                .orElse(null);
    }

    /** All limits there were and will be, oldest first; a copy. */
    public List<WeeklyLimit> weeklyLimits() {
        return List.copyOf(limits);
    }

    /** Sets the feedback of the client on the freelancer, or of the freelancer on the client. */
    public void say(Feedback feedback, boolean byClient) {
        onFreelancer = byClient ? feedback : onFreelancer;
        onClient = byClient ? onClient : feedback;
    }

    /** Returns the client's feedback on the freelancer; nullable. */
    public Feedback onFreelancer() {
        return onFreelancer;
    }

    /** Returns the freelancer's feedback on the client; nullable. */
    public Feedback onClient() {
        return onClient;
    }

    private void require(Status wanted) {
        if (status != wanted) {
            throw Refused.forbidden("Forbidden");
        }
    }

    void add(Milestone milestone) {
        milestones.add(milestone);
    }

    void remove(Milestone milestone) {
        milestones.remove(milestone);
    }

    /** Its milestones, first one first; a copy. */
    public List<Milestone> milestones() {
        return List.copyOf(milestones);
    }

    /** Numeric reference, as text. */
    public String reference() {
        return reference;
    }

    /** Id of the offer it came from. */
    public String offerId() {
        return offerId;
    }

    /** Returns the agreed terms. */
    public OfferTerms terms() {
        return terms;
    }

    /** Whom it binds. */
    public OfferParties parties() {
        return parties;
    }

    /** Returns the time at which it began. */
    public Instant created() {
        return created;
    }

    /** Its state. */
    public Status status() {
        return status;
    }

    /** {@code active}, {@code paused} or {@code closed}, as lists of contracts say it. */
    public String wireStatus() {
        return switch (status) {
            case ACTIVE -> "active";
            case SUSPENDED -> "paused";
            case ENDED -> "closed";
        };
    }

    /** Returns the time at which it ended; null before. */
    public Instant ended() {
        return ended;
    }

    /** Returns the reason for which it ended; null before. */
    public String endReason() {
        return endReason;
    }
}
