// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.LongStream;

import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;

/** A list of the numbers from 0 that is read page by page, with or without a total; it remembers what it was asked for. */
final class TestLister implements Function<UpworkCall, CompletableFuture<UpworkAnswer>> {

    final List<Map<String, Object>> asked = new ArrayList<>();
    private final long items;
    private final boolean total;

    TestLister(long items, boolean total) {
        this.items = items;
        this.total = total;
    }

    @Override
    public synchronized CompletableFuture<UpworkAnswer> apply(UpworkCall call) {
        asked.add(call.values());
        String[] page = call.values().getOrDefault("page", "0;10").toString().split(";");
        long from = Long.parseLong(page[0]);
        long to = Math.min(items, from + Long.parseLong(page[1]));
        List<Long> numbers = LongStream.range(from, Math.max(from, to)).boxed().toList();
        Envelope envelope = Envelope.of(200)
                .from("r" + asked.size(), null)
                .with(new Envelope.PageInfo(total ? items : null, null, null));
        return CompletableFuture.completedFuture(new UpworkAnswer(numbers, envelope));
    }
}
