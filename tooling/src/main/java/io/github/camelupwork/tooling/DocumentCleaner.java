// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;

/**
 * Takes out of a document what only the build reads, and writes its named fragments out as plain fields: those fit whatever the
 * server calls the type, where a fragment on another name is refused.
 */
final class DocumentCleaner {

    /** Directives of GraphQL itself, which the server understands. */
    private static final Set<String> SENT = Set.of("include", "skip");

    private DocumentCleaner() {}

    /** The document as it is sent. */
    static Document clean(Document document) {
        Document sent = (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
            @Override
            public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
                return SENT.contains(directive.getName())
                        ? TraversalControl.CONTINUE
                        : TreeTransformerUtil.deleteNode(context);
            }
        });
        Map<String, FragmentDefinition> fragments = sent.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
        return Document.newDocument()
                .definitions(sent.getDefinitionsOfType(OperationDefinition.class).stream()
                        .map(operation -> operation.transform(
                                builder -> builder.selectionSet(writtenOut(operation.getSelectionSet(), fragments))))
                        .collect(Collectors.toList()))
                .build();
    }

    private static SelectionSet writtenOut(SelectionSet selection, Map<String, FragmentDefinition> fragments) {
        if (selection == null) {
            return null;
        }
        List<Selection<?>> plain = selection.getSelections().stream()
                .flatMap(part -> writtenOut(part, fragments))
                .collect(Collectors.toList());
        return SelectionSet.newSelectionSet().selections(plain).build();
    }

    private static Stream<Selection<?>> writtenOut(Selection<?> part, Map<String, FragmentDefinition> fragments) {
        if (part instanceof Field field) {
            return Stream.of(
                    field.transform(builder -> builder.selectionSet(writtenOut(field.getSelectionSet(), fragments))));
        }
        if (part instanceof InlineFragment inline) {
            return Stream.of(
                    inline.transform(builder -> builder.selectionSet(writtenOut(inline.getSelectionSet(), fragments))));
        }
        FragmentSpread spread = (FragmentSpread) part;
        if (!fragments.containsKey(spread.getName())) {
            return Stream.of(spread);
        }
        Map<String, FragmentDefinition> others = new HashMap<>(fragments);
        SelectionSet fields = writtenOut(others.remove(spread.getName()).getSelectionSet(), others);
        return spread.getDirectives().isEmpty()
                ? fields.getSelections().stream().map(each -> (Selection<?>) each)
                : Stream.of(InlineFragment.newInlineFragment()
                        .directives(spread.getDirectives())
                        .selectionSet(fields)
                        .build());
    }

    /** The text of the document as it is sent. */
    static String text(Document document) {
        return AstPrinter.printAst(clean(document)).strip();
    }
}
