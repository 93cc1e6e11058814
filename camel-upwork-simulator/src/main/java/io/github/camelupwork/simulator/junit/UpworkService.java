// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.camel.SimulatorCustomizer;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.util.FileUtil;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A simulated Upwork for tests of routes, in the style of Camel's test infrastructure: starts a simulator for a test class, resets
 * it before each test, and points the components of a context to it, each test with a state directory of its own. It is a static
 * field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final UpworkService UPWORK = new UpworkService();
 *
 * @Override
 * protected CamelContext createCamelContext() throws Exception {
 *     return UPWORK.bind(super.createCamelContext());
 * }
 * }</pre>
 */
public class UpworkService extends UpworkSimulatorExtension {

    private static final String STATE_DIRECTORY = "camel.component.upwork.state-directory";
    private static final String BEAN = "upworkService";

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(UpworkService.class);

    private Path state;

    /** A strict simulator. */
    public UpworkService() {}

    /** A simulator that is configured first. */
    public UpworkService(UnaryOperator<Simulator.Builder> configuration) {
        super(configuration);
    }

    /** Points the Upwork components of the context to the simulator; before the context starts. */
    public CamelContext bind(CamelContext context) {
        context.getRegistry().bind(BEAN, customizer());
        return context;
    }

    /** Returns what points components to the simulator, for a registry. */
    public ComponentCustomizer customizer() {
        return new SimulatorCustomizer(this::properties);
    }

    /** Returns the same as properties, for Camel Main and Spring Boot. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>(simulator().properties());
        properties.put(STATE_DIRECTORY, state.toString());
        return properties;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        super.beforeAll(context);
        state = states(context).resolve("class");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        super.beforeEach(context);
        state = states(context)
                .resolve(Integer.toHexString(context.getUniqueId().hashCode()));
    }

    /** The folder of the outermost class that has this extension; nested ones share it. */
    private Path states(ExtensionContext context) {
        return context.getStore(NAMESPACE).getOrComputeIfAbsent(this, key -> new States(), States.class).folder;
    }

    private static final class States implements ExtensionContext.Store.CloseableResource {

        private final Path folder;

        private States() {
            try {
                folder = Files.createTempDirectory("upwork-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A context that lives longer than its test class may still hold files: what cannot be deleted stays. */
        @Override
        public void close() {
            FileUtil.removeDir(folder.toFile());
        }
    }
}
