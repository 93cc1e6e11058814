// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import graphql.parser.Parser;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.simulator.mood.Mood;
import io.github.camelupwork.simulator.mood.Moods;
import io.github.camelupwork.simulator.mood.Refusal;
import org.junit.jupiter.api.Test;

/** What a standard key is refused when the documents of the catalog are sent as they stand. */
class StandardKeyTest {

    private final Moods moods = new Moods(List.of(Mood.STANDARD_KEY));

    @Test
    void noDocumentOfTheCatalogIsRefused() {
        Map<String, String> refused = new TreeMap<>();
        Catalog.load().operations().stream()
                .flatMap(operation -> operation.bindings(Api.GRAPHQL).stream())
                .filter(binding -> binding.document() != null)
                .forEach(binding -> refusal(binding)
                        .ifPresent(refusal -> refused.put(binding.document().name(), refusal.message())));
        assertThat(refused).isEmpty();
    }

    private Optional<Refusal> refusal(Binding binding) {
        return moods.refusal(new DocumentFields(
                        UpworkSchema.TYPES,
                        new Parser().parseDocument(binding.document().text()))
                .asked("500001", null));
    }
}
