// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.options.FetchMode;
import io.github.camelupwork.page.PageRequest;
import io.github.camelupwork.page.Pages;

/** Reads a list: one page, all pages, or a stream of pages. */
record ListFetch(UpworkClient client, PageRequest first, FetchMode mode, int maxItems) implements Fetch {

    @Override
    public CompletableFuture<UpworkAnswer> fetch(UpworkCall call) {
        return switch (mode) {
            case page -> pages(client.onCallersThread(), call).page(first);
            case all -> pages(client, call).all(first);
            case stream -> pages(client, call).stream(first);
        };
    }

    private Pages pages(UpworkClient by, UpworkCall call) {
        return new Pages(by::call, call, maxItems);
    }
}
