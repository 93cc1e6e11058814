// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/** Selections of documents, without fragments that have a name, so that they can be changed in one place. */
final class Selections {

    private Selections() {}

    /**
     * The one operation of a document, with every shared fragment written out where it is spread.
     *
     * @throws IllegalArgumentException if a fragment is not there, or within itself
     */
    static OperationDefinition operation(String text) {
        Document document = new Parser().parseDocument(text);
        Map<String, FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (first, second) -> first));
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        return with(operation, writtenOut(operation.getSelectionSet(), fragments));
    }

    static OperationDefinition with(OperationDefinition operation, SelectionSet selection) {
        return operation.transform(builder -> builder.selectionSet(selection));
    }

    /** The text of a document of that operation alone, without the variables that it does not use. */
    static String text(OperationDefinition operation) {
        Set<String> used = variables(operation);
        return AstPrinter.printAst(operation.transform(
                        builder -> builder.variableDefinitions(operation.getVariableDefinitions().stream()
                                .filter(variable -> used.contains(variable.getName()))
                                .toList())))
                .strip();
    }

    /** The variables that the selection uses. */
    static Set<String> variables(OperationDefinition operation) {
        Set<String> names = new HashSet<>();
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            public TraversalControl visitVariableReference(
                                    VariableReference node, TraverserContext<Node> context) {
                                names.add(node.getName());
                                return TraversalControl.CONTINUE;
                            }
                        },
                        operation.getSelectionSet());
        return names;
    }

    /** The dotted names of all fields below a selection, as they stand in the answer. */
    static Set<String> paths(SelectionSet selection, String prefix) {
        Set<String> paths = new HashSet<>();
        for (Selection<?> part : parts(selection)) {
            if (part instanceof Field field) {
                paths.add(prefix + field.getResultKey());
                paths.addAll(paths(field.getSelectionSet(), prefix + field.getResultKey() + "."));
            } else if (part instanceof InlineFragment inline) {
                paths.addAll(paths(inline.getSelectionSet(), prefix));
            }
        }
        return paths;
    }

    static List<Selection<?>> parts(SelectionSet selection) {
        List<Selection<?>> parts = new ArrayList<>();
        if (selection != null) {
            selection.getSelections().forEach(parts::add);
        }
        return parts;
    }

    static SelectionSet set(List<? extends Selection<?>> parts) {
        return SelectionSet.newSelectionSet().selections(parts).build();
    }

    /** A spread becomes an inline fragment of the same type, since that may be one of several. */
    private static InlineFragment writtenOut(FragmentSpread spread, Map<String, FragmentDefinition> fragments) {
        FragmentDefinition fragment = fragments.get(spread.getName());
        if (fragment == null) {
            throw new IllegalArgumentException(
                    "has no fragment '" + spread.getName() + "', or it stands within itself");
        }
        Map<String, FragmentDefinition> others = new HashMap<>(fragments);
        others.remove(spread.getName());
        return InlineFragment.newInlineFragment()
                .typeCondition(TypeName.newTypeName(fragment.getTypeCondition().getName())
                        .build())
                .directives(spread.getDirectives())
                .selectionSet(writtenOut(fragment.getSelectionSet(), others))
                .build();
    }

    private static SelectionSet writtenOut(SelectionSet selection, Map<String, FragmentDefinition> fragments) {
        if (selection == null) {
            return null;
        }
        List<Selection<?>> parts = new ArrayList<>();
        for (Selection<?> part : parts(selection)) {
            if (part instanceof FragmentSpread spread) {
                parts.add(writtenOut(spread, fragments));
            } else if (part instanceof InlineFragment inline) {
                parts.add(inline.transform(
                        builder -> builder.selectionSet(writtenOut(inline.getSelectionSet(), fragments))));
            } else {
                Field field = (Field) part;
                parts.add(field.transform(
                        builder -> builder.selectionSet(writtenOut(field.getSelectionSet(), fragments))));
            }
        }
        return set(parts);
    }
}
