// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.Instant;

/** A freelancer's request to be paid for a milestone: submitted, then approved or rejected. */
public final class Submission {

    /** The states of a submission. */
    public enum State {
        SUBMITTED,
        APPROVED,
        REJECTED
    }

    private final String id;
    private final String milestoneId;
    private final BigDecimal amount;
    private final String note;
    private final Instant created;
    private State state = State.SUBMITTED;

    Submission(String id, String milestoneId, BigDecimal amount, String note, Instant created) {
        this.id = id;
        this.milestoneId = milestoneId;
        this.amount = amount;
        this.note = note;
        this.created = created;
    }

    Submission(Submission origin) {
        this(origin.id, origin.milestoneId, origin.amount, origin.note, origin.created);
        state = origin.state;
    }

    void state(State next) {
        state = next;
    }

    /** Numeric id, as text. */
    public String id() {
        return id;
    }

    /** Id of its milestone. */
    public String milestoneId() {
        return milestoneId;
    }

    /** US dollars asked for. */
    public BigDecimal amount() {
        return amount;
    }

    /** Returns the freelancer's note about the work. */
    public String note() {
        return note;
    }

    /** Returns the time at which it was sent. */
    public Instant created() {
        return created;
    }

    /** Its state. */
    public State state() {
        return state;
    }
}
