// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.camelupwork.simulator.operation.Clients;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Snapshot;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.WorkDiary;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;

/** The people who worked for an organization on one day: a row for each contract. */
final class CompanyDiaryFields implements GraphQlGroup {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private final World world;
    private final Clients clients;

    CompanyDiaryFields(World world) {
        this.world = world;
        this.clients = new Clients(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of("Query.workDiaryCompany", this::diary);
    }

    private Object diary(GraphQlCall call) {
        List<String> contracts =
                contracts(call).stream().map(Contract::reference).toList();
        LocalDate day = Values.compactDay(call.text("date"));
        List<WorkedHours> worked = world.hours().all().stream()
                .filter(hours -> hours.day().equals(day) && contracts.contains(hours.contractReference()))
                .filter(wanted(call))
                .sorted(order(call.text("sortBy")))
                .toList();
        return map(
                "total",
                worked.size(),
                "snapshots",
                worked.stream().map(this::row).toList());
    }

    private List<Contract> contracts(GraphQlCall call) {
        List<String> teams = world.directory().teamsBelow(Uid.reference(call.text("companyId"))).stream()
                .map(Team::reference)
                .toList();
        List<Contract> contracts = world.hiring().contracts().all().stream()
                .filter(contract -> teams.contains(contract.parties().teamReference()))
                .filter(contract -> clients.sees(call.caller(), contract))
                .toList();
        if (contracts.isEmpty()) {
            throw Refused.forbidden("view_client_company denied");
        }
        return contracts;
    }

    private Predicate<WorkedHours> wanted(GraphQlCall call) {
        String activity = call.text("activity");
        String freelancer = call.text("freelancer") == null ? null : Uid.reference(call.text("freelancer"));
        return hours -> (activity == null || activity.equals(hours.task()))
                && (freelancer == null
                        || world.directory()
                                .user(freelancer)
                                .filter(freelancer(hours)::equals)
                                .isPresent());
    }

    private Comparator<WorkedHours> order(String by) {
        return switch (by == null ? "contract" : by) {
            case "contract" -> Comparator.comparing(WorkedHours::contractReference);
            case "freelancer" -> Comparator.comparing(hours -> freelancer(hours).name());
            case "duration" -> Comparator.comparing(CompanyDiaryFields::minutes);
            default -> throw Values.wrong();
        };
    }

    private User freelancer(WorkedHours hours) {
        return clients.freelancer(clients.contract(hours.contractReference()));
    }

    private static int minutes(WorkedHours hours) {
        return hours.onlineMinutes() + hours.offlineMinutes();
    }

    private Map<String, Object> row(WorkedHours hours) {
        Contract contract = clients.contract(hours.contractReference());
        User freelancer = clients.freelancer(contract);
        return map(
                "contract",
                map(
                        "id",
                        contract.reference(),
                        "userId",
                        freelancer.id(),
                        "contractTitle",
                        contract.terms().title()),
                "user",
                map("id", Uid.of(freelancer.reference()), "name", freelancer.name()),
                "duration",
                clock(minutes(hours)),
                "durationInt",
                minutes(hours),
                "task",
                map("code", hours.task(), "description", hours.task(), "memo", hours.memo()),
                "time",
                time(hours));
    }

    private Map<String, Object> time(WorkedHours hours) {
        List<Snapshot> snapshots = world.diary().day(hours.contractReference(), hours.day());
        Snapshot last = snapshots.isEmpty() ? null : snapshots.get(snapshots.size() - 1);
        return map(
                "trackedTime",
                clock(hours.onlineMinutes()),
                "manualTime",
                clock(hours.offlineMinutes()),
                "overtime",
                clock(0),
                "firstWorked",
                last == null ? null : CLOCK.format(snapshots.get(0).time()),
                "lastWorked",
                last == null ? null : CLOCK.format(last.time().plus(WorkDiary.SLOT)),
                "lastScreenshot",
                last == null ? null : CLOCK.format(last.time()));
    }

    private static String clock(int minutes) {
        return LocalTime.of(minutes / 60, minutes % 60).format(CLOCK);
    }
}
