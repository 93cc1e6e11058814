// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A milestone of a fixed-price contract: not_funded, then active, then submitted, then paid. */
public final class Milestone {

    /** The states of a milestone, in their order. */
    public enum State {
        NOT_FUNDED,
        ACTIVE,
        SUBMITTED,
        PAID;

        /** The name on the wire. */
        public String wire() {
            return Wire.lower(this);
        }
    }

    private final String id;
    private final String contractReference;
    private MilestonePlan plan;
    private State state = State.NOT_FUNDED;

    Milestone(String id, String contractReference, MilestonePlan plan) {
        this.id = id;
        this.contractReference = contractReference;
        this.plan = plan;
    }

    Milestone(Milestone origin) {
        this(origin.id, origin.contractReference, origin.plan);
        state = origin.state;
    }

    void plan(MilestonePlan changed) {
        plan = changed;
    }

    void state(State next) {
        state = next;
    }

    /** Numeric id, as text. */
    public String id() {
        return id;
    }

    /** Reference of its contract. */
    public String contractReference() {
        return contractReference;
    }

    /** Name of the milestone. */
    public String description() {
        return plan.description();
    }

    /** US dollars to deposit, fee included. */
    public BigDecimal deposit() {
        return plan.deposit();
    }

    /** Expected end; nullable. */
    public LocalDate due() {
        return plan.due();
    }

    /** Its state. */
    public State state() {
        return state;
    }
}
