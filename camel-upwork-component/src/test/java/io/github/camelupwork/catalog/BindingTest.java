// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BindingTest {

    private final Binding accept = Catalog.load()
            .operation("offers/accept")
            .orElseThrow()
            .bindings(Api.REST)
            .get(0);

    @Test
    void whatTheOperationDecidesIsNoOption() {
        assertThat(accept.parameter("name")).isPresent();
        assertThat(accept.option("name")).isEmpty();
        assertThat(accept.options())
                .extracting(Parameter::name)
                .doesNotContain("name")
                .isNotEmpty();
    }

    @Test
    void anotherEffectOrDocumentChangesNothingElse() {
        Binding money = accept.with(Effect.MONEY);

        assertThat(money.effect()).isEqualTo(Effect.MONEY);
        assertThat(money.with(accept.effect())).isEqualTo(accept);

        Document document = new Document("X", "query X { x }", null, null, null);
        assertThat(accept.with(document).document()).isSameAs(document);
        assertThat(accept.with(document).with((Document) null)).isEqualTo(accept);
    }
}
