// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.camel.EmbeddedSimulator;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulator inside the application, by one property. */
class EmbeddedSimulatorTest {

    @Test
    void onePropertyPointsTheApplicationToASimulatorThatEndsWithIt(@TempDir Path state) throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.beans.simulator", "#class:" + EmbeddedSimulator.class.getName());
        main.addInitialProperty("camel.component.upwork.state-directory", state.toString());
        main.start();
        URI address;
        try {
            Object offers =
                    main.getCamelTemplate().requestBody("upwork:jobs/list?buyerTeamReference=500006", (Object) null);
            assertThat(offers).asInstanceOf(InstanceOfAssertFactories.LIST).isNotEmpty();
            Simulator upwork = main.getCamelContext()
                    .getRegistry()
                    .lookupByNameAndType("simulator", EmbeddedSimulator.class)
                    .simulator();
            assertThat(upwork.record().all()).isNotEmpty();
            address = upwork.baseUrl();
        } finally {
            main.stop();
        }
        assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void aPortThatIsTakenIsTheFailure(@TempDir Path state) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Main main = new Main();
            main.addInitialProperty("camel.beans.simulator", "#class:" + EmbeddedSimulator.class.getName());
            main.addInitialProperty("camel.beans.simulator.port", String.valueOf(taken.getLocalPort()));
            main.addInitialProperty("camel.component.upwork.state-directory", state.toString());
            main.configure().addRoutesBuilder(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:jobs").to("upwork:jobs/list?buyerTeamReference=500006");
                }
            });
            assertThatThrownBy(main::start)
                    .hasRootCauseInstanceOf(BindException.class)
                    .satisfies(failure -> assertThat(failure.getSuppressed()).isEmpty());
            main.stop();
        }
    }

    @Test
    void anOptionOfTheApplicationWins(@TempDir Path state) throws Exception {
        try (Simulator other = Simulator.builder().start()) {
            Main main = new Main();
            main.addInitialProperty("camel.beans.simulator", "#class:" + EmbeddedSimulator.class.getName());
            main.addInitialProperty("camel.component.upwork.state-directory", state.toString());
            main.addInitialProperty(
                    "camel.component.upwork.base-url", other.baseUrl().toString());
            main.start();
            try {
                main.getCamelTemplate().requestBody("upwork:jobs/list?buyerTeamReference=500006", (Object) null);
            } finally {
                main.stop();
            }
            assertThat(other.record().all()).isNotEmpty();
        }
    }
}
