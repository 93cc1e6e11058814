// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class OperationTest {

    private static Binding binding(Api api, Effect effect) {
        return new Binding(
                api, "x", effect, "", "", null, "GET", null, "/x", Map.of(), Map.of(), null, null, null, null, null,
                null, null, null, null);
    }

    private final Operation operation = new Operation(
            "milestones/approve",
            List.of(
                    binding(Api.REST, Effect.READ),
                    binding(Api.GRAPHQL, Effect.MONEY),
                    binding(Api.REST, Effect.WRITE)));

    @Test
    void itsNameHasAGroup() {
        assertThat(operation.group()).isEqualTo("milestones");
        assertThat(operation.shortName()).isEqualTo("approve");
    }

    @Test
    void theCostliestEffectCounts() {
        assertThat(operation.effect()).isEqualTo(Effect.MONEY);
    }

    @Test
    void bindingsKeepTheirOrder() {
        assertThat(operation.apis()).containsExactly(Api.REST, Api.GRAPHQL);
        assertThat(operation.bindings(Api.REST)).extracting(Binding::effect).containsExactly(Effect.READ, Effect.WRITE);
        assertThat(operation.bindings(Api.V3)).isEmpty();
        assertThat(operation.isLocal()).isFalse();
        assertThat(new Operation("ledger/list", List.of(binding(Api.LOCAL, Effect.READ))).isLocal())
                .isTrue();
    }
}
