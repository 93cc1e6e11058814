// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Skills and occupations one by one: the skills of REST, and its sub-categories as occupations. */
final class OntologyFields implements GraphQlGroup {

    private static final int DEFAULT = 10;

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Query.ontologyEntity",
                call -> named(call, List.of(call.text("id")), "id").findFirst().orElse(null),
                "Query.ontologyEntities",
                call -> named(call, call.list("ids"), "id").toList(),
                "Query.ontologyEntitySearchRecords",
                call -> named(call, call.list("ontologyIds_any"), "ontologyId")
                        .map(entity -> map("ontologyEntity", entity))
                        .toList(),
                "Query.ontologyElementsSearchByPrefLabel",
                this::byLabel,
                "Query.ontologyEntitiesFiltered",
                this::filtered,
                "Query.ontologyOccupationsCategoriesServices",
                this::services);
    }

    /** Those that are known, in the order in which they were asked for. */
    private static Stream<Map<String, Object>> named(GraphQlCall call, List<?> wanted, String key) {
        List<Map<String, Object>> all = all(call).toList();
        return wanted.stream()
                .flatMap(name -> all.stream().filter(entity -> name.toString().equals(entity.get(key))));
    }

    private Object byLabel(GraphQlCall call) {
        int limit = call.value("limit") instanceof Number number ? number.intValue() : DEFAULT;
        return labeled(call, call.input()).limit(limit).toList();
    }

    private Object filtered(GraphQlCall call) {
        Map<?, ?> filter = call.value("ontologyEntityFilter") instanceof Map<?, ?> given ? given : Map.of();
        return Connections.page(labeled(call, filter).toList(), call.value("pagination"), Connections.MOST);
    }

    /** The label holds the text somewhere; those that begin with it come first. */
    private static Stream<Map<String, Object>> labeled(GraphQlCall call, Map<?, ?> filter) {
        String text = String.valueOf(filter.get("preferredLabel_any")).toLowerCase(Locale.ROOT);
        Object type = filter.get("type");
        return all(call)
                .filter(entity -> label(entity).contains(text))
                .filter(entity -> type == null || ((List<?>) entity.get("type")).contains(type))
                .sorted(Comparator.comparing(entity -> !label(entity).startsWith(text)));
    }

    private static String label(Map<String, Object> entity) {
        return entity.get("preferredLabel").toString().toLowerCase(Locale.ROOT);
    }

    private Object services(GraphQlCall call) {
        List<Map<?, ?>> wanted = categories(call)
                .filter(category -> call.list("categoryUids").isEmpty()
                        || call.list("categoryUids").contains(category.get("id")))
                .toList();
        return map(
                "categories",
                wanted.stream().map(OntologyFields::occupation).toList(),
                "categoryServices",
                wanted.stream()
                        .map(category -> map(
                                "category",
                                category.get("id"),
                                "services",
                                topics(category).map(OntologyFields::occupation).toList()))
                        .toList());
    }

    private static Stream<Map<String, Object>> all(GraphQlCall call) {
        Stream<Map<String, Object>> skills = ((List<?>) call.rest("metadata/skills", map()))
                .stream().map(skill -> entity("Skill", "SKILL", skill.toString(), skill.toString()));
        return Stream.concat(
                skills, categories(call).flatMap(OntologyFields::topics).map(OntologyFields::occupation));
    }

    private static Stream<Map<?, ?>> categories(GraphQlCall call) {
        return ((List<?>) call.rest("metadata/categories", map())).stream().map(category -> (Map<?, ?>) category);
    }

    private static Stream<Map<?, ?>> topics(Map<?, ?> category) {
        return ((List<?>) category.get("topics")).stream().map(topic -> (Map<?, ?>) topic);
    }

    private static Map<String, Object> occupation(Map<?, ?> titled) {
        return entity(
                "Occupation",
                "OCCUPATION",
                titled.get("id").toString(),
                titled.get("title").toString());
    }

    private static Map<String, Object> entity(String javaType, String type, String id, String label) {
        return map(
                Wiring.TYPE,
                javaType,
                "id",
                id,
                "ontologyId",
                ontologyId(label),
                "type",
                List.of(type),
                "entityStatus",
                "ACTIVE",
                "preferredLabel",
                label,
                "prettyName",
                label,
                "definition",
                "Work that takes " + label);
    }

    /** For example {@code upwork:ApacheCamel}. */
    private static String ontologyId(String label) {
        return Arrays.stream(label.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "upwork:", ""));
    }
}
