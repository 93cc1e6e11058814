// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import org.junit.jupiter.api.Test;

class RestOnlyTest {

    private static final RestOnly REST_ONLY = RestOnly.load();

    @Test
    void namesAllThatGraphQLLacksAndNothingElse() {
        assertThat(REST_ONLY.reasons().keySet())
                .containsExactlyInAnyOrderElementsOf(Catalog.load().operations().stream()
                        .filter(operation -> operation.apis().contains(Api.REST)
                                && !operation.apis().contains(Api.GRAPHQL))
                        .map(Operation::name)
                        .toList());
    }

    @Test
    void saysWhatToDoInsteadIfThereIsSomething() {
        assertThat(REST_ONLY.of("submissions/approve").orElseThrow().text())
                .isEqualTo(
                        "approveMilestone takes the id of a milestone and not of a submission; instead: milestones/approve");
        assertThat(REST_ONLY.of("snapshots/delete").orElseThrow().text()).isEqualTo("no mutation deletes a snapshot");
        assertThat(REST_ONLY.of("milestones/approve")).isEmpty();
    }
}
