// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Operation;
import org.junit.jupiter.api.Test;

class ReconcilersTest {

    @Test
    void knowsEveryOperationThatMovesMoney() {
        assertThat(Catalog.load().operations())
                .filteredOn(operation -> operation.effect() == Effect.MONEY)
                .extracting(Operation::name)
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(Reconcilers.standard().of(name)).as(name).isPresent());
        assertThat(Reconcilers.standard().of("offers/list")).isEmpty();
    }

    @Test
    void anotherTakesThePlaceOfOneForTheSameOperation() {
        Reconcilers standard = Reconcilers.standard();
        Reconciler other = new ContractEndReconciler("milestones/approve", "contract");

        assertThat(standard.with(other).of("milestones/approve")).containsSame(other);
        assertThat(standard.with(other).all()).hasSameSizeAs(standard.all());
        assertThat(standard.of("milestones/approve"))
                .as("the given ones stay as they are")
                .containsInstanceOf(MilestoneApprovalReconciler.class);
    }

    @Test
    void theTableNamesThemAllInOrder() {
        String table = Reconcilers.standard().table();

        assertThat(table).startsWith("[cols=").endsWith("|===\n");
        assertThat(Reconcilers.standard().all())
                .extracting(Reconciler::operation)
                .isSorted();
        assertThat(table)
                .containsSubsequence(Reconcilers.standard().all().stream()
                        .map(reconciler -> "| " + reconciler.operation() + "\n| "
                                + reconciler.explanation().reads())
                        .toList());
    }
}
