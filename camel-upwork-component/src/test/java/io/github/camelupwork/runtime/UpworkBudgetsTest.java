// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionException;

import io.github.camelupwork.budget.BudgetExhaustedException;
import io.github.camelupwork.budget.BudgetSettings;
import io.github.camelupwork.budget.MapStore;
import io.github.camelupwork.budget.Priority;
import io.github.camelupwork.budget.RequestBudget;
import io.github.camelupwork.budget.RequestLimits;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpworkBudgetsTest {

    private static final RequestLimits ONE = RequestLimits.parse("1/1h");
    private static final RequestLimits TWO = RequestLimits.parse("2/1h");

    @TempDir
    private Path folder;

    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    private UpworkBudgets budgets(DefaultCamelContext of) throws Exception {
        of.start();
        return UpworkBudgets.of(of);
    }

    private RequestBudget local(String address, RequestLimits limits) throws Exception {
        return budgets(context).of(address, limits, BudgetSettings.DEFAULTS, Clock.systemUTC(), folder);
    }

    private static boolean grants(RequestBudget budget) {
        try {
            budget.acquire(Priority.READ, "endpoint", Duration.ZERO).join();
            return true;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(BudgetExhaustedException.class);
            return false;
        }
    }

    @Test
    void whoeverCallsAnAddressHasTheSameBudget() throws Exception {
        RequestBudget first = local("upwork.com", ONE);

        assertThat(local("upwork.com", RequestLimits.parse("1/60m"))).isSameAs(first);
        assertThat(local("localhost:1", ONE)).isNotSameAs(first);
        assertThat(local("upwork.com", TWO)).isNotSameAs(first);
        assertThat(budgets(context)
                        .shared("upwork.com", ONE, new MapStore(), BudgetSettings.DEFAULTS, Clock.systemUTC()))
                .isNotSameAs(first);
    }

    @Test
    void aContextHasOneOfThem() throws Exception {
        assertThat(budgets(context)).isSameAs(budgets(context));
        try (DefaultCamelContext another = new DefaultCamelContext()) {
            assertThat(budgets(another)).isNotSameAs(budgets(context));
        }
    }

    @Test
    void aRestartOnTheSameDirectoryForgetsNothing() throws Exception {
        assertThat(grants(local("upwork.com", TWO))).isTrue();
        context.stop();

        try (DefaultCamelContext next = new DefaultCamelContext()) {
            RequestBudget again =
                    budgets(next).of("upwork.com", TWO, BudgetSettings.DEFAULTS, Clock.systemUTC(), folder);
            assertThat(grants(again)).isTrue();
            assertThat(grants(again)).as("two an hour, and one was used before").isFalse();
        }
    }

    /** A directory is named after the address, whatever stands in it. */
    @Test
    void budgetsOfSeveralAddressesAreKeptApart() throws Exception {
        assertThat(grants(local("https://upwork.com:443/api", ONE))).isTrue();
        assertThat(grants(local("https://upwork.com:444/api", ONE))).isTrue();
        assertThat(grants(local("https://upwork.com:443/api", ONE))).isFalse();
        context.stop();

        assertThat(folder.resolve("budget"))
                .isDirectoryContaining(path -> path.toString().contains("443"))
                .isDirectoryContaining(path -> path.toString().contains("444"));
    }

    @Test
    void whoWaitsIsToldWhenTheContextStops() throws Exception {
        RequestBudget budget = local("upwork.com", ONE);
        budget.acquire(Priority.READ, "endpoint", Duration.ZERO).join();
        var waiting = budget.acquire(Priority.READ, "endpoint", Duration.ofHours(2));
        assertThat(waiting).isNotDone();

        context.stop();

        assertThat(waiting).isCompletedExceptionally();
    }
}
