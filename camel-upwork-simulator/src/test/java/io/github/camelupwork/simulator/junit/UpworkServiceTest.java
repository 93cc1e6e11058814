// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.camelupwork.simulator.SampleOperations;
import io.github.camelupwork.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A class with nested ones has one simulator and one folder, and leaves neither behind. */
class UpworkServiceTest {

    private static final List<Simulator> SIMULATORS = new ArrayList<>();
    private static final List<Path> STATES = new ArrayList<>();

    @Test
    void aClassWithNestedOnesLeavesNothing() {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Outer.class))
                                .build(),
                        summary);

        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(3);
        assertThat(SIMULATORS).hasSize(3).allSatisfy(one -> assertThat(one).isSameAs(SIMULATORS.get(0)));
        assertThat(STATES).doesNotHaveDuplicates();
        assertThat(STATES)
                .extracting(Path::getParent)
                .hasSize(3)
                .containsOnly(STATES.get(0).getParent());
        assertThat(STATES.get(0).getParent()).doesNotExist();
    }

    /** Runs only by the test above. */
    static class Outer {

        @RegisterExtension
        static final UpworkService UPWORK = new UpworkService(
                builder -> builder.operations(SampleOperations.all()).upwork(SampleOperations::documented));

        @AfterEach
        void leavesAFile() throws Exception {
            Path state = Path.of(UPWORK.properties().get("camel.component.upwork.state-directory"));
            Files.createDirectories(state.resolve("tokens"));
            Files.writeString(state.resolve("tokens/file"), "left");
            STATES.add(state);
            SIMULATORS.add(UPWORK.simulator());
        }

        @Test
        void outer() {}

        @Nested
        class First {
            @Test
            void first() {}
        }

        @Nested
        class Second {
            @Test
            void second() {}
        }
    }
}
