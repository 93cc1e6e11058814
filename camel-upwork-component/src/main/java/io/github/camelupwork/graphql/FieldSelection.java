// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Document;
import io.github.camelupwork.catalog.Suggestion;
import io.github.camelupwork.graphql.FieldList.Wanted;

/**
 * Puts the fields that a route wants in the place of those that a document selects by default. A name of the default selection
 * means what it means there, alias and shape included; any other name is a field of Upwork's schema. The fields that identify items,
 * and what decides which items are meant, stays.
 */
public final class FieldSelection {

    private static final String DATA = "data.";
    private static final String MONEY = "Money";

    private final SchemaTypes types;
    private final Binding binding;
    private final Document document;
    private final List<Document.Shape> added = new ArrayList<>();
    private FieldList wanted;
    private Set<String> kept = Set.of();

    private FieldSelection(SchemaTypes types, Binding binding) {
        this.types = types;
        this.binding = binding;
        this.document = binding.document();
    }

    /**
     * The binding with a document that selects these fields of the payload.
     *
     * @param binding one with a document
     * @throws IllegalArgumentException if a field is not there; the message names it and those there are
     */
    public static Binding select(SchemaTypes types, Binding binding, FieldList wanted) {
        return new FieldSelection(types, binding).selected(wanted);
    }

    private Binding selected(FieldList list) {
        wanted = list;
        OperationDefinition operation = Selections.operation(document.text());
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        List<String> path =
                List.of(binding.answer().root().substring(DATA.length()).split("\\."));
        OperationDefinition changed =
                Selections.with(operation, walk(operation.getSelectionSet(), mutation ? "Mutation" : "Query", path));
        Set<String> used = Selections.variables(changed);
        Set<String> paths = Selections.paths(changed.getSelectionSet(), "");
        String below = String.join(".", path) + ".";
        List<Document.Shape> shapes = Stream.concat(
                        added.stream(),
                        document.shapes().stream().filter(shape -> paths.contains(below + shape.path())))
                .toList();
        return binding.with(new Document(
                document.name(),
                Selections.text(changed),
                document.variables().stream()
                        .filter(variable -> used.contains(variable.name()))
                        .toList(),
                shapes,
                document.only()));
    }

    /** Down to the payload; what stands beside the way, the paging for instance, is left as it is. */
    private SelectionSet walk(SelectionSet selection, String type, List<String> path) {
        return Selections.set(Selections.parts(selection).stream()
                .map(part -> part instanceof Field field && field.getResultKey().equals(path.get(0))
                        ? walked(field, typeOf(field, type), path)
                        : part)
                .toList());
    }

    private Field walked(Field field, String type, List<String> path) {
        if (path.size() > 1) {
            return with(field, walk(field.getSelectionSet(), type, path.subList(1, path.size())));
        }
        if (field.getSelectionSet() == null) {
            throw new IllegalArgumentException("cannot be given, for the operation answers a plain value");
        }
        kept = kept();
        return with(field, payload(field.getSelectionSet(), type, ""));
    }

    /** Returns the fields that identify an item, and those by which items are selected. */
    private Set<String> kept() {
        Set<String> names = new LinkedHashSet<>();
        if (binding.answer().kind() == Answer.Kind.LIST && binding.answer().identity() != null) {
            names.add(binding.answer().identity());
        }
        document.only(binding.answer().root().substring(DATA.length())).ifPresent(only -> names.add(only.field()));
        return names;
    }

    /**
     * Selects the wanted fields in the payload; where an object is inlined as a whole into the object around it, the
     * fields are selected in the inlined one.
     */
    private SelectionSet payload(SelectionSet selection, String type, String prefix) {
        List<Selection<?>> parts = Selections.parts(selection);
        if (parts.size() == 1 && parts.get(0) instanceof Field field && isInline(prefix + field.getResultKey())) {
            return Selections.set(List.of(with(
                    field,
                    payload(field.getSelectionSet(), typeOf(field, type), prefix + field.getResultKey() + "."))));
        }
        return select(wanted, selection, type, prefix, kept);
    }

    private SelectionSet select(FieldList list, SelectionSet defaults, String type, String prefix, Set<String> always) {
        Set<String> found = new LinkedHashSet<>();
        List<Selection<?>> parts = new ArrayList<>(prune(list, defaults, type, prefix, always, found));
        for (Wanted field : list.fields()) {
            if (!found.contains(field.name())) {
                parts.add(ofSchema(field, defaults, type, prefix));
            }
        }
        return Selections.set(parts);
    }

