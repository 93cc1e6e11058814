// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;

/** A client's offer to a freelancer: new until the freelancer answers or the client takes it back. */
public final class Offer {

    /** The states of an offer. */
    public enum Status {
        NEW,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        WITHDRAWN,
        CANCELLED,
        CHANGED;

        /** The name on the wire. */
        public String wire() {
            return Wire.lower(this);
        }
    }

    private final String id;
    private final OfferTerms terms;
    private final OfferParties parties;
    private final Instant created;
    private Status status = Status.NEW;

    Offer(String id, OfferTerms terms, OfferParties parties, Instant created) {
        this.id = id;
        this.terms = terms;
        this.parties = parties;
        this.created = created;
    }

    Offer(Offer origin) {
        this(origin.id, origin.terms, origin.parties, origin.created);
        status = origin.status;
    }

    /**
     * Moves a new offer on.
     *
     * @throws Refused 400 if it is no longer new
     */
    public void change(Status next) {
        if (status != Status.NEW) {
            throw Refused.invalid("Bad Request");
        }
        status = next;
    }

    /** Numeric id, as text. */
    public String id() {
        return id;
    }

    /** Returns the terms. */
    public OfferTerms terms() {
        return terms;
    }

    /** Whom it binds. */
    public OfferParties parties() {
        return parties;
    }

    /** Returns the time of creation. */
    public Instant created() {
        return created;
    }

    /** Its state. */
    public Status status() {
        return status;
    }
}
