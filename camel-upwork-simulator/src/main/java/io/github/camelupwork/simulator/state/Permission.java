// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/** A permission of a team member, as the roles of the reference name it. */
public enum Permission {
    /** See and use the financial account. */
    FINANCE,
    /** Hire, pay and end contracts. */
    EMPLOYMENT,
    /** Post jobs, invite, interview, look after candidates. */
    RECRUITING,
    /** Look after the freelancers of an agency. */
    AFFILIATION,
    /** Look into the team room and the work diaries. */
    TEAMROOM;

    /** The name on the wire, e.g. {@code manage_finance}. */
    public String wire() {
        return "manage_" + Wire.lower(this);
    }
}
