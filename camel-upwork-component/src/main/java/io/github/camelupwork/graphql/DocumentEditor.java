// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.parser.Parser;
import io.github.camelupwork.catalog.Document;

/** Makes documents of the catalog into others: one that asks for less, one that asks for several things at once. */
public final class DocumentEditor {

    private DocumentEditor() {}

    /**
     * Returns the document without unwanted fields. An object that is left without fields is not requested either, so
     * that a key needs no scope for it.
     *
     * @param unwanted true for the name in the answer of a leaf field that is to be removed
     */
    public static Document without(Document document, Predicate<String> unwanted) {
        List<Definition> definitions = new ArrayList<>();
        for (Definition<?> definition : parsed(document).getDefinitions()) {
            definitions.add(
                    definition instanceof OperationDefinition operation
                            ? operation.transform(
                                    edit -> edit.selectionSet(without(operation.getSelectionSet(), unwanted)))
                            : definition instanceof FragmentDefinition fragment
                                    ? fragment.transform(
                                            edit -> edit.selectionSet(without(fragment.getSelectionSet(), unwanted)))
                                    : definition);
        }
        return text(
                document,
                graphql.language.Document.newDocument().definitions(definitions).build(),
                document.variables());
    }

    /**
     * The document that asks for its one field once for each value, as {@code a0}, {@code a1} and so on.
     *
     * @param argument of the field, which takes the place of the one variable
     * @param values   of the argument, as text
     */
    public static Document forEach(Document document, String argument, List<String> values) {
        graphql.language.Document parsed = parsed(document);
        OperationDefinition operation =
                parsed.getDefinitionsOfType(OperationDefinition.class).get(0);
        Field field =
                operation.getSelectionSet().getSelectionsOfType(Field.class).get(0);
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String alias = "a" + i;
            Argument value = new Argument(argument, new StringValue(values.get(i)));
            fields.add(field.transform(edit -> edit.alias(alias).arguments(List.of(value))));
        }
        OperationDefinition all = operation.transform(edit -> edit.variableDefinitions(List.of())
                .selectionSet(SelectionSet.newSelectionSet(fields).build()));
        return text(document, parsed.transform(edit -> edit.definitions(List.of(all))), List.of());
    }

    private static SelectionSet without(SelectionSet selection, Predicate<String> unwanted) {
        List<Selection<?>> kept = new ArrayList<>();
        for (Selection<?> part : selection.getSelections()) {
            if (part instanceof Field field && field.getSelectionSet() == null) {
                if (!unwanted.test(field.getResultKey())) {
                    kept.add(field);
                }
            } else if (part instanceof Field field) {
                SelectionSet inner = without(field.getSelectionSet(), unwanted);
                if (!inner.getSelections().isEmpty()) {
                    kept.add(field.transform(edit -> edit.selectionSet(inner)));
                }
            } else {
                kept.add(
                        part instanceof InlineFragment inline
                                ? inline.transform(
                                        edit -> edit.selectionSet(without(inline.getSelectionSet(), unwanted)))
                                : part);
            }
        }
        return SelectionSet.newSelectionSet(kept).build();
    }

    private static graphql.language.Document parsed(Document document) {
        return new Parser().parseDocument(document.text());
    }

    private static Document text(
            Document document, graphql.language.Document edited, List<Document.Variable> variables) {
        return new Document(
                document.name(), AstPrinter.printAst(edited).strip(), variables, document.shapes(), document.only());
    }
}
