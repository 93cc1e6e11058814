// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.Set;

import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;

/** Takes out of a document what only the build reads. */
final class DocumentCleaner {

    /** Directives of GraphQL itself, which the server understands. */
    private static final Set<String> SENT = Set.of("include", "skip");

    private DocumentCleaner() {}

    /** The document as it is sent. */
    static Document clean(Document document) {
        return (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
            @Override
            public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
                return SENT.contains(directive.getName())
                        ? TraversalControl.CONTINUE
                        : TreeTransformerUtil.deleteNode(context);
            }
        });
    }

    /** The text of the document as it is sent. */
    static String text(Document document) {
        return AstPrinter.printAst(clean(document)).strip();
    }
}
