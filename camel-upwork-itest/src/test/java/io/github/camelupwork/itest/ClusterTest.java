// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes have the same route behind {@code master:} and one store of positions; the long form kills processes. */
@ExtendWith(UpworkExtension.class)
class ClusterTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Simulator simulator;
    private OfferDesk desk;
    private SimulatedHub one;
    private SimulatedHub other;
    private final HandCluster ones = new HandCluster(true);
    private final HandCluster others = new HandCluster(false);
    private final List<String> byOne = new CopyOnWriteArrayList<>();
    private final List<String> byOther = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start(Simulator simulator) throws Exception {
        this.simulator = simulator;
        desk = new OfferDesk(simulator);
        one = new SimulatedHub(simulator);
        other = new SimulatedHub(simulator, one.state);
        consume(one, ones, byOne);
        consume(other, others, byOther);
    }

    @AfterEach
    void stop() throws Exception {
        one.close();
        other.close();
    }

    @Test
    void theOtherGoesOnWhereTheLeaderStoodAndNothingComesTwice() {
        List<String> made = new ArrayList<>(desk.make(20));
        await().atMost(PATIENCE).until(() -> byOne.containsAll(made));
        ones.lead(false);
        List<String> meanwhile = desk.make(15);
        others.lead(true);
        await().atMost(PATIENCE).until(() -> byOther.containsAll(meanwhile));
        others.lead(false);
        List<String> later = desk.make(5);
        ones.lead(true);
        await().atMost(PATIENCE).until(() -> byOne.containsAll(later));

        made.addAll(later);
        assertThat(byOne).containsExactlyElementsOf(made);
        assertThat(byOther).containsExactlyElementsOf(meanwhile);
    }

    private void consume(SimulatedHub hub, HandCluster cluster, List<String> identities) throws Exception {
        hub.context.addService(cluster);
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("master:offers:" + desk.uri(""))
                        .process(exchange -> identities.add(
                                exchange.getMessage().getHeader(UpworkConstants.IDENTITY, String.class)));
            }
        });
    }
}
