// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Spans of Upwork's endpoints, as OpenTelemetry exports them. */
@ExtendWith(UpworkExtension.class)
class SpansTest {

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build();
    private Simulator simulator;
    private SimulatedHub hub;

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) throws Exception {
        this.simulator = simulator;
        this.hub = hub;
        hub.context.getRegistry().bind("tracer", provider.get("test"));
        hub.context.getRegistry().bind("propagators", ContextPropagators.noop());
        new OpenTelemetryTracer().init(hub.context);
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:who").to("upwork:users/info");
                from("direct:pay").to("upwork:payments/create");
            }
        });
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aSpanIsNamedAfterItsOperationAndHasItsAttemptsAsEvents() {
        simulator.fail(Fault.status(503), Trigger.once("users/info"));

        hub.template.request("direct:who", sent -> {});

        SpanData span = span("upwork users/info");
        assertThat(tag(span, "upwork.operation")).isEqualTo("users/info");
        assertThat(tag(span, "upwork.api")).isEqualTo("rest");
        assertThat(tag(span, "upwork.attempts")).isEqualTo("2");
        assertThat(span.getEvents())
                .filteredOn(event -> event.getName().equals("attempt"))
                .extracting(event -> of(event, "upwork.outcome") + " " + of(event, "http.response.status_code"))
                .containsExactly("server 503", "success 200");
    }

    @Test
    void aSpanOfAPaymentHasItsKey() {
        Map<?, ?> engagement = (Map<?, ?>) hub.template
                .requestBody("upwork:engagements/list?status=active&fetch=all", (Object) "", List.class)
                .get(0);

        hub.call(
                "direct:pay",
                "INV-7",
                Map.of(
                        "teamReference",
                        engagement.get("buyer_team__reference"),
                        "engagementReference",
                        engagement.get("reference"),
                        "chargeAmount",
                        "10",
                        "comments",
                        "for the report"));

        assertThat(tag(span("upwork payments/create"), "upwork.payment")).isEqualTo("INV-7");
    }

    @Test
    void noSecretStandsInASpan() {
        hub.template.request("direct:who", sent -> {});
        hub.template.request(
                "upwork:users/info?accessToken=a-secret-token&accessTokenSecret=RAW(a-secret)", sent -> {});

        assertThat(spans.getFinishedSpanItems()).hasSizeGreaterThan(1);
        assertThat(spans.getFinishedSpanItems().toString())
                .contains("users/info")
                .doesNotContain(
                        "a-secret",
                        simulator.accounts().owner().token(),
                        simulator.accounts().owner().tokenSecret(),
                        simulator.accounts().application().consumerSecret());
    }

    private SpanData span(String name) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no span '" + name + "' in " + spans.getFinishedSpanItems()));
    }

    private static String tag(SpanData span, String name) {
        return span.getAttributes().get(AttributeKey.stringKey(name));
    }

    private static String of(EventData event, String name) {
        return event.getAttributes().get(AttributeKey.stringKey(name));
    }
}
