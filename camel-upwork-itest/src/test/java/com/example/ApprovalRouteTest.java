// Licensed under the Apache License, Version 2.0; see LICENSE.
package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.junit.UpworkService;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApprovalRouteTest extends CamelTestSupport {

    @RegisterExtension
    static final UpworkService UPWORK = new UpworkService();

    private static final Map<String, String> APPROVAL =
            Map.of("document", "PO-7", "milestone", "500168", "amount", "500.00");

    @Override
    protected CamelContext createCamelContext() throws Exception {
        return UPWORK.bind(super.createCamelContext());
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:approve")
                        .setHeader(UpworkConstants.PAYMENT_KEY, simple("${body[document]}"))
                        .setHeader("CamelUpwork.milestoneId", simple("${body[milestone]}"))
                        .setHeader("CamelUpwork.amount", simple("${body[amount]}"))
                        .setBody(constant(""))
                        .to("upwork:milestones/approve");
            }
        };
    }

    @Test
    void aDocumentIsPaidOnce() {
        template.sendBody("direct:approve", APPROVAL);
        template.sendBody("direct:approve", APPROVAL);

        assertThat(UPWORK.simulator().orders().of("milestones/approve")).hasSize(1);
    }

    @Test
    void anAnswerThatIsLostIsNotPaidAgain() {
        UPWORK.simulator().fail(Fault.reset().afterTaking(), Trigger.once("milestones/approve"));

        Exchange lost = template.request(
                "direct:approve", exchange -> exchange.getMessage().setBody(APPROVAL));
        template.sendBody("direct:approve", APPROVAL);

        assertThat(lost.getException()).isInstanceOf(UpworkNoAnswerException.class);
        assertThat(UPWORK.simulator().orders().of("milestones/approve")).hasSize(1);
    }
}
