// Licensed under the Apache License, Version 2.0; see LICENSE.
package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.junit.UpworkSimulatorExtension;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(UpworkSimulatorExtension.class)
class ApprovalsTest {

    @Test
    void aDocumentIsPaidOnce(Simulator upwork, @TempDir Path state) throws Exception {
        Main main = new Main();
        upwork.properties().forEach(main::addInitialProperty);
        main.addInitialProperty("camel.component.upwork.state-directory", state.toString());
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:approve")
                        .setHeader(UpworkConstants.PAYMENT_KEY, simple("${body[document]}"))
                        .setHeader("CamelUpwork.milestoneId", simple("${body[milestone]}"))
                        .setHeader("CamelUpwork.amount", simple("${body[amount]}"))
                        .setBody(constant(""))
                        .to("upwork:milestones/approve");
            }
        });
        main.start();
        try {
            Map<String, String> approval = Map.of("document", "PO-7", "milestone", "500168", "amount", "500.00");
            main.getCamelTemplate().sendBody("direct:approve", approval);
            main.getCamelTemplate().sendBody("direct:approve", approval);
        } finally {
            main.stop();
        }
        assertThat(upwork.orders().of("milestones/approve")).hasSize(1);
    }
}
