// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.camelupwork.simulator.state.CustomField;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.World;

/** The custom fields that Enterprise clients have filled in; shown to the members of the team. */
final class CustomFieldFields implements GraphQlGroup {

    private final World world;

    CustomFieldFields(World world) {
        this.world = world;
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of("Query.customFields", this::list);
    }

    private Object list(GraphQlCall call) {
        Map<String, Object> page = Connections.page(
                world.customFields().stream()
                        .filter(field -> world.access().isMember(call.caller(), team(field)))
                        .filter(wanted((Map<?, ?>) call.value("input")))
                        .map(CustomFieldFields::view)
                        .toList(),
                map("after", call.value("offset"), "first", call.value("limit")),
                Connections.MOST);
        return ((List<?>) page.get("edges"))
                .stream().map(edge -> ((Map<?, ?>) edge).get("node")).toList();
    }

    private Predicate<CustomField> wanted(Map<?, ?> input) {
        return field -> names(input.get("jobPostingIds"), field.jobReference())
                && names(input.get("offerIds"), field.offerId())
                && (names(input.get("organizationIds"), Uid.of(field.organization()))
                        || names(
                                input.get("organizationIds"), Uid.of(team(field).companyReference())));
    }

    private Team team(CustomField field) {
        return world.directory().team(field.organization()).orElseThrow();
    }

    private static boolean names(Object list, String id) {
        return !(list instanceof List<?> ids) || ids.contains(id);
    }

    private static Map<String, Object> view(CustomField field) {
        return map(
                "id",
                field.id(),
                "responseId",
                field.id(),
                "itemId",
                field.id(),
                "typeSnap",
                "TEXT_FIELD",
                "labelSnap",
                field.label(),
                "displayValueSnap",
                field.value(),
                "jobPostingId",
                field.jobReference(),
                "offerId",
                field.offerId(),
                "createdDateTime",
                Values.dateTime(field.created()));
    }
}
