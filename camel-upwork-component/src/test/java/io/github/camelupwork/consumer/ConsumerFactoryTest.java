// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import io.github.camelupwork.TestUpwork;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.consumer.source.ListSource;
import io.github.camelupwork.consumer.source.ReportSource;
import io.github.camelupwork.exception.UpworkArgumentException;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsumerFactoryTest {

    private static final String TIME = "upwork:reports/time?companyId=c&tq=SELECT worked_on, sum(hours)";

    private TestUpwork upwork;

    @BeforeEach
    void start() {
        upwork = new TestUpwork(URI.create("http://127.0.0.1:9")).start();
        upwork.context.getRegistry().bind("known", MemoryIdempotentRepository.memoryIdempotentRepository());
        upwork.context.getRegistry().bind("states", new MemoryStateRepository());
    }

    @AfterEach
    void stop() {
        upwork.close();
    }

    @Test
    void aListIsReadWholeAndAReportInWindows() {
        assertThat(source("upwork:offers?companyId=1&teamReference=2")).isInstanceOf(ListSource.class);
        assertThat(source(TIME)).isInstanceOf(ListSource.class);
        assertThat(source(TIME + "&incremental=P1D")).isInstanceOf(ReportSource.class);
        assertThat(source("upwork:workdays/company?companyId=1&incremental=P1D"))
                .isInstanceOf(ReportSource.class);
    }

    @Test
    void refusesWhatCannotBeRead() {
        refused("upwork:offers/accept?offerId=1", "does not read but act");
        refused("upwork:auth/authorize", "does not read but act");
    }

    @Test
    void refusesOptionsThatCannotBeMeant() {
        refused("upwork:offers?incremental=P1D", "'incremental' is for reports");
        refused("upwork:offers?maxInFlight=0", "option 'maxInFlight' is '0'; allowed are whole numbers from 1");
        refused(
                "upwork:offers?concurrentConsumers=0",
                "option 'concurrentConsumers' is '0'; allowed are whole numbers");
        refused("upwork:offers?concurrentConsumers=2&splitResult=false", "there is one exchange at a time");
        refused("upwork:offers?sequenceKey=id", "one thread keeps all items in order anyway; set concurrentConsumers");
        refused(TIME + "&incremental=P0D", "option 'incremental' is 'P0D'");
        refused(TIME + "&incremental=P1D&lookBack=soon", "option 'lookBack' is 'soon'");
        refused("upwork:offers?from=yesterday", "option 'from' is 'yesterday'");
        refused("upwork:offers?offset=10", "option 'offset' is '10'; a consumer reads the list from its beginning");
    }

    @Test
    void refusesOptionsThatWouldHaveNoEffect() {
        refused("upwork:offers?maxItems=5", "option 'maxItems' is '5'; a consumer reads all that is new");
        refused(TIME + "&output=csv", "option 'output' is 'csv'; a consumer hands over items");
        refused(
                TIME + "&splitPeriod=P1M&incremental=P1D",
                "beside 'incremental', which asks for one window after another");
        assertThatThrownBy(() -> factory("upwork:offers?splitPeriod=P1M"))
                .hasRootCauseInstanceOf(UpworkArgumentException.class)
                .rootCause()
                .hasMessageContaining("which only reports that are asked by a query (tq) know");
    }

    @Test
    void thePositionIsClaimedWhereItIsKept() {
        assertThat(factory("upwork:offers?delay=1").claim())
                .isEqualTo(factory("upwork:offers?delay=2").claim())
                .isNotEqualTo(factory("upwork:offers?delay=1&positionName=mine").claim())
                .isNotEqualTo(factory("upwork:offers?delay=1&positionRepository=#states")
                        .claim());
    }

    @Test
    void refusesRemovalsThatCannotBeKnown() {
        refused("upwork:offers?emit=removals", "needs an answer without pages, or date windows (incremental)");
        refused(
                TIME + "&incremental=P1D&emit=removals&idempotentRepository=#known",
                "needs a position that can be read");
        assertThat(source(TIME + "&incremental=P1D&emit=removals")).isInstanceOf(ReportSource.class);
    }

    @Test
    void thePositionIsNamedAfterWhatIsAskedForUnlessItHasAName() {
        assertThat(keeper("upwork:offers?status=new").key())
                .startsWith("offers-list-")
                .isEqualTo(keeper("upwork:offers?status=new&delay=5").key())
                .isNotEqualTo(keeper("upwork:offers?status=expired").key());
        assertThat(keeper("upwork:offers?positionName=mine&positionRepository=#states")
                        .key())
                .isEqualTo("mine");
    }

    private void refused(String uri, String message) {
        assertThatThrownBy(() -> factory(uri))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining(message);
    }

    private Object source(String uri) {
        ConsumerFactory factory = factory(uri);
        return factory.source(factory.asking(() -> false), factory.keeper(Runnable::run));
    }

    private PositionKeeper keeper(String uri) {
        return factory(uri).keeper(Runnable::run);
    }

    private ConsumerFactory factory(String uri) {
        return upwork.consumer(uri);
    }
}