    /** Returns the wanted parts of the default selection, including those in objects that are inlined into this one. */
    private List<Selection<?>> prune(
            FieldList list, SelectionSet defaults, String type, String prefix, Set<String> always, Set<String> found) {
        List<Selection<?>> parts = new ArrayList<>();
        for (Selection<?> part : Selections.parts(defaults)) {
            if (part instanceof InlineFragment inline) {
                String inner = inline.getTypeCondition() == null
                        ? type
                        : inline.getTypeCondition().getName();
                List<Selection<?>> rest = prune(list, inline.getSelectionSet(), inner, prefix, always, found);
                if (!rest.isEmpty()) {
                    parts.add(inline.transform(builder -> builder.selectionSet(Selections.set(rest))));
                }
            } else if (part instanceof Field field) {
                pruned(list, field, type, prefix, always, found).ifPresent(parts::add);
            }
        }
        return parts;
    }

    private Optional<Field> pruned(
            FieldList list, Field field, String type, String prefix, Set<String> always, Set<String> found) {
        String key = field.getResultKey();
        String inner = typeOf(field, type);
        if (isInline(prefix + key)) {
            List<Selection<?>> rest = prune(list, field.getSelectionSet(), inner, prefix + key + ".", always, found);
            return rest.isEmpty() ? Optional.empty() : Optional.of(with(field, Selections.set(rest)));
        }
        Optional<Wanted> wish = list.fields().stream()
                .filter(one -> one.name().equals(key) && one.alias().equals(one.name()))
                .findFirst();
        if (wish.isEmpty()) {
            return always.contains(key) ? Optional.of(field) : Optional.empty();
        }
        found.add(key);
        FieldList below = wish.get().below();
        return Optional.of(
                below.isEmpty()
                        ? field
                        : with(field, select(below, field.getSelectionSet(), inner, prefix + key + ".", Set.of())));
    }

    private Field ofSchema(Wanted wish, SelectionSet defaults, String type, String prefix) {
        SchemaTypes.Field field =
                types.field(type, wish.name()).orElseThrow(() -> unknown(wish, defaults, type, prefix));
        if (field.needsArguments()) {
            throw new IllegalArgumentException("names '" + wish.name() + "' of " + type
                    + ", which needs arguments; give a document"
                    + " of your own by option 'document'");
        }
        Field.Builder builder =
                Field.newField(wish.name()).alias(wish.alias().equals(wish.name()) ? null : wish.alias());
        if (field.type() != null) {
            builder.selectionSet(below(wish, field, prefix));
        } else if (!wish.below().isEmpty()) {
            throw new IllegalArgumentException(
                    "wants fields of '" + wish.name() + "' of " + type + ", which is a plain value");
        }
        return builder.build();
    }

    private SelectionSet below(Wanted wish, SchemaTypes.Field field, String prefix) {
        if (!wish.below().isEmpty()) {
            return select(wish.below(), null, field.type(), prefix + wish.alias() + ".", Set.of());
        }
        if (MONEY.equals(field.type())) {
            added.add(0, new Document.Shape(prefix + wish.alias(), Document.As.MONEY, null, null));
            return Selections.set(List.of(Field.newField("rawValue").build()));
        }
        throw new IllegalArgumentException("must say which fields of '" + wish.name() + "' are wanted, as in "
                + wish.name()
                + "("
                + String.join(
                        ",",
                        types.fields(field.type()).keySet().stream().limit(2).toList()) + "); "
                + field.type() + " has "
                + String.join(", ", types.fields(field.type()).keySet()));
    }

    private IllegalArgumentException unknown(Wanted wish, SelectionSet defaults, String type, String prefix) {
        Set<String> known = new TreeSet<>(types.fields(type).keySet());
        names(defaults, prefix, known);
        return new IllegalArgumentException("names '" + wish.name() + "', which " + type + " does not have"
                + Suggestion.text(wish.name(), known) + "; there are " + String.join(", ", known));
    }

    /** The names of the default selection as they stand in the answer. */
    private void names(SelectionSet defaults, String prefix, Set<String> names) {
        for (Selection<?> part : Selections.parts(defaults)) {
            if (part instanceof InlineFragment inline) {
                names(inline.getSelectionSet(), prefix, names);
            } else if (part instanceof Field field && isInline(prefix + field.getResultKey())) {
                names(field.getSelectionSet(), prefix + field.getResultKey() + ".", names);
            } else if (part instanceof Field field) {
                names.add(field.getResultKey());
            }
        }
    }

    private boolean isInline(String path) {
        return document.shapes().stream()
                .anyMatch(shape ->
                        shape.as() == Document.As.INLINE && shape.path().equals(path));
    }

    private String typeOf(Field field, String type) {
        return types.field(type, field.getName()).map(SchemaTypes.Field::type).orElse(null);
    }

    private static Field with(Field field, SelectionSet selection) {
        return field.transform(builder -> builder.selectionSet(selection));
    }
}
