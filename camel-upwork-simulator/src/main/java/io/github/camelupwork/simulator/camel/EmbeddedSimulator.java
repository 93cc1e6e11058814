// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.camel;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.StartupText;
import org.apache.camel.Component;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a simulator inside a Camel application, as a bean of the registry: the application's Upwork components speak to it, and it
 * ends with the application. With Camel Main and Camel JBang one property is enough:
 * {@code camel.beans.simulator = #class:io.github.camelupwork.simulator.camel.EmbeddedSimulator}.
 */
public class EmbeddedSimulator extends SimulatorCustomizer {

    private final Running running;

    /** A simulator on a free port of loopback. */
    public EmbeddedSimulator() {
        this(new Running());
    }

    private EmbeddedSimulator(Running running) {
        super(() -> running.simulator().properties());
        this.running = running;
    }

    /** The port for HTTP; 0, the default, for a free one. */
    public void setPort(int port) {
        running.port = port;
    }

    /** Returns the simulator, started. */
    public Simulator simulator() {
        return running.simulator();
    }

    @Override
    public void configure(String name, Component target) {
        try {
            target.getCamelContext().addService(running);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeException(e);
        }
        super.configure(name, target);
    }

    /** The simulator as a service of the context, which stops it. */
    private static final class Running extends ServiceSupport {

        private static final Logger LOG = LoggerFactory.getLogger(EmbeddedSimulator.class);

        private int port;
        private Simulator simulator;

        private Simulator simulator() {
            start();
            return simulator;
        }

        @Override
        protected void doStart() {
            simulator = Simulator.builder().port(port).start();
            StartupText.of(simulator).forEach(LOG::info);
        }

        @Override
        protected void doStop() {
            if (simulator != null) {
                simulator.close();
            }
        }
    }
}
