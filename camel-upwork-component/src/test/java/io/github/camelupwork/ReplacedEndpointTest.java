// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.InterceptSendToMockEndpointStrategy;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The unit tests of a route's author: endpoints that are mocked need no keys, open no ledger and ask nobody. */
class ReplacedEndpointTest extends CamelTestSupport {

    @TempDir
    Path folder;

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        configuration.withUseAdviceWith(true);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext created = super.createCamelContext();
        UpworkComponent upwork = new UpworkComponent();
        upwork.getState().setStateDirectory(folder.resolve("state").toString());
        upwork.getConnection().setBaseUrl("http://127.0.0.1:9");
        created.addComponent("upwork", upwork);
        return created;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:pay")
                        .routeId("pay")
                        .to("upwork:milestones/approve?milestoneId=1&organization=Northlight")
                        .to("upwork:ledger/get?paymentKey=INV-1")
                        .to("upwork:offers?status=new");
            }
        };
    }

    @Test
    void mockEndpointsAndSkip() throws Exception {
        context.getCamelContextExtension()
                .registerEndpointCallback(new InterceptSendToMockEndpointStrategy("upwork*", true));
        context.start();
        expectEverything();
    }

    @Test
    void adviceWith() throws Exception {
        AdviceWith.adviceWith(context, "pay", route -> route.mockEndpointsAndSkip("upwork:*"));
        context.start();
        expectEverything();
    }

    @Test
    void interceptAndSkip() throws Exception {
        AdviceWith.adviceWith(context, "pay", route -> route.interceptSendToEndpoint("upwork:*")
                .skipSendToOriginalEndpoint()
                .to("mock:all"));
        context.start();
        MockEndpoint all = getMockEndpoint("mock:all");
        all.expectedMessageCount(3);
        template.sendBody("direct:pay", "{}");
        all.assertIsSatisfied();
        assertThat(folder.resolve("state").resolve("ledger.mv.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"toD", "recipientList", "enrich", "wireTap", "multicast", "routingSlip", "to"})
    void whateverSendsToThem(String eip) throws Exception {
        context.getCamelContextExtension()
                .registerEndpointCallback(new InterceptSendToMockEndpointStrategy("upwork*", true));
        context.removeRoute("pay");
        String uri = "upwork:milestones/approve?milestoneId=1&organization=Northlight";
        RouteBuilder.addRoutes(context, builder -> {
            var route = builder.from("direct:other");
            switch (eip) {
                case "toD" -> route.toD("upwork:milestones/approve?milestoneId=${header.id}&organization=Northlight");
                case "recipientList" -> route.recipientList(builder.constant(uri));
                case "enrich" -> route.enrich(uri);
                case "wireTap" -> route.wireTap(uri);
                case "multicast" -> route.multicast().to(uri);
                case "routingSlip" -> route.routingSlip(builder.constant(uri));
                default -> route.to(uri).to("upwork:offers?status=new&organization=Northlight");
            }
        });
        context.start();
        MockEndpoint mock = getMockEndpoint("mock:upwork:milestones/approve");
        mock.expectedMessageCount(1);

        template.sendBodyAndHeader("direct:other", "{}", "id", "1");

        mock.assertIsSatisfied();
        assertThat(folder.resolve("state").resolve("ledger.mv.db")).doesNotExist();
    }

    /** What is not replaced is as strict as ever. */
    @Test
    void withoutMocksMissingKeysAreToldAtTheStart() {
        assertThatThrownBy(context::start).hasStackTraceContaining("clientId and clientSecret");
    }

    private void expectEverything() throws Exception {
        for (String name : new String[] {"milestones/approve", "ledger/get", "offers"}) {
            getMockEndpoint("mock:upwork:" + name).expectedMessageCount(1);
        }
        template.sendBody("direct:pay", "{}");
        MockEndpoint.assertIsSatisfied(context);
        assertThat(folder.resolve("state").resolve("ledger.mv.db")).doesNotExist();
    }
}
