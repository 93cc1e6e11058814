// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Sets up and changes organizations: teams are set up and renamed, people are invited and join. */
public final class Organizations {

    private static final String DONE = "COMPLETED";

    private final Directory directory;
    private final References references;
    private final Store<Invitation> invitations;
    private final Store<AccountProcess> processes;
    private final Map<String, OrganizationSettings> settings = new HashMap<>();

    Organizations(Directory directory, References references) {
        this.directory = directory;
        this.references = references;
        invitations = new Store<>(Invitation::id);
        processes = new Store<>(AccountProcess::id);
    }

    /** The same invitations, processes and settings. */
    Organizations(Organizations origin, Directory directory, References references) {
        this.directory = directory;
        this.references = references;
        invitations = new Store<>(origin.invitations, UnaryOperator.identity());
        processes = new Store<>(origin.processes, UnaryOperator.identity());
        settings.putAll(origin.settings);
    }

    /**
     * Sets up a team; who asks for it and who owns the company may do everything in it.
     *
     * @param caller id of the user who asks for it
     * @throws Refused 400 if the company has a team of that name
     */
    public AccountProcess found(Company parent, String name, String caller, LocalDate today) {
        String id = parent.id() + ":" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (directory.team(id).isPresent()) {
            throw Refused.invalid("An organization of that name exists");
        }
        Team team = new Team(references.next(), id, name, parent.reference());
        directory.add(team);
        for (String user : new LinkedHashSet<>(List.of(parent.ownerId(), caller))) {
            directory.add(new Membership(
                    user,
                    team.reference(),
                    "admin",
                    EnumSet.allOf(Permission.class),
                    parent.ownerId().equals(user),
                    today));
        }
        return done(caller, "created", team.reference());
    }

    /** Gives a team or company another name and other settings; settings that are null stay. */
    public AccountProcess change(String reference, String name, OrganizationSettings changed, String caller) {
        directory.rename(reference, name);
        settings.put(reference, settings(reference).with(changed));
        return done(caller, "updated", reference);
    }

    private AccountProcess done(String caller, String what, String reference) {
        return processes.add(new AccountProcess(references.next(), caller, DONE, Map.of(what, reference)));
    }

    /** Invites a person to teams. */
    public Invitation invite(String email, List<String> teams, String inviter, Instant now) {
        return invitations.add(
                new Invitation(references.next(), references.opaque("invitation"), email, teams, inviter, now));
    }

    /** Signs up an invited person, who becomes a member of the teams, without any rights in them yet. */
    User accept(Invitation invitation, String firstName, String lastName, LocalDate today) {
        String id = invitation.email().substring(0, invitation.email().indexOf('@'));
        User user = directory.user(id).orElseGet(() -> signUp(id, firstName, lastName));
        invitation
                .teams()
                .forEach(team -> directory.add(new Membership(user.id(), team, "member", Set.of(), false, today)));
        invitations.remove(invitation);
        return user;
    }

    private User signUp(String id, String firstName, String lastName) {
        User user = new User(references.next(), id, firstName, lastName, "Etc/UTC", 0, null);
        directory.add(user);
        return user;
    }

    /** Invitations that wait to be accepted. */
    public Store<Invitation> invitations() {
        return invitations;
    }

    /** Returns the requests to set up or change organizations, with their status. */
    public Store<AccountProcess> processes() {
        return processes;
    }

    /** Returns the settings of a team or company. */
    public OrganizationSettings settings(String reference) {
        return settings.getOrDefault(reference, OrganizationSettings.NONE);
    }
}
