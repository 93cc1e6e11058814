// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The activities, or task codes, of companies and teams. */
public final class Activities {

    private final References references;
    private final Store<Activity> activities;

    Activities(References references) {
        this.references = references;
        activities = new Store<>(activity -> key(activity.teamId(), activity.code()));
    }

    /** The same activities. */
    Activities(Activities origin, References references) {
        this.references = references;
        activities = new Store<>(origin.activities, Activity::new);
    }

    /** Adds an activity, in place of one with the same code in the same team. */
    public Activity create(String companyId, String teamId, String code, String description, String url, Instant now) {
        find(teamId, code).ifPresent(activities::remove);
        return activities.add(
                new Activity(code, companyId, teamId, references.next(), now, description, url == null ? "" : url));
    }

    /** Takes away every activity of a company. */
    public void clear(String companyId, List<String> teamIds) {
        activities.all().stream()
                .filter(a -> a.companyId().equals(companyId) && teamIds.contains(a.teamId()))
                .forEach(activities::remove);
    }

    /** All activities of all teams and companies, oldest first. */
    public List<Activity> all() {
        return activities.all();
    }

    /** The activity of that code in a team, or in a company if its id is given. */
    public Optional<Activity> find(String teamId, String code) {
        return activities.find(key(teamId, code));
    }

    /** The activities of a team, or of a company if its id is given; oldest first. */
    public List<Activity> of(String teamId) {
        return activities.all().stream()
                .filter(activity -> activity.teamId().equals(teamId))
                .toList();
    }

    /** The activities that a contract's work may be booked on. */
    public List<Activity> assigned(String contractReference) {
        return activities.all().stream()
                .filter(activity -> activity.engagements().contains(contractReference))
                .toList();
    }

    private static String key(String teamId, String code) {
        return teamId + "\n" + code;
    }
}
