// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.List;
import java.util.Map;

/** Categories, skills, regions and reasons, from the tables that REST answers. */
final class MetadataFields implements GraphQlGroup {

    private static final Map<String, String> REASONS = Map.of(
            "JOB_POSTING_CLOSE",
            "CloseOpening",
            "PROPOSAL_REJECT",
            "RejectCandidate",
            "PROPOSAL_DECLINE",
            "RejectInterviewInvite",
            "PROPOSAL_WITHDRAW",
            "CancelCandidacy",
            "END_PROVIDER_CONTRACT",
            "EndProviderContract",
            "END_CUSTOMER_CONTRACT",
            "EndCustomerContract",
            "CONTRACT_END_HOURLY",
            "EndProviderContract",
            "CONTRACT_END_FIXED",
            "EndProviderContract");

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.ontologyCategories",
                this::categories,
                "Query.ontologySkills",
                this::skills,
                "Query.regions",
                this::regions,
                "Query.reasons",
                call -> reasons(call, call.text("reasonType")));
    }

    private Object categories(GraphQlCall call) {
        return list(call, "metadata/categories").stream()
                .map(Map.class::cast)
                .map(category -> {
                    Map<String, Object> entry = entry(category);
                    entry.put(
                            "subcategories",
                            ((List<?>) category.get("topics"))
                                    .stream()
                                            .map(topic -> entry((Map<?, ?>) topic))
                                            .toList());
                    return entry;
                })
                .toList();
    }

    private static Map<String, Object> entry(Map<?, ?> titled) {
        return map("id", titled.get("id"), "preferredLabel", titled.get("title"), "services", List.of());
    }

    private Object skills(GraphQlCall call) {
        return list(call, "metadata/skills").stream()
                .skip(call.value("offset") instanceof Number offset ? offset.intValue() : 0)
                .limit(((Number) call.value("limit")).intValue())
                .map(skill -> map("id", skill, "preferredLabel", skill, "prettyName", skill))
                .toList();
    }

    private Object regions(GraphQlCall call) {
        return list(call, "metadata/regions").stream()
                .map(Map.class::cast)
                .map(region -> map("id", region.get("alias"), "name", region.get("title")))
                .toList();
    }

    /** The reasons of a kind; none if REST has none of that kind. */
    static List<Map<String, Object>> reasons(GraphQlCall call, String reasonType) {
        String type = REASONS.get(reasonType);
        return type == null
                ? List.of()
                : ((List<?>) call.rest("metadata/reasons", map("type", type)))
                        .stream()
                                .map(List.class::cast)
                                .map(row -> map("id", row.get(0), "reason", row.get(1), "alias", row.get(2)))
                                .toList();
    }

    private static List<?> list(GraphQlCall call, String reference) {
        return (List<?>) call.rest(reference, map());
    }
}
