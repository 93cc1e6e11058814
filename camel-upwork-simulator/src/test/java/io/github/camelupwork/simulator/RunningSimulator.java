// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A simulator of the sample operations that runs as long as the tests of a class, and begins anew with each of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RunningSimulator {

    /** With the state of a new one. */
    protected final Simulator simulator = SampleOperations.simulator().start();

    /** Speaks to it. */
    protected final TestClient client = new TestClient(simulator);

    @BeforeEach
    final void reset() {
        simulator.reset();
    }

    @AfterAll
    final void stop() {
        simulator.close();
    }
}
