// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.camelupwork.simulator.operation.Clients;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Feedback;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;

/** The work history of freelancers, with hours, charges and feedback. */
final class WorkHistoryFields implements GraphQlGroup {

    private static final int MOST = 100;

    private final World world;
    private final Clients clients;

    WorkHistoryFields(World world) {
        this.world = world;
        this.clients = new Clients(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of("Query.talentWorkHistory", this::history);
    }

    private Object history(GraphQlCall call) {
        User person = world.directory()
                .user(Uid.reference(call.text("personId")))
                .filter(User::isFreelancer)
                .orElseThrow(() -> Refused.missing("Not Found"));
        List<Contract> found = sorted(
                call,
                world.hiring().contracts().all().stream()
                        .filter(contract -> contract.parties().freelancerId().equals(person.id()))
                        .filter(wanted(call))
                        .toList());
        Map<?, ?> page = call.value("pagination") instanceof Map<?, ?> given ? given : map("offset", 0, "limit", 10);
        Map<String, Object> connection = Connections.page(
                found.stream().map(this::entry).toList(),
                map("after", page.get("offset"), "first", page.get("limit")),
                MOST);
        return map(
                "totalCount",
                found.size(),
                "workHistoryList",
                ((List<?>) connection.get("edges"))
                        .stream().map(edge -> ((Map<?, ?>) edge).get("node")).toList());
    }

    private static Predicate<Contract> wanted(GraphQlCall call) {
        boolean withFeedback = "true".equals(call.text("excludeNoFeedback"));
        return contract -> (call.list("contractIds").isEmpty()
                        || call.list("contractIds").contains(contract.reference()))
                && (call.list("status").isEmpty() || call.list("status").contains(ContractFields.status(contract)))
                && (!withFeedback || contract.onFreelancer() != null || contract.onClient() != null);
    }

    private List<Contract> sorted(GraphQlCall call, List<Contract> contracts) {
        Map<?, ?> sort = call.value("sort") instanceof Map<?, ?> given ? given : Map.of();
        Comparator<Contract> order =
                switch (String.valueOf(sort.get("type"))) {
                    case "LARGEST" -> Comparator.comparing(this::charged).reversed();
                    case "FEEDBACK_RATE" ->
                        Comparator.comparing(WorkHistoryFields::score).reversed();
                    default -> Comparator.comparing(Contract::created).reversed();
                };
        List<Contract> sorted = new ArrayList<>(contracts.stream().sorted(order).toList());
        if ("DESC".equals(sort.get("order"))) {
            Collections.reverse(sorted);
        }
        return sorted;
    }

    private static BigDecimal score(Contract contract) {
        Feedback feedback = contract.onFreelancer();
        return feedback == null || feedback.score() == null ? BigDecimal.ZERO : feedback.score();
    }

    private Map<String, Object> entry(Contract contract) {
        boolean hourly = contract.terms().hourly();
        String rate = contract.terms().chargeRate().toPlainString();
        return map(
                "contract",
                map(
                        "id",
                        contract.reference(),
                        "title",
                        contract.terms().title(),
                        "status",
                        ContractFields.status(contract),
                        "startDate",
                        Values.moment(contract.created()),
                        "endDate",
                        Values.moment(contract.ended()),
                        "clientTeamId",
                        Uid.of(contract.parties().teamReference()),
                        "clientOrgId",
                        Uid.of(clients.team(contract).companyReference()),
                        "terms",
                        map(
                                "jobType",
                                hourly ? "HOURLY" : "FIXED",
                                "hourlyRate",
                                hourly ? rate : null,
                                "fixedAmount",
                                hourly ? null : rate)),
                "contractAggregate",
                map(
                        "totalCharge",
                        charged(contract).toPlainString(),
                        "hours",
                        hours(contract).toPlainString()),
                "feedback",
                map(
                        "feedbackToFreelancer",
                        feedback(contract.onFreelancer()),
                        "feedbackToClient",
                        feedback(contract.onClient())),
                "opening",
                opening(contract));
    }

    private Map<String, Object> opening(Contract contract) {
        String key = contract.parties().jobKey();
        if (key == null) {
            return null;
        }
        Job job = world.hiring().job(key).orElseThrow();
        return map("id", job.reference(), "title", job.terms().title());
    }

    private static Map<String, Object> feedback(Feedback feedback) {
        return feedback == null ? null : map("score", feedback.score(), "comment", feedback.comment());
    }

    /** Worked hours, or milestones that are paid; US dollars. */
    private BigDecimal charged(Contract contract) {
        return contract.terms().hourly()
                ? worked(contract).stream().map(WorkedHours::charges).reduce(BigDecimal.ZERO, BigDecimal::add)
                : contract.milestones().stream()
                        .filter(milestone -> milestone.state() == Milestone.State.PAID)
                        .map(Milestone::deposit)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal hours(Contract contract) {
        return worked(contract).stream()
                .map(hours -> hours.hoursOnline().add(hours.hoursOffline()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<WorkedHours> worked(Contract contract) {
        return world.hours().of(contract.reference(), LocalDate.EPOCH, LocalDate.of(9999, 12, 31));
    }
}
