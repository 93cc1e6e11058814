// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The directory of users, companies, teams and memberships. */
public final class Directory {

    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, Company> companies = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final List<Membership> memberships = new ArrayList<>();

    Directory() {}

    /** The same people and organizations. */
    Directory(Directory origin) {
        users.putAll(origin.users);
        companies.putAll(origin.companies);
        teams.putAll(origin.teams);
        memberships.addAll(origin.memberships);
    }

    void add(User user) {
        users.put(user.id(), user);
    }

    void add(Company company) {
        companies.put(company.reference(), company);
    }

    void add(Team team) {
        teams.put(team.reference(), team);
    }

    void add(Membership membership) {
        memberships.add(membership);
    }

    /** Gives a team or company another name. */
    void rename(String reference, String name) {
        companies.computeIfPresent(
                reference,
                (key, old) ->
                        new Company(key, old.id(), name, old.ownerId(), old.agency(), old.country(), old.verified()));
        teams.computeIfPresent(reference, (key, old) -> new Team(key, old.id(), name, old.companyReference()));
    }

    /** Returns all users. */
    public Collection<User> users() {
        return List.copyOf(users.values());
    }

    /** Returns all users with a freelancer's profile. */
    public List<User> freelancers() {
        return users.values().stream().filter(User::isFreelancer).toList();
    }

    /** The user of that id, reference or profile key. */
    public Optional<User> user(String name) {
        User known = users.get(name);
        return known != null
                ? Optional.of(known)
                : first(
                        users.values(),
                        user -> user.reference().equals(name) || user.key().equals(key(name)));
    }

    /**
     * Returns the user of that id, who must exist.
     *
     * @throws Refused 401 if there is none
     */
    public User caller(String id) {
        return user(id).orElseThrow(() -> new Refused(401, "Unauthorized"));
    }

    /** Returns all companies, agencies included. */
    public List<Company> companies() {
        return List.copyOf(companies.values());
    }

    /** The company of that reference or id. */
    public Optional<Company> company(String name) {
        return first(
                companies.values(),
                company -> company.reference().equals(name) || company.id().equals(name));
    }

    /** The team of that reference or id. */
    public Optional<Team> team(String name) {
        return first(
                teams.values(),
                team -> team.reference().equals(name) || team.id().equals(name));
    }

    /** The company that a team belongs to. */
    public Company companyOf(Team team) {
        return companies.get(team.companyReference());
    }

    /** The teams of a company. */
    public List<Team> teamsOf(Company company) {
        return teams.values().stream()
                .filter(team -> team.companyReference().equals(company.reference()))
                .toList();
    }

    /** Returns the teams of a team or company reference or id: the team itself, or all of the company. */
    public List<Team> teamsBelow(String name) {
        return team(name)
                .map(List::of)
                .orElseGet(() -> company(name).map(this::teamsOf).orElse(List.of()));
    }

    /** Returns the memberships of a user. */
    public List<Membership> memberships(String userId) {
        return memberships.stream()
                .filter(membership -> membership.userId().equals(userId))
                .toList();
    }

    /** The members of a team. */
    public List<User> members(Team team) {
        return memberships.stream()
                .filter(membership -> membership.teamReference().equals(team.reference()))
                .map(membership -> users.get(membership.userId()))
                .toList();
    }

    /** The agency's team that a freelancer works for. */
    public Optional<Team> agencyOf(User freelancer) {
        return Optional.ofNullable(freelancer.profile())
                .map(Profile::agencyReference)
                .map(teams::get);
    }

    /** Keys are written with one tilde or two. */
    private static String key(String name) {
        return name != null && name.startsWith("~~") ? name.substring(1) : name;
    }

    private static <T> Optional<T> first(Collection<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
