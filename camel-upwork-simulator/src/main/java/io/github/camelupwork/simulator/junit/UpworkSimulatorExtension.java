// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.junit;

import java.util.function.UnaryOperator;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.mood.Mood;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a simulator of its own, as parameter of its methods and its constructor, and resets it before each test.
 * Unknown parameters are refused unless configured otherwise.
 *
 * <pre>{@code
 * @ExtendWith(UpworkSimulatorExtension.class)
 * class BillingTest {
 *     @Test
 *     void approves(Simulator upwork) { ... }
 * }
 *
 * @RegisterExtension
 * static final UpworkSimulatorExtension UPWORK = new UpworkSimulatorExtension(builder -> builder.limits("40/1m"));
 * }</pre>
 */
public class UpworkSimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(UpworkSimulatorExtension.class);

    private final UnaryOperator<Simulator.Builder> configuration;
    private Simulator running;

    /** A strict simulator, otherwise as the builder makes it. */
    public UpworkSimulatorExtension() {
        this(builder -> builder);
    }

    /** A simulator that is configured first. */
    public UpworkSimulatorExtension(UnaryOperator<Simulator.Builder> configuration) {
        this.configuration = configuration;
    }

    /** A strict simulator in these moods. */
    public static UpworkSimulatorExtension in(Mood... moods) {
        return new UpworkSimulatorExtension(builder -> builder.mood(moods));
    }

    /**
     * The simulator of the running test class, for fields that hold the extension.
     *
     * @throws IllegalStateException if no test is running
     */
    public Simulator simulator() {
        if (running == null) {
            throw new IllegalStateException("The simulator runs only while the tests of its class do");
        }
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = simulator(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        simulator(context).reset();
    }

    /** JUnit closes the simulator together with the class that it was started for; a nested class leaves it running. */
    @Override
    public void afterAll(ExtensionContext context) {
        running = context.getParent()
                .map(parent -> parent.getStore(NAMESPACE).get(this, Started.class))
                .map(Started::simulator)
                .orElse(null);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Simulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return simulator(context);
    }

    private Simulator simulator(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        this,
                        key -> new Started(configuration
                                .apply(Simulator.builder().strict(true))
                                .start()),
                        Started.class)
                .simulator();
    }

    private record Started(Simulator simulator) implements ExtensionContext.Store.CloseableResource {

        @Override
        public void close() {
            simulator.close();
        }
    }
}
