// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import io.github.camelupwork.TestServer;
import io.github.camelupwork.TestUpwork;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.debugger.BacklogTracer;
import org.apache.camel.impl.debugger.DefaultDebugger;
import org.apache.camel.support.BreakpointSupport;
import org.apache.camel.support.MessageHelper;
import org.apache.camel.support.processor.DefaultExchangeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever looks at a stream on its way leaves every item of it. */
class StreamLooksTest {

    private static final String REPORT = "upwork:reports/finance?fetch=stream&freelancerReference=1234&tq="
            + "SELECT amount WHERE date >= '2026-01-01'";

    private TestServer server;
    private TestUpwork upwork;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.saying(
                200,
                "{\"table\":{\"cols\":[{\"id\":\"amount\",\"type\":\"number\"}],"
                        + "\"rows\":[{\"c\":[{\"v\":\"1.10\"}]},{\"c\":[{\"v\":\"2.20\"}]}]}}");
        upwork = new TestUpwork(server.base());
        upwork.component.getDefaults().setCompanyReference("34567");
        upwork.component.getDefaults().setTeamReference("45678");
    }

    @AfterEach
    void stop() {
        upwork.close();
        server.close();
    }

    /** Sets up a look, and tells what was seen. */
    private interface Look {
        void set(CamelContext context) throws Exception;
    }

    private final List<String> seen = new ArrayList<>();

    private int rowsAfter(Look look, LookingRoute route) throws Exception {
        look.set(upwork.context);
        upwork.start();
        List<Object> rows = new ArrayList<>();
        upwork.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                route.look(from("direct:look").routeId("look").to(REPORT))
                        .split(body())
                        .streaming()
                        .process(exchange -> rows.add(exchange.getMessage().getBody()));
            }
        });
        Exchange done = upwork.context.createProducerTemplate().request("direct:look", exchange -> {});
        assertThat(done.getException()).isNull();
        return rows.size();
    }

    private interface LookingRoute {
        org.apache.camel.model.ProcessorDefinition<?> look(org.apache.camel.model.ProcessorDefinition<?> route);
    }

    @Test
    void theTracer() throws Exception {
        DefaultExchangeFormatter formatter = new DefaultExchangeFormatter();
        formatter.setShowBody(true);
        assertThat(rowsAfter(
                        context -> {
                            context.setTracing(true);
                            context.getTracer().setExchangeFormatter(exchange -> {
                                seen.add(formatter.format(exchange));
                                return seen.get(seen.size() - 1);
                            });
                        },
                        route -> route.to("mock:on")))
                .isEqualTo(2);
        assertThat(seen).anySatisfy(line -> assertThat(line).contains("a stream of items"));
    }

    @Test
    void theBacklogTracer() throws Exception {
        BacklogTracer tracer = BacklogTracer.createTracer(upwork.context);
        assertThat(rowsAfter(
                        context -> {
                            context.setBacklogTracing(true);
                            context.getCamelContextExtension().addContextPlugin(BacklogTracer.class, tracer);
                            tracer.setEnabled(true);
                            tracer.setBodyIncludeStreams(true);
                        },
                        route -> route.to("mock:on").delay(0).end()))
                .isEqualTo(2);
        assertThat(tracer.dumpAllTracedMessages())
                .as("it has looked")
                .anySatisfy(event -> assertThat(event.getMessageAsJSon()).contains("a stream of items"));
    }

    @Test
    void theLogComponent() throws Exception {
        assertThat(rowsAfter(context -> {}, route -> route.to("log:looks?showAll=true&showStreams=true")
                        .to("log:looks?showBody=true&multiline=true")))
                .isEqualTo(2);
    }

    @Test
    void theLogEipAndSimpleExpressions() throws Exception {
        assertThat(rowsAfter(context -> {}, route -> route.log("${body} ${bodyOneLine} ${bodyAs(String)}")
                        .setProperty("text", new org.apache.camel.model.language.SimpleExpression("${body}"))
                        .process(e -> seen.add(e.getProperty("text", String.class)))))
                .isEqualTo(2);
        assertThat(seen).singleElement().asString().startsWith("[a stream of items, 0 taken so far;");
    }

    @Test
    void messageHistoryAndDumps() throws Exception {
        assertThat(rowsAfter(
                        context -> context.setMessageHistory(true),
                        route -> route.process(exchange -> {
                            seen.add(MessageHelper.dumpMessageHistoryStacktrace(
                                    exchange, new DefaultExchangeFormatter(), true));
                            seen.add(MessageHelper.dumpAsXml(exchange.getMessage(), true, 2, true, true, 1000));
                            seen.add(MessageHelper.dumpAsJSon(exchange.getMessage(), true, 2, true, true, 1000, true));
                            seen.add(MessageHelper.extractBodyForLogging(exchange.getMessage()));
                            seen.add(exchange.getMessage().toString());
                            seen.add(exchange.getMessage().getBody().toString());
                        })))
                .isEqualTo(2);
        assertThat(seen.subList(1, 4)).allSatisfy(dump -> assertThat(dump).contains("a stream of items"));
    }

    @Test
    void streamCaching() throws Exception {
        assertThat(rowsAfter(context -> context.setStreamCaching(true), route -> route.to("mock:on")
                        .to("log:cached?showAll=true&showStreams=true")))
                .isEqualTo(2);
    }

    /** A debugger shows the message at each node. */
    @Test
    void aDebugger() throws Exception {
        assertThat(rowsAfter(
                        context -> {
                            context.setDebugging(true);
                            context.setDebugger(new DefaultDebugger(context));
                            context.getDebugger().start();
                            context.getDebugger().addBreakpoint(new BreakpointSupport() {
                                @Override
                                public void beforeProcess(Exchange exchange, Processor processor, NamedNode node) {
                                    seen.add(MessageHelper.dumpAsXml(exchange.getMessage(), true, 2, true, true, 1000));
                                    seen.add(MessageHelper.extractBodyForLogging(exchange.getMessage()));
                                }
                            });
                        },
                        route -> route.to("mock:on")))
                .isEqualTo(2);
        assertThat(seen).anySatisfy(dump -> assertThat(dump).contains("a stream of items"));
    }

    @Test
    void aWireTapAndAMulticastThatLogTheSameBody() throws Exception {
        assertThat(rowsAfter(context -> {}, route -> route.wireTap("log:tapped?showAll=true&showStreams=true")
                        .multicast()
                        .to("log:first?showStreams=true", "log:second?showStreams=true")
                        .end()))
                .isEqualTo(2);
    }

    /** What the route asks for as a text, a look does not get either. */
    @Test
    void aLogMaskAndAnIdempotentExpression() throws Exception {
        assertThat(rowsAfter(context -> context.setLogMask(true), route -> route.log("${body} ${headers}")
                        .setHeader("looked", new org.apache.camel.model.language.SimpleExpression("${body.class}"))
                        .filter(new org.apache.camel.model.language.SimpleExpression("${body} != null"))))
                .isEqualTo(2);
    }
}
