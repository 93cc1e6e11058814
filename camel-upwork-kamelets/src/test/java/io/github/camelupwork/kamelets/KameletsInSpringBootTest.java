// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelupwork.simulator.junit.UpworkService;
import org.apache.camel.EndpointInject;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
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

/** A source and an action in Spring Boot, with the keys of the starter's properties. */
@CamelSpringBootTest
@SpringBootTest(classes = KameletsInSpringBootTest.Application.class)
@DirtiesContext
class KameletsInSpringBootTest {

    @RegisterExtension
    static final UpworkService UPWORK = new UpworkService();

    @Autowired
    private ProducerTemplate template;

    @EndpointInject("mock:offers")
    private MockEndpoint offers;

    @DynamicPropertySource
    static void upwork(DynamicPropertyRegistry registry) {
        UPWORK.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void aMilestoneIsApprovedOnce() {
        Map<String, String> approval = Map.of("document", "PO-7", "milestone", "500168", "amount", "500.00");

        template.sendBody("direct:approve", approval);
        template.sendBody("direct:approve", approval);

        assertThat(UPWORK.simulator().orders().of("milestones/approve")).hasSize(1);
    }

    @Test
    void offersArriveAsJson() throws Exception {
        offers.expectedMinimumMessageCount(1);
        offers.setResultWaitTime(TimeUnit.MINUTES.toMillis(5));

        offers.assertIsSatisfied();

        Exchange offer = offers.getExchanges().get(0);
        JsonNode json = new ObjectMapper().readTree(offer.getMessage().getBody(String.class));
        assertThat(json.path("title").asText()).isNotEmpty();
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        RouteBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:approve")
                            .to("kamelet:upwork-milestone-approve-action?paymentKey=${body[document]}"
                                    + "&milestoneId=${body[milestone]}&amount=${body[amount]}");
                    from("kamelet:upwork-offers-source?teamReference=1000000000000500006&delay=1000")
                            .to("mock:offers");
                }
            };
        }
    }
}
