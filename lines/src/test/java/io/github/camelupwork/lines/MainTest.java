// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.main.Main;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Camel Main: a report, a payment, a list, on both APIs. */
class MainTest {

    private static final String ROUTE = """
            - route:
                from:
                  uri: direct:approve
                  steps:
                    - setHeader:
                        name: CamelUpwork.PaymentKey
                        constant:
                          expression: PO-7
                    - setBody:
                        constant:
                          expression: ""
                    - to:
                        uri: upwork:milestones/approve
                        parameters:
                          milestoneId: 500168
                          amount: 500.00
            """;

    @TempDir
    private Path state;

    @Test
    @Tag("supported")
    void reportsPaysOnceAndConsumesOnBothApis() throws Exception {
        try (Simulator upwork = Simulator.builder().start()) {
            for (AuthKind kind : List.of(AuthKind.OAUTH2, AuthKind.OAUTH1)) {
                upwork.reset();
                Main main = main(upwork.properties(kind, "ada_owner"), kind.name());
                main.start();
                try {
                    assertThat(main.getCamelContext().getVersion()).isEqualTo(System.getProperty("camel.version"));
                    works(main, upwork);
                } finally {
                    main.stop();
                }
            }
        }
    }

    private static void works(Main main, Simulator upwork) throws Exception {
        List<?> rows = main.getCamelTemplate()
                .requestBody(
                        "upwork:reports/finance?tq=RAW(SELECT date, amount WHERE date >= '2026-01-01')",
                        (Object) null,
                        List.class);
        assertThat(rows).hasSizeGreaterThan(10);
        PluginHelper.getRoutesLoader(main.getCamelContext()).loadRoutes(ResourceHelper.fromString("approve.yaml", ROUTE));
        main.getCamelTemplate().requestBody("direct:approve", "");
        main.getCamelTemplate().requestBody("direct:approve", "");
        assertThat(upwork.orders().of("milestones/approve")).hasSize(1);
        try (ConsumerTemplate consumer = main.getCamelContext().createConsumerTemplate()) {
            Exchange job =
                    consumer.receive("upwork:jobs/list?buyerTeamReference=500006&initialDelay=0&from=beginning", 120_000);
            assertThat(job).isNotNull();
            assertThat(job.getMessage().getHeader("CamelUpworkOperation")).isEqualTo("jobs/list");
        }
    }

    @Test
    @Tag("old")
    void aCamelThatIsTooOldIsNamedAtTheStart() {
        Main main = main(Map.of("camel.component.upwork.client-id", "any"), "old");
        assertThatThrownBy(main::start)
                .hasStackTraceContaining("Camel " + System.getProperty("camel.version"))
                .hasStackTraceContaining("needs Camel 4.14 or later");
        main.stop();
    }

    private Main main(Map<String, String> properties, String name) {
        Main main = new Main();
        properties.forEach(main::addInitialProperty);
        main.addInitialProperty("camel.component.upwork.state-directory", state.resolve(name).toString());
        return main;
    }
}
