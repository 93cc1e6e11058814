// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Effect;

/**
 * The mutations that move or commit money, in the connector's documents and in a route's own.
 *
 * @param names the names of the fields of the schema's mutation type
 */
public record MoneyMutations(Set<String> names) {

    /** Known from Upwork's reference and from other clients: offers bind an employer, proposals cost Connects. */
    private static final List<String> WITHOUT_A_DOCUMENT = List.of("createOffer", "createJobProposal");

    /** Those of the catalog's documents, and those that are known besides. */
    public static MoneyMutations of(Catalog catalog) {
        Set<String> names = new TreeSet<>(WITHOUT_A_DOCUMENT);
        catalog.operations().stream()
                .flatMap(operation -> operation.bindings(Api.GRAPHQL).stream())
                .filter(binding -> binding.effect() == Effect.MONEY && binding.document() != null)
                .map(MoneyMutations::fields)
                .forEach(names::addAll);
        return new MoneyMutations(names);
    }

    private static Collection<String> fields(Binding binding) {
        return ParsedDocument.of(binding.document().text(), null).fields();
    }

    /** Returns the payments that a document makes; a mutation under two aliases counts twice. */
    public List<String> in(ParsedDocument document) {
        return document.mutation()
                ? document.fields().stream().filter(names::contains).toList()
                : List.of();
    }
}
