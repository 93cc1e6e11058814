// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;

import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SplitPeriodCheckTest {

    private static final Catalog CATALOG = Catalog.load();

    private final UpworkConfiguration configuration = new UpworkConfiguration();
    private final UpworkConsumerConfiguration consumer = new UpworkConsumerConfiguration();

    @BeforeEach
    void give() {
        configuration.setSplitPeriod("P1M");
    }

    private SplitPeriodCheck check() {
        return new SplitPeriodCheck(report(), configuration);
    }

    private static Operation report() {
        return CATALOG.operation("reports/finance").orElseThrow();
    }

    @Test
    void isReadForReports() {
        check().binding(report().bindings().get(0));
        assertThat(check().ofProducer()).isEqualTo(Period.ofMonths(1));
        assertThat(check().ofConsumer(consumer)).isEqualTo(Period.ofMonths(1));
    }

    @Test
    void noneIsNone() {
        configuration.setSplitPeriod(null);
        configuration.setFetch(FetchMode.stream);
        assertThat(check().ofProducer()).isNull();
    }

    @Test
    void whatIsNoReportHasNone() {
        Operation jobs = CATALOG.operation("jobs/list").orElseThrow();
        assertThatThrownBy(() -> new SplitPeriodCheck(jobs, configuration)
                        .binding(jobs.bindings().get(0)))
                .hasMessage(
                        "jobs/list: option 'splitPeriod' is 'P1M', which only reports that are asked by a query (tq)"
                                + " know");
    }

    @Test
    void aStreamIsNotPutTogether() {
        configuration.setFetch(FetchMode.stream);
        assertThatThrownBy(() -> check().ofProducer())
                .hasMessageContaining("option 'splitPeriod' cannot be used with fetch=stream");
    }

    @Test
    void aTextIsNotPutTogether() {
        configuration.setOutput(Output.csv);
        assertThatThrownBy(() -> check().ofProducer()).hasMessageContaining("an output other than rows and record");
    }

    @Test
    void windowsAreAskedOneAfterAnotherAlready() {
        consumer.setIncremental("P7D");
        assertThatThrownBy(() -> check().ofConsumer(consumer))
                .hasMessageContaining("option 'splitPeriod' is 'P1M' beside 'incremental'");
    }
}
