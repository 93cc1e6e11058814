// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** The companies with their teams and all their users. */
final class SeedPeople {

    static final String OWNER = "ada_owner";
    static final String HIRING_MANAGER = "henry_hiring";
    static final String FINANCE = "fiona_finance";
    static final String RECRUITER = "rita_recruiter";
    static final String STRANGER = "otto_other";
    static final String STAFFING = "stella_staffing";

    /** Days since the companies came to Upwork. */
    private static final int FOUNDED = 800;

    private static final int INDEPENDENT = 8;
    private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);
    private static final List<String> RATES = List.of(
            "22.22", "27.50", "32.00", "36.40", "40.00", "45.50", "48.00", "55.56", "60.00", "66.60", "72.00", "84.40");
    private static final List<List<String>> FREELANCERS = List.of(
            List.of("Maria", "Lopez", "Java developer", "java;spring-framework;sql", "Mexico", "Puebla"),
            List.of("Jonas", "Berg", "Integration engineer", "apache-camel;java;rest", "Sweden", "Uppsala"),
            List.of("Priya", "Nair", "Data engineer", "python;sql;data-engineering", "India", "Kochi"),
            List.of("Tomasz", "Zielinski", "DevOps engineer", "linux;docker;ansible", "Poland", "Lublin"),
            List.of("Grace", "Okafor", "Technical writer", "technical-writing;asciidoc;english", "Nigeria", "Enugu"),
            List.of("Lucas", "Ferreira", "Web developer", "javascript;html5;css3", "Brazil", "Recife"),
            List.of("Hana", "Sato", "UX designer", "ux-design;figma;prototyping", "Japan", "Sapporo"),
            List.of("Eli", "Cohen", "Test engineer", "testing;java;python", "Israel", "Haifa"),
            List.of("Olena", "Koval", "Frontend developer", "javascript;typescript;css3", "Ukraine", "Lviv"),
            List.of("Minh", "Tran", "Mobile developer", "android;kotlin;java", "Vietnam", "Hue"),
            List.of("Amira", "Haddad", "Graphic designer", "illustration;figma;branding", "Tunisia", "Sfax"),
            List.of("Peter", "Novak", "Database engineer", "sql;postgresql;python", "Czechia", "Brno"));

    private final Directory directory;
    private final References references;
    private final Random random;
    private final LocalDate today;

    SeedPeople(Directory directory, References references, Random random, LocalDate today) {
        this.directory = directory;
        this.references = references;
        this.random = random;
        this.today = today;
    }

    void sow() {
        sowClient();
        sowStranger();
        Team agency = sowAgency();
        for (int i = 0; i < FREELANCERS.size(); i++) {
            sowFreelancer(i, i < INDEPENDENT ? null : agency);
        }
    }

    private void sowClient() {
        person(OWNER, "Ada", "Ashford");
        person(HIRING_MANAGER, "Henry", "Hale");
        person(FINANCE, "Fiona", "Frost");
        person(RECRUITER, "Rita", "Rowe");
        Company company = company("northlight", "Northlight Software", OWNER, false);
        for (Team team : List.of(team(company, "engineering", "Engineering"), team(company, "design", "Design"))) {
            join(OWNER, team, "admin", ALL, true);
            join(
                    HIRING_MANAGER,
                    team,
                    "member",
                    EnumSet.of(Permission.EMPLOYMENT, Permission.RECRUITING, Permission.TEAMROOM),
                    false);
            join(FINANCE, team, "member", EnumSet.of(Permission.FINANCE), false);
            join(RECRUITER, team, "member", EnumSet.of(Permission.RECRUITING), false);
        }
    }

    private void sowStranger() {
        person(STRANGER, "Otto", "Oakes");
        join(
                STRANGER,
                team(company("harborfinch", "Harbor and Finch", STRANGER, false), "main", "Main"),
                "admin",
                ALL,
                true);
    }

    private Team sowAgency() {
        person(STAFFING, "Stella", "Stone");
        Team team = team(company("brightforge", "Brightforge Collective", STAFFING, true), "delivery", "Delivery");
        join(STAFFING, team, "admin", ALL, true);
        return team;
    }

    private void sowFreelancer(int index, Team agency) {
        List<String> facts = FREELANCERS.get(index);
        String id = (facts.get(0) + "_" + facts.get(1)).toLowerCase(Locale.ROOT);
        directory.add(new User(
                references.next(), id, facts.get(0), facts.get(1), "Etc/UTC", 0, profile(index, facts, agency)));
        if (agency != null) {
            join(id, agency, "member", Set.of(Permission.TEAMROOM), false);
        }
    }

    private Profile profile(int index, List<String> facts, Team agency) {
        return new Profile(
                references.key(),
                facts.get(2),
                facts.get(2) + " with an eye for detail.",
                List.of(facts.get(3).split(";")),
                List.of("Web, Mobile & Software Dev"),
                new BigDecimal(RATES.get(index)),
                BigDecimal.valueOf(430 + random.nextInt(71), 2),
                random.nextInt(6),
                3 + random.nextInt(3),
                facts.get(4),
                facts.get(5),
                today.minusDays(500 + random.nextInt(1500)),
                agency == null ? null : agency.reference());
    }

    private void person(String id, String first, String last) {
        directory.add(new User(references.next(), id, first, last, "Europe/London", 0, null));
    }

    private Company company(String id, String name, String owner, boolean agency) {
        Company company = new Company(
                references.next(),
                id,
                name,
                owner,
                agency,
                STRANGER.equals(owner) ? "Ireland" : "United Kingdom",
                !STRANGER.equals(owner));
        directory.add(company);
        return company;
    }

    private Team team(Company company, String id, String name) {
        Team team = new Team(references.next(), company.id() + ":" + id, name, company.reference());
        directory.add(team);
        return team;
    }

    private void join(String user, Team team, String role, Set<Permission> permissions, boolean owner) {
        directory.add(new Membership(user, team.reference(), role, permissions, owner, today.minusDays(FOUNDED)));
    }
}
