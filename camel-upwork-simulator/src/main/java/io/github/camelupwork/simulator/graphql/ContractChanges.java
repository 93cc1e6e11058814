// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.operation.Clients;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Feedback;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.World;

/** The changes of contracts that only GraphQL has: an end by the freelancer, and the hours that may be booked. */
final class ContractChanges implements GraphQlGroup {

    private static final Refused FORBIDDEN = Refused.forbidden("Forbidden");
    private static final String REASONS = "END_CUSTOMER_CONTRACT";
    private static final int HOURS_OF_A_WEEK = 168;

    private final Clients clients;

    ContractChanges(World world) {
        this.clients = new Clients(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of("Mutation.endContractByFreelancer", this::end, "Mutation.updateContractHourlyLimit", this::limit);
    }

    private Object end(GraphQlCall call) {
        Contract contract = clients.contract(call.text("contractId"));
        if (!clients.speaksFor(call.caller(), contract)) {
            throw FORBIDDEN;
        }
        Map<?, ?> input = (Map<?, ?>) call.value("input");
        String reason = input.get("reasonRef").toString();
        if (MetadataFields.reasons(call, REASONS).stream().noneMatch(known -> reason.equals(known.get("id")))) {
            throw Values.wrong();
        }
        Feedback feedback = feedback(input.get("feedbackInfo"));
        contract.end(reason, end(call, input.get("endDate")));
        contract.say(feedback, false);
        return map("success", true);
    }

    private static Instant end(GraphQlCall call, Object day) {
        LocalDate end = Values.day(day == null ? null : day.toString());
        return end == null ? call.now() : end.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The score is the mean of those that were given; null for null. */
    static Feedback feedback(Object info) {
        if (!(info instanceof Map<?, ?> given)) {
            return null;
        }
        List<Integer> scores = given.values().stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .toList();
        if (scores.stream().anyMatch(score -> score < 1 || score > 5)) {
            throw Values.wrong();
        }
        BigDecimal mean = scores.isEmpty()
                ? null
                : BigDecimal.valueOf(scores.stream().mapToInt(Integer::intValue).sum())
                        .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
        return new Feedback(
                mean, given.get("comment") == null ? null : given.get("comment").toString());
    }

    private Object limit(GraphQlCall call) {
        Contract contract = clients.managed(call.caller(), call.text("contractId"));
        Object hours =
                call.value("updateHourlyLimitRequest") instanceof Map<?, ?> request ? request.get("weeklyLimit") : null;
        if (hours == null
                || !hours.toString().matches("\\d{1,3}")
                || Integer.parseInt(hours.toString()) > HOURS_OF_A_WEEK) {
            throw Values.wrong();
        }
        contract.limit(Integer.parseInt(hours.toString()), LocalDate.ofInstant(call.now(), ZoneOffset.UTC));
        return map("success", true);
    }
}
