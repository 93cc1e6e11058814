// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The seeded conversations: rooms of contracts, offers and applications, and the activities that work is booked on. */
final class SeedTalk {

    private static final List<String> LINES = List.of(
            "Hello, and welcome.",
            "Thanks, I will begin with the mapping.",
            "Is the test system up?",
            "It is, use the same account.",
            "The first part is ready for a look.");
    private static final List<String> CODES = List.of("dev:Development", "review:Code review", "meeting:Meetings");

    private final World world;
    private final LocalDate today;

    SeedTalk(World world, LocalDate today) {
        this.world = world;
        this.today = today;
    }

    void sow() {
        world.hiring()
                .contracts()
                .all()
                .forEach(contract -> room(
                        contract.terms().title(),
                        "ONE_ON_ONE",
                        contract.parties(),
                        new RoomLinks(contract.parties().applicationId(), contract.offerId(), contract.reference())));
        world.hiring().offers().all().stream()
                .filter(offer -> offer.status() == Offer.Status.NEW)
                .limit(3)
                .forEach(offer -> room(
                        offer.terms().title(), "INTERVIEW", offer.parties(), new RoomLinks(null, offer.id(), null)));
        world.hiring().applications().all().stream()
                .filter(a -> a.status() == Application.Status.MESSAGED)
                .forEach(this::talk);
        activities();
    }

    private void talk(Application application) {
        Job job = world.hiring().job(application.jobKey()).orElseThrow();
        room(
                "Interview: " + job.terms().title(),
                "INTERVIEW",
                new OfferParties(
                        job.teamReference(),
                        job.createdBy(),
                        application.freelancerId(),
                        null,
                        job.key(),
                        application.id()),
                new RoomLinks(application.id(), null, null));
    }

    private void room(String name, String type, OfferParties parties, RoomLinks links) {
        Instant start = SeedContracts.at(today.minusDays(6));
        Room room = world.rooms().create(name, type, "GROUP".equals(type) ? name : null, links, start);
        room.put(new Participant(parties.clientId(), "admin", false, false, null));
        if (!SeedPeople.OWNER.equals(parties.clientId()) && !SeedPeople.STRANGER.equals(parties.clientId())) {
            room.put(new Participant(SeedPeople.OWNER, "participant", false, false, null));
        }
        room.put(new Participant(parties.freelancerId(), "admin", false, false, null));
        for (int i = 0; i < LINES.size(); i++) {
            world.rooms()
                    .say(
                            room,
                            i % 2 == 0 ? parties.clientId() : parties.freelancerId(),
                            LINES.get(i),
                            start.plusSeconds(1800L * (i + 1)));
        }
    }

    private void activities() {
        Company company = world.directory().company("northlight").orElseThrow();
        Instant start = SeedContracts.at(today.minusDays(365));
        world.directory()
                .teamsOf(company)
                .forEach(team -> CODES.forEach(code -> activity(company, team.id(), code, start)));
        activity(company, company.id(), "admin:Administration", start);
    }

    private void activity(Company company, String teamId, String code, Instant start) {
        String[] parts = code.split(":");
        Activity activity = world.activities().create(company.id(), teamId, parts[0], parts[1], "", start);
        world.hiring().contracts().all().stream()
                .filter(contract -> contract.terms().hourly())
                .filter(contract -> world.directory()
                        .team(contract.parties().teamReference())
                        .orElseThrow()
                        .id()
                        .equals(teamId))
                .forEach(contract -> activity.assign(contract.reference()));
    }
}
