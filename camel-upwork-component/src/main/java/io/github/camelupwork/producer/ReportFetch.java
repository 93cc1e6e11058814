// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.time.Period;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.client.ItemStream;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.options.FetchMode;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.page.SplitReport;
import io.github.camelupwork.rows.Reports;

/** Reads a report: as rows, as a stream of rows, as text, or in pieces that are put together. */
final class ReportFetch implements Fetch {

    private final Reports reports;
    private final UpworkConfiguration configuration;
    private final Period splitPeriod;

    /** @param splitPeriod length of the pieces; null to ask for the report at once */
    ReportFetch(Reports reports, UpworkConfiguration configuration, Period splitPeriod) {
        this.reports = reports;
        this.configuration = configuration;
        this.splitPeriod = splitPeriod;
    }

    @Override
    public CompletableFuture<UpworkAnswer> fetch(UpworkCall call) {
        if (splitPeriod != null) {
            return new SplitReport(reports::call, splitPeriod).call(call);
        }
        UpworkCall inFormat = isText() ? call.with("tqx", "out:" + configuration.getOutput()) : call;
        return configuration.getFetch() == FetchMode.stream && !isText()
                ? reports.stream(inFormat).thenApply(this::limited)
                : reports.call(inFormat);
    }

    private UpworkAnswer limited(UpworkAnswer answer) {
        if (configuration.getMaxItems() > 0 && answer.body() instanceof ItemStream<?> rows) {
            rows.atMost(configuration.getMaxItems());
        }
        return answer;
    }

    private boolean isText() {
        return configuration.getOutput() != null && configuration.getOutput().isText();
    }
}
