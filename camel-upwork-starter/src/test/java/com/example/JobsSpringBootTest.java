// Licensed under the Apache License, Version 2.0; see LICENSE.
package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.junit.UpworkService;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@CamelSpringBootTest
@SpringBootTest(classes = JobsSpringBootTest.Application.class)
@DirtiesContext
class JobsSpringBootTest {

    @RegisterExtension
    static final UpworkService UPWORK = new UpworkService();

    @Autowired
    ProducerTemplate template;

    @DynamicPropertySource
    static void upwork(DynamicPropertyRegistry registry) {
        UPWORK.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void aServerErrorIsReadAgain() {
        UPWORK.simulator().fail(Fault.status(503), Trigger.once("jobs/list"));

        assertThat(template.requestBody("direct:jobs", (Object) "", List.class)).isNotEmpty();
        assertThat(UPWORK.simulator().record().all()).hasSizeGreaterThan(1);
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        RouteBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:jobs").to("upwork:jobs/list?buyerTeamReference=500006");
                }
            };
        }
    }
}
