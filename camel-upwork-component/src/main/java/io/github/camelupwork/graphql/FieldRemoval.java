// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Document;

/**
 * Takes refused fields out of a document: fields of the payload only, for without the way to it, the paging, what names an item
 * or what decides which items are meant, the answer would not be one.
 */
public final class FieldRemoval {

    private static final String DATA = "data.";

    private final SchemaTypes types;
    private final Collection<String> refused;
    private final Set<String> needed;
    private final Set<String> found = new LinkedHashSet<>();
    private boolean impossible;

    private FieldRemoval(SchemaTypes types, Binding binding, Collection<String> refused) {
        this.types = types;
        this.refused = refused;
        this.needed = needed(binding);
    }

    /**
     * A binding that does not ask for some fields.
     *
     * @param binding by the shorter document
     * @param fields  the fields that were taken out, as {@code Type.field}
     */
    public record Reduced(Binding binding, Set<String> fields) {}

    /**
     * The binding without those of its fields that are refused.
     *
     * @param binding one with a document
     * @param refused {@code Type.field}, or {@code field.field} by the way to it; a star stands for all fields
     * @return empty if the operation is pointless without one of them
     */
    public static Optional<Reduced> of(SchemaTypes types, Binding binding, Collection<String> refused) {
        return binding.answer().root().startsWith(DATA)
                ? new FieldRemoval(types, binding, refused).reduced(binding)
                : Optional.empty();
    }

    /** Returns the fields that identify an item, and those by which items are selected. */
    private static Set<String> needed(Binding binding) {
        Set<String> names = new LinkedHashSet<>();
        if (binding.answer().kind() == Answer.Kind.LIST && binding.answer().identity() != null) {
            names.add(binding.answer().identity());
        }
        binding.document().only().forEach(only -> names.add(only.field()));
        return names;
    }

    private Optional<Reduced> reduced(Binding binding) {
        OperationDefinition operation = Selections.operation(binding.document().text());
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        List<String> path =
                List.of(binding.answer().root().substring(DATA.length()).split("\\."));
        SelectionSet selection = way(operation.getSelectionSet(), mutation ? "Mutation" : "Query", "", path);
        if (impossible) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            return Optional.of(new Reduced(binding, Set.of()));
        }
        OperationDefinition changed = Selections.with(operation, selection);
        Set<String> used = Selections.variables(changed);
        Document document = binding.document();
        return Optional.of(new Reduced(
                binding.with(new Document(
                        document.name(),
                        Selections.text(changed),
                        document.variables().stream()
                                .filter(variable -> used.contains(variable.name()))
                                .toList(),
                        document.shapes(),
                        document.only())),
                Set.copyOf(found)));
    }

    /** Down to the payload: a refused field on the way, or beside it, cannot be done without. */
    private SelectionSet way(SelectionSet selection, String type, String parent, List<String> path) {
        List<Selection<?>> parts = new ArrayList<>();
        for (Selection<?> part : Selections.parts(selection)) {
            if (part instanceof Field field) {
                impossible |= isRefused(field, type, parent);
                parts.add(onWay(field, type, path));
            } else {
                parts.add(part);
            }
        }
        return Selections.set(parts);
    }

    private Field onWay(Field field, String type, List<String> path) {
        boolean payloads = !path.isEmpty() && field.getResultKey().equals(path.get(0));
        if (field.getSelectionSet() == null) {
            return field;
        }
        SelectionSet inner = payloads && path.size() == 1
                ? payload(field.getSelectionSet(), typeOf(field, type), field.getName())
                : way(
                        field.getSelectionSet(),
                        typeOf(field, type),
                        field.getName(),
                        payloads ? path.subList(1, path.size()) : List.of());
        impossible |= inner.getSelections().isEmpty();
        return field.transform(builder -> builder.selectionSet(inner));
    }

    private SelectionSet payload(SelectionSet selection, String type, String parent) {
        List<Selection<?>> kept = new ArrayList<>();
        for (Selection<?> part : Selections.parts(selection)) {
            if (part instanceof InlineFragment inline) {
                String inner = inline.getTypeCondition() == null
                        ? type
                        : inline.getTypeCondition().getName();
                SelectionSet rest = payload(inline.getSelectionSet(), inner, parent);
                if (!rest.getSelections().isEmpty()) {
                    kept.add(inline.transform(builder -> builder.selectionSet(rest)));
                }
            } else if (part instanceof Field field) {
                field(field, type, parent).ifPresent(kept::add);
            }
        }
        return Selections.set(kept);
    }

    private Optional<Field> field(Field field, String type, String parent) {
        if (isRefused(field, type, parent)) {
            impossible |= needed.contains(field.getResultKey());
            found.add((type == null ? parent : type) + "." + field.getName());
            return Optional.empty();
        }
        if (field.getSelectionSet() == null) {
            return Optional.of(field);
        }
        SelectionSet inner = payload(field.getSelectionSet(), typeOf(field, type), field.getName());
        return inner.getSelections().isEmpty()
                ? Optional.empty()
                : Optional.of(field.transform(builder -> builder.selectionSet(inner)));
    }

    private boolean isRefused(Field field, String type, String parent) {
        return refused.stream()
                .anyMatch(pattern -> type != null && RefusedFields.matches(pattern, type + "." + field.getName())
                        || RefusedFields.matches(pattern, parent + "." + field.getName()));
    }

    private String typeOf(Field field, String type) {
        return types.field(type, field.getName()).map(SchemaTypes.Field::type).orElse(null);
    }
}
