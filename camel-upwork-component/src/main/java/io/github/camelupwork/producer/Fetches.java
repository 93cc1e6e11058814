// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.client.BatchStream;
import io.github.camelupwork.client.ItemStream;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.options.Output;
import io.github.camelupwork.options.ProducerPlan;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.page.PageRequest;
import io.github.camelupwork.rows.Reports;
import io.github.camelupwork.runtime.EndpointContext;

/** Chooses for each call how its response is read: raw, or as what the operation answers. */
final class Fetches implements Fetch {

    private final PageRequest first;
    private final int batchSize;
    private final boolean isRaw;
    private final Fetch raw;
    private final Fetch report;
    private final Fetch list;
    private final Fetch object;

    Fetches(EndpointContext endpoint, UpworkClient client, ProducerPlan plan) {
        UpworkConfiguration configuration = endpoint.configuration();
        Reports reports = endpoint.reports(client);
        this.first = PageRequest.first(configuration.getOffset(), configuration.getPageSize());
        this.batchSize = configuration.getBatchSize();
        this.isRaw = configuration.getOutput() == Output.raw;
        this.raw = new RawFetch(client, reports, first);
        this.report = new ReportFetch(reports, configuration, plan.splitPeriod());
        this.list = new ListFetch(client, first, configuration.getFetch(), configuration.getMaxItems());
        this.object = client.onCallersThread()::call;
    }

    @Override
    public CompletableFuture<UpworkAnswer> fetch(UpworkCall call) {
        first.check(call.operation(), call.binding().paging());
        CompletableFuture<UpworkAnswer> fetched = of(call).fetch(call);
        return batchSize == 0 ? fetched : fetched.thenApply(this::inBatches);
    }

    private UpworkAnswer inBatches(UpworkAnswer answer) {
        return answer.body() instanceof ItemStream<?> items
                ? new UpworkAnswer(new BatchStream<>(items, batchSize), answer.envelope(), answer.replayed())
                : answer;
    }

    private Fetch of(UpworkCall call) {
        if (isRaw) {
            return raw;
        }
        return switch (call.binding().answer().kind()) {
            case TABLE -> report;
            case LIST -> list;
            default -> object;
        };
    }
}
