// Licensed under the Apache License, Version 2.0; see LICENSE.
package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.junit.UpworkService;
import org.apache.camel.BindToRegistry;
import org.apache.camel.EndpointInject;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.test.main.junit5.CamelMainTest;
import org.apache.camel.test.main.junit5.Configure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@CamelMainTest
class JobsMainTest {

    @RegisterExtension
    static final UpworkService UPWORK = new UpworkService();

    @BindToRegistry("upworkService")
    ComponentCustomizer upwork = UPWORK.customizer();

    @EndpointInject("direct:jobs")
    ProducerTemplate jobs;

    @Configure
    void routes(MainConfigurationProperties main) {
        main.addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:jobs").to("upwork:jobs/list?buyerTeamReference=500006");
            }
        });
    }

    @Test
    void aServerErrorIsReadAgain() {
        UPWORK.simulator().fail(Fault.status(503), Trigger.once("jobs/list"));

        assertThat(jobs.requestBody((Object) "", List.class)).isNotEmpty();
        assertThat(UPWORK.simulator().record().all()).hasSizeGreaterThan(1);
    }
}
