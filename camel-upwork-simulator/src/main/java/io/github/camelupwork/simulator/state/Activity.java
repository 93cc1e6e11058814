// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An activity, also called task code, to which work is assigned. */
public final class Activity {

    private final String code;
    private final String companyId;
    private final String teamId;
    private final String recordId;
    private final Instant created;
    private final Set<String> engagements = new LinkedHashSet<>();
    private String description;
    private String url;
    private boolean archived;

    Activity(
            String code,
            String companyId,
            String teamId,
            String recordId,
            Instant created,
            String description,
            String url) {
        this.code = code;
        this.companyId = companyId;
        this.teamId = teamId;
        this.recordId = recordId;
        this.created = created;
        this.description = description;
        this.url = url;
    }

    Activity(Activity origin) {
        this(
                origin.code,
                origin.companyId,
                origin.teamId,
                origin.recordId,
                origin.created,
                origin.description,
                origin.url);
        engagements.addAll(origin.engagements);
        archived = origin.archived;
    }

    /** Changes what it says; a null address leaves the old one. */
    public void update(String newDescription, String newUrl) {
        description = newDescription;
        url = newUrl == null ? url : newUrl;
    }

    /** Puts it away or takes it back. */
    public void archive(boolean away) {
        archived = away;
    }

    /** Work of this contract may be booked on it. */
    public void assign(String contractReference) {
        engagements.add(contractReference);
    }

    /** Work of this contract may no longer be booked on it. */
    public void unassign(String contractReference) {
        engagements.remove(contractReference);
    }

    /** The code, unique in its team. */
    public String code() {
        return code;
    }

    /** Id of the company. */
    public String companyId() {
        return companyId;
    }

    /** Id of the team; the company's id for an activity of the whole company. */
    public String teamId() {
        return teamId;
    }

    /** Numeric id, as text. */
    public String recordId() {
        return recordId;
    }

    /** Returns the time of creation. */
    public Instant created() {
        return created;
    }

    /** Returns the description. */
    public String description() {
        return description;
    }

    /** Returns the address of further information; empty if there is none. */
    public String url() {
        return url;
    }

    /** {@code active} or {@code archived}. */
    public String status() {
        return archived ? "archived" : "active";
    }

    /** {@code company} or {@code team}. */
    public String level() {
        return teamId.equals(companyId) ? "company" : "team";
    }

    /** References of the contracts it is assigned to; a copy. */
    public List<String> engagements() {
        return List.copyOf(engagements);
    }
}
