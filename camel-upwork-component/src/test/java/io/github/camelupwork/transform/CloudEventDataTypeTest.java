// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.jackson.JsonFormat;
import io.github.camelupwork.UpworkConstants;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

/** The events are read by CloudEvents' own library. */
class CloudEventDataTypeTest extends CamelTestSupport {

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:event").transformDataType("upwork:cloudevents");
                from("direct:json").transformDataType("upwork:json");
            }
        };
    }

    @Test
    void anItemIsAnEventThatTheLibraryReads() {
        CloudEvent event = event(Map.of("rid", "7", "amount", new BigDecimal("110.10")), "new");

        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getSource()).isEqualTo(URI.create("upwork:offers/list"));
        assertThat(event.getType()).isEqualTo("io.github.camelupwork.offers.list.new");
        assertThat(event.getSubject()).isEqualTo("7");
        assertThat(event.getTime())
                .isEqualTo(Instant.parse("2026-11-30T10:00:00Z").atOffset(ZoneOffset.UTC));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getData().toBytes()).asString().contains("\"rid\":\"7\"");
    }

    @Test
    void theSameItemAgainIsTheSameEventAndAChangedOneIsAnother() {
        CloudEvent first = event(Map.of("rid", "7"), "new");

        assertThat(event(Map.of("rid", "7"), "new").getId()).isEqualTo(first.getId());
        assertThat(event(Map.of("rid", "7", "status", "closed"), "changed").getId())
                .isNotEqualTo(first.getId());
    }

    @Test
    void aBatchIsAnEventToo() {
        Exchange batch = template.request("direct:event", exchange -> {
            exchange.getMessage().setBody(List.of(Map.of("rid", "7"), Map.of("rid", "8")));
            exchange.getMessage().setHeader(UpworkConstants.OPERATION, "offers/list");
            exchange.getMessage().setHeader(UpworkConstants.IDENTITY, List.of("7", "8"));
        });

        assertThat(read(batch).getData().toBytes()).asString().contains("[{\"rid\":\"7\"},{\"rid\":\"8\"}]");
    }

    @Test
    void amountsKeepTheirPlaces() {
        Exchange item = template.request(
                "direct:event", exchange -> exchange.getMessage().setBody(Map.of("amount", new BigDecimal("110.10"))));

        assertThat(item.getMessage().getBody(String.class)).contains("\"data\":{\"amount\":110.10}");
    }

    @Test
    void jsonIsText() {
        Exchange json = template.request(
                "direct:json", exchange -> exchange.getMessage().setBody(Map.of("amount", new BigDecimal("1.50"))));

        assertThat(json.getException()).isNull();
        assertThat(json.getMessage().getBody()).isEqualTo("{\"amount\":1.50}");
        assertThat(json.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("application/json");
    }

    private CloudEvent event(Map<String, Object> item, String what) {
        return read(template.request("direct:event", exchange -> {
            exchange.getMessage().setBody(item);
            exchange.getMessage()
                    .setHeaders(new HashMap<>(Map.of(
                            UpworkConstants.OPERATION,
                            "offers/list",
                            UpworkConstants.IDENTITY,
                            "7",
                            UpworkConstants.EVENT,
                            what,
                            UpworkConstants.SERVER_TIME,
                            Instant.parse("2026-11-30T10:00:00Z"))));
        }));
    }

    private static CloudEvent read(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class))
                .startsWith("application/cloudevents+json");
        return new JsonFormat()
                .deserialize(exchange.getMessage().getBody(String.class).getBytes(StandardCharsets.UTF_8));
    }
}
