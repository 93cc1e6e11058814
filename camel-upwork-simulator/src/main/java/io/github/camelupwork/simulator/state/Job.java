// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;

/** A job post: open until it is filled or canceled. */
public final class Job {

    /** The states of a job post. */
    public enum Status {
        OPEN,
        FILLED,
        CANCELLED;

        /** The name on the wire. */
        public String wire() {
            return Wire.lower(this);
        }
    }

    private final String key;
    private final String reference;
    private final String teamReference;
    private final String createdBy;
    private final Instant created;
    private final boolean hourly;
    private JobTerms terms;
    private Status status = Status.OPEN;
    private Instant closed;

    Job(
            String key,
            String reference,
            String teamReference,
            String createdBy,
            Instant created,
            boolean hourly,
            JobTerms terms) {
        this.key = key;
        this.reference = reference;
        this.teamReference = teamReference;
        this.createdBy = createdBy;
        this.created = created;
        this.hourly = hourly;
        this.terms = terms;
    }

    Job(Job origin) {
        this(
                origin.key,
                origin.reference,
                origin.teamReference,
                origin.createdBy,
                origin.created,
                origin.hourly,
                origin.terms);
        status = origin.status;
        closed = origin.closed;
    }

    /** Replaces what the post says. */
    public void update(JobTerms changed) {
        terms = changed;
    }

    /** Moves the post to another state; a post that is no longer open remembers when that happened. */
    public void change(Status next, Instant at) {
        status = next;
        closed = next == Status.OPEN ? null : at;
    }

    /** Key such as {@code ~01c8e0...}. */
    public String key() {
        return key;
    }

    /** Numeric reference, as text. */
    public String reference() {
        return reference;
    }

    /** Reference of the team that posted it. */
    public String teamReference() {
        return teamReference;
    }

    /** Id of the user who posted it. */
    public String createdBy() {
        return createdBy;
    }

    /** Returns the time at which it was posted. */
    public Instant created() {
        return created;
    }

    /** Hourly, or else fixed-price. */
    public boolean hourly() {
        return hourly;
    }

    /** {@code hourly} or {@code fixed-price}. */
    public String type() {
        return hourly ? "hourly" : "fixed-price";
    }

    /** Returns the terms. */
    public JobTerms terms() {
        return terms;
    }

    /** Its state. */
    public Status status() {
        return status;
    }

    /** Returns the time at which it was filled or canceled; null while it is open. */
    public Instant closed() {
        return closed;
    }
}
