// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.client.SendObserver;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.page.PageRequest;
import io.github.camelupwork.rows.Reports;
import io.github.camelupwork.rows.RowReports;

/** Hands a response on as the open stream it came as. */
record RawFetch(UpworkClient client, Reports reports, PageRequest first) implements Fetch {

    @Override
    public CompletableFuture<UpworkAnswer> fetch(UpworkCall call) {
        return RowReports.isLocallyEvaluated(call) ? reports.raw(call) : client.raw(first.of(call), SendObserver.NONE);
    }
}
