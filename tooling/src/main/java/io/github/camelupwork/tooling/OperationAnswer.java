// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;

/**
 * The answer of one operation on all its APIs together.
 *
 * @param operation the operation
 * @param type      the type of the body, for lists and reports that of an item; null if nothing is documented
 * @param apis      the APIs whose answer is an object or consists of objects
 * @param entities  the names of the objects in Upwork's schema, by the documents of the operation
 */
record OperationAnswer(Operation operation, AnswerType type, Set<String> apis, Set<String> entities) {

    private static final Set<Answer.Kind> SEVERAL = EnumSet.of(Answer.Kind.LIST, Answer.Kind.TABLE);

    /** @param documents the documents by the references of their bindings */
    static OperationAnswer of(Operation operation, Map<String, GraphQlFile> documents, GraphQlSchema schema) {
        AnswerType all = null;
        Set<String> apis = new LinkedHashSet<>();
        Set<String> entities = new LinkedHashSet<>();
        for (Binding binding : operation.bindings()) {
            AnswerType one = of(binding, documents, schema);
            if (one == null || one.kind() == AnswerType.Kind.EMPTY) {
                continue;
            }
            if (one.isObject()) {
                apis.add(binding.api().id());
                all = all == null || !all.isObject() ? one : all.merge(one);
            } else if (all == null) {
                all = one;
            }
            if (one.name() != null) {
                entities.add(one.name());
            }
        }
        if (all != null && all.isObject()) {
            apis.addAll(reports(operation));
        }
        return new OperationAnswer(operation, all, apis, entities);
    }

    /** The APIs that answer the rows of a report: the fields are those of the query, whichever API it is. */
    private static List<String> reports(Operation operation) {
        return operation.bindings().stream()
                .filter(binding -> binding.report() != null && binding.api() != Api.V3)
                .map(binding -> binding.api().id())
                .distinct()
                .toList();
    }

    private static AnswerType of(Binding binding, Map<String, GraphQlFile> documents, GraphQlSchema schema) {
        if (binding.answer().kind() == Answer.Kind.TABLE) {
            return RowTypes.of(binding);
        }
        GraphQlFile document = documents.get(binding.reference());
        return document == null ? ExampleTypes.of(binding) : SelectionTypes.of(document, schema);
    }

    boolean isObject() {
        return type != null && type.isObject();
    }

    /** Returns true if the body is a list of items. */
    boolean isSeveral() {
        return SEVERAL.contains(operation.main().answer().kind());
    }

    /**
     * The name of the record for it: that of Upwork's schema where there is one, else that of the operation. Operations of
     * a group with the same name share the record.
     */
    String recordName() {
        Answer.Kind kind = operation.main().answer().kind();
        if (kind == Answer.Kind.TABLE) {
            return type.fields().containsKey("worked_on") ? "TimeRow" : "FinanceRow";
        }
        String common = entities.stream().reduce(OperationAnswer::commonEnd).orElse("");
        if (!common.isEmpty()) {
            return common;
        }
        return kind == Answer.Kind.MESSAGE ? "Confirmation" : Names.capitalize(operation.shortName()) + "Answer";
    }

    /** The words at the end that both names have. */
    private static String commonEnd(String one, String other) {
        List<String> mine = words(one);
        List<String> others = words(other);
        List<String> common = new ArrayList<>();
        for (int i = 1; i <= Math.min(mine.size(), others.size()); i++) {
            if (!mine.get(mine.size() - i).equals(others.get(others.size() - i))) {
                break;
            }
            common.add(0, mine.get(mine.size() - i));
        }
        return String.join("", common);
    }

    private static List<String> words(String name) {
        return List.of(name.split("(?=[A-Z])"));
    }

    /** The answers of all operations, group by group. */
    static List<OperationAnswer> all(List<Group> groups, GraphQlFolder documents) {
        Map<String, GraphQlFile> files = documents == null
                ? Map.of()
                : documents.files().stream()
                        .collect(Collectors.toMap(
                                file -> "graphql/" + file.name() + (file.variant() == null ? "" : "." + file.variant()),
                                file -> file));
        GraphQlSchema schema = documents == null ? null : documents.schema();
        return groups.stream()
                .flatMap(group -> group.operations().stream())
                .map(operation -> of(operation, files, schema))
                .toList();
    }
}
