// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkInterruptedListException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists that are read while they are worked on, and reports that are asked for in pieces. */
@ExtendWith(UpworkExtension.class)
class StreamingTest {

    private Simulator simulator;
    private SimulatedHub hub;
    private OfferDesk desk;

    @BeforeEach
    void start(Simulator simulator, SimulatedHub hub) {
        this.simulator = simulator;
        this.hub = hub;
        desk = new OfferDesk(simulator);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @Test
    void aStreamAsksForAsManyPagesAsThereAre() throws Exception {
        List<String> made = desk.make(25);
        Exchange done = split("&pageSize=10");

        assertThat(done.getException()).isNull();
        assertThat(items().getExchanges().stream()
                        .map(item -> item.getMessage().getBody(Map.class).get("rid"))
                        .toList())
                .isEqualTo(made);
        assertThat(simulator.record().of("offers/list")).hasSize(3);
    }

    @Test
    void aStreamThatBreaksOffSaysHowFarItCame() throws Exception {
        desk.make(25);
        simulator.fail(Fault.status(404), Trigger.on("offers/list").skipping(1));
        Exchange done = split("&pageSize=10");

        assertThat(items().getReceivedCounter()).isEqualTo(10);
        assertThat(done.getException()).isInstanceOf(UpworkInterruptedListException.class);
        assertThat(((UpworkInterruptedListException) done.getException()).getItemsRead())
                .isEqualTo(10);
        assertThat(((UpworkInterruptedListException) done.getException()).getHttpResponseCode())
                .isEqualTo(404);
    }

    @Test
    void saysHowManyThereAreBeforeTheFirstIsTaken() {
        desk.make(25);
        Exchange done = hub.template.request(desk.list("&fetch=stream&pageSize=10"), exchange -> {});

        assertThat(done.getMessage().getHeader(UpworkConstants.TOTAL)).isEqualTo(25L);
    }

    /** Where a connection were kept, the next of them would wait for it in vain. */
    @Test
    void whatIsNotReadToItsEndKeepsNoConnection() throws Exception {
        desk.make(40);
        hub.close();
        hub = new SimulatedHub(simulator, hub.state, upwork -> {
            upwork.getConnection().setMaxConnections(1);
            upwork.getConnection().setResponseTimeout(5000);
            upwork.getRetry().setMaxAttempts(1);
        });
        hub.context.setStreamCaching(true);
        for (String uri :
                List.of(desk.list("&pageSize=10&fetch=stream"), report() + "&fetch=stream", report() + "&output=raw")) {
            for (int i = 0; i < 50; i++) {
                Exchange done = takeOne("direct:" + uri.hashCode(), uri);
                assertThat(done.getException()).as(uri).isNull();
                assertThat(done.getMessage().getBody()).as(uri).isNotNull();
            }
        }
    }

    /** The first item, or the first byte. */
    private Exchange takeOne(String from, String uri) throws Exception {
        if (hub.context.hasEndpoint(from) == null) {
            hub.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(from).to(uri).process(exchange -> {
                        Object body = exchange.getMessage().getBody();
                        exchange.getMessage()
                                .setBody(
                                        body instanceof Iterator<?> items
                                                ? items.next()
                                                : exchange.getMessage()
                                                        .getBody(InputStream.class)
                                                        .read());
                    });
                }
            });
        }
        return hub.template.request(from, exchange -> {});
    }

    @Test
    void splitsInParallelWithStreamCachingOn() throws Exception {
        List<String> made = desk.make(35);
        hub.context.setStreamCaching(true);
        List<String> met = new CopyOnWriteArrayList<>();
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:parallel")
                        .streamCache("true")
                        .to(desk.list("&fetch=stream&pageSize=10"))
                        .split(body())
                        .streaming()
                        .parallelProcessing()
                        .process(item -> met.add(
                                item.getMessage().getBody(Map.class).get("rid").toString()));
            }
        });
        Exchange done = hub.template.request("direct:parallel", exchange -> {});

        assertThat(done.getException()).isNull();
        assertThat(met).containsExactlyInAnyOrderElementsOf(made);
        assertThat(simulator.record().of("offers/list")).hasSize(4);
    }

    @Test
    void aReportThatBreaksOffSaysHowFarItCame() throws Exception {
        simulator.fail(Fault.truncated(), Trigger.on("reports/time"));
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:report")
                        .to(report() + "&fetch=stream")
                        .split(body())
                        .streaming()
                        .to("mock:items");
            }
        });
        Exchange done = hub.template.request("direct:report", exchange -> {});

        assertThat(items().getReceivedCounter()).isPositive();
        assertThat(done.getException())
                .isInstanceOfSatisfying(UpworkInterruptedListException.class, e -> assertThat(e.getItemsRead())
                        .isEqualTo(items().getReceivedCounter()));
    }

    private String report() {
        return "upwork:reports/time?companyId=" + desk.company()
                + "&tq=SELECT worked_on, provider_id, hours WHERE worked_on >= '"
                + LocalDate.now(simulator.clock()).minusMonths(5) + "'";
    }

    @Test
    void aReportInPiecesIsTheReportAsAWhole() {
        LocalDate today = LocalDate.now(simulator.clock());
        String uri =
                "upwork:reports/time?companyId=" + desk.company() + "&tq=SELECT provider_id, sum(hours), sum(charges)"
                        + " WHERE worked_on >= '" + today.minusMonths(5) + "' AND worked_on <= '" + today
                        + "' ORDER BY sum(charges) DESC";
        Object whole = hub.template.requestBody(uri, (Object) null);
        int one = simulator.record().of("reports/time").size();
        Object pieces = hub.template.requestBody(uri + "&splitPeriod=P1M", (Object) null);

        assertThat((List<?>) whole).isNotEmpty();
        assertThat(pieces).isEqualTo(whole);
        assertThat(simulator.record().of("reports/time").size() - one).isEqualTo(6);
    }

    @Test
    void aReportWithoutEndCannotBeCut() {
        assertThatThrownBy(() -> hub.template.requestBody(
                        "upwork:reports/time?companyId=" + desk.company()
                                + "&splitPeriod=P1M&tq=SELECT worked_on, sum(hours) WHERE worked_on >= '2026-01-01'",
                        (Object) null))
                .rootCause()
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("from which 'worked_on' to which");
    }

    private Exchange split(String more) throws Exception {
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:stream")
                        .to(desk.list("&fetch=stream" + more))
                        .split(body())
                        .streaming()
                        .to("mock:items");
            }
        });
        return hub.template.request("direct:stream", exchange -> {});
    }

    private MockEndpoint items() {
        return hub.context.getEndpoint("mock:items", MockEndpoint.class);
    }
}
