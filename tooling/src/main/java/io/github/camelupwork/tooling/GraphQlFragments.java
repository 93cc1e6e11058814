// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;

/** The fragments of {@code fragments.graphql}, which any document may spread without defining them. */
final class GraphQlFragments {

    static final String FILE = "fragments.graphql";

    private final Map<String, FragmentDefinition> shared = new LinkedHashMap<>();

    GraphQlFragments(List<Document> files) {
        files.forEach(file -> file.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> shared.put(fragment.getName(), fragment)));
    }

    /** The document with the shared fragments that it spreads. */
    Document complete(Document document) {
        Map<String, FragmentDefinition> missing = new LinkedHashMap<>();
        collect(document, document, missing);
        return document.transform(
                builder -> missing.values().forEach(fragment -> builder.definition((Definition<?>) fragment)));
    }

    private void collect(Node<?> node, Document document, Map<String, FragmentDefinition> missing) {
        if (node instanceof FragmentSpread spread
                && shared.containsKey(spread.getName())
                && !defines(document, spread.getName())
                && missing.putIfAbsent(spread.getName(), shared.get(spread.getName())) == null) {
            collect(shared.get(spread.getName()), document, missing);
        }
        node.getChildren().forEach(child -> collect(child, document, missing));
    }

    private static boolean defines(Document document, String name) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .anyMatch(fragment -> fragment.getName().equals(name));
    }
}
