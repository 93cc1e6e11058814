// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.Instant;

/** A freelancer's application for a job, sent by the freelancer or started by the client's invitation. */
public final class Application {

    /** The status of an application. */
    public enum Status {
        APPLIED,
        INVITED,
        SHORTLISTED,
        MESSAGED,
        OFFERED,
        HIRED,
        DECLINED,
        HIDDEN;

        /** The name on the wire. */
        public String wire() {
            return Wire.lower(this);
        }
    }

    private final String id;
    private final String jobKey;
    private final String freelancerId;
    private final Instant created;
    private final String letter;
    private final BigDecimal chargeRate;
    private final boolean invited;
    private Status status;
    private Status unlisted = Status.APPLIED;
    private Status shown = Status.APPLIED;
    private boolean read;
    private String declineReason;

    Application(
            String id,
            String jobKey,
            String freelancerId,
            Instant created,
            String letter,
            BigDecimal chargeRate,
            Status status) {
        this.id = id;
        this.jobKey = jobKey;
        this.freelancerId = freelancerId;
        this.created = created;
        this.letter = letter;
        this.chargeRate = chargeRate;
        this.invited = status == Status.INVITED;
        this.status = status;
    }

    Application(Application origin) {
        id = origin.id;
        jobKey = origin.jobKey;
        freelancerId = origin.freelancerId;
        created = origin.created;
        letter = origin.letter;
        chargeRate = origin.chargeRate;
        invited = origin.invited;
        status = origin.status;
        unlisted = origin.unlisted;
        shown = origin.shown;
        read = origin.read;
        declineReason = origin.declineReason;
    }

    /** Moves it on. */
    public void change(Status next) {
        status = next;
    }

    /**
     * Puts it on the short list, or takes it off.
     *
     * @throws Refused 400 if it is no longer in play
     */
    public void shortlist(boolean on) {
        requireActive();
        if (on && status != Status.SHORTLISTED) {
            unlisted = status;
            status = Status.SHORTLISTED;
        } else if (!on && status == Status.SHORTLISTED) {
            status = unlisted;
        }
    }

    /**
     * Puts it out of sight, or shows it again as it was.
     *
     * @throws Refused 400 if it is no longer in play
     */
    public void hide(boolean on) {
        if (status == Status.HIDDEN) {
            status = on ? status : shown;
            return;
        }
        requireActive();
        if (on) {
            shown = status;
            status = Status.HIDDEN;
        }
    }

    /**
     * Turns it down.
     *
     * @param reason id of a documented reason; nullable
     * @throws Refused 400 if it is no longer in play, unless it was only hidden
     */
    public void decline(String reason) {
        if (status != Status.HIDDEN) {
            requireActive();
        }
        status = Status.DECLINED;
        declineReason = reason;
    }

    /**
     * The client begins to talk with the freelancer.
     *
     * @throws Refused 400 if it is no longer in play
     */
    public void contacted() {
        requireActive();
        status = status == Status.APPLIED || status == Status.INVITED ? Status.MESSAGED : status;
    }

    /** The client has looked at it. */
    public void markRead() {
        read = true;
    }

    private void requireActive() {
        if (!isActive()) {
            throw Refused.invalid("Bad Request");
        }
    }

    /** Returns true if the client has read it. */
    public boolean read() {
        return read;
    }

    /** Id of the reason for which it was turned down; nullable. */
    public String declineReason() {
        return declineReason;
    }

    /** Returns true if it is still active. */
    public boolean isActive() {
        return status != Status.DECLINED && status != Status.HIRED && status != Status.HIDDEN;
    }

    /** Numeric id, as text. */
    public String id() {
        return id;
    }

    /** Key of the job. */
    public String jobKey() {
        return jobKey;
    }

    /** Id of the freelancer. */
    public String freelancerId() {
        return freelancerId;
    }

    /** Returns the time of creation. */
    public Instant created() {
        return created;
    }

    /** The cover letter, or the client's invitation. */
    public String letter() {
        return letter;
    }

    /** Hourly rate that the client would be charged, US dollars. */
    public BigDecimal chargeRate() {
        return chargeRate;
    }

    /** Hourly rate that the freelancer would get, US dollars. */
    public BigDecimal payRate() {
        return Fee.takenOff(chargeRate);
    }

    /** Returns true if the client started it by an invitation. */
    public boolean invited() {
        return invited;
    }

    /** Returns its status. */
    public Status status() {
        return status;
    }
}
