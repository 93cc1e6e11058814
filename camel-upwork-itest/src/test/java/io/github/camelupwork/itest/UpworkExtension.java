// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.Objects;
import java.util.function.UnaryOperator;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.junit.UpworkSimulatorExtension;
import io.github.camelupwork.simulator.mood.Mood;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a simulator and a hub that speaks to it, as parameters. The simulator is in its first state for each test; a
 * hub lives as long as what asks for it: one test, or all of a class if a {@code @BeforeAll} method does.
 */
final class UpworkExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace HUBS = ExtensionContext.Namespace.create(UpworkExtension.class);

    private final UpworkSimulatorExtension simulator;
    private final boolean resetting;

    /** A simulator that ignores unknown parameters, as Upwork does, and refuses what a standard key may not read. */
    UpworkExtension() {
        this(UpworkExtension::ofStandardKey, true);
    }

    private UpworkExtension(UnaryOperator<Simulator.Builder> configuration, boolean resetting) {
        this.simulator = new UpworkSimulatorExtension(builder -> configuration.apply(builder.strict(false)));
        this.resetting = resetting;
    }

    /** A simulator that is configured. */
    static UpworkExtension with(UnaryOperator<Simulator.Builder> configuration) {
        return new UpworkExtension(builder -> configuration.apply(ofStandardKey(builder)), true);
    }

    /** What one test of a class does, the next one finds. */
    static UpworkExtension shared(UnaryOperator<Simulator.Builder> configuration) {
        return new UpworkExtension(builder -> configuration.apply(ofStandardKey(builder)), false);
    }

    /**
     * The same, and the key may read every field of GraphQL.
     *
     * @param reason why the tests need one of the fields that a standard key may not read
     */
    static UpworkExtension sharedAndReadingAll(String reason, UnaryOperator<Simulator.Builder> configuration) {
        Objects.requireNonNull(reason);
        return new UpworkExtension(configuration, false);
    }

    private static Simulator.Builder ofStandardKey(Simulator.Builder builder) {
        return builder.mood(Mood.STANDARD_KEY);
    }

    /** The simulator of the running test class. */
    Simulator simulator() {
        return simulator.simulator();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        simulator.beforeAll(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (resetting) {
            simulator.beforeEach(context);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        close(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        close(context);
        simulator.afterAll(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return isHub(parameter) || simulator.supportsParameter(parameter, context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return isHub(parameter)
                ? context.getStore(HUBS)
                        .getOrComputeIfAbsent(this, any -> new SimulatedHub(simulator.simulator()), SimulatedHub.class)
                : simulator.resolveParameter(parameter, context);
    }

    private static boolean isHub(ParameterContext parameter) {
        return parameter.getParameter().getType() == SimulatedHub.class;
    }

    private void close(ExtensionContext context) throws Exception {
        SimulatedHub hub = context.getStore(HUBS).remove(this, SimulatedHub.class);
        if (hub != null) {
            hub.close();
        }
    }
}
