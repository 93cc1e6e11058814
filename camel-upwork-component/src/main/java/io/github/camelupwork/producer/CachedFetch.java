// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.options.FetchMode;
import io.github.camelupwork.options.Output;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.runtime.EndpointContext;

/** Gives responses to reads again for as long as the endpoint says. Streams are never kept. */
final class CachedFetch implements Fetch {

    private final Fetch fetch;
    private final EndpointContext endpoint;
    private final Duration longest;
    private final List<Object> settings;
    private final boolean whole;

    /**
     * @param fetch   executes calls whose response is not cached
     * @param longest the time for which a response is cached
     */
    CachedFetch(Fetch fetch, EndpointContext endpoint, Duration longest) {
        UpworkConfiguration configuration = endpoint.configuration();
        this.fetch = fetch;
        this.endpoint = endpoint;
        this.longest = longest;
        this.settings = settings(configuration);
        this.whole = configuration.getFetch() != FetchMode.stream && configuration.getOutput() != Output.raw;
    }

    /** Settings of the endpoint that change what is answered. */
    private static List<Object> settings(UpworkConfiguration configuration) {
        return Stream.of(
                        configuration.getFetch(),
                        configuration.getOffset(),
                        configuration.getPageSize(),
                        configuration.getMaxItems(),
                        configuration.getOutput(),
                        configuration.getSplitPeriod(),
                        configuration.getPartial(),
                        configuration.getRefusedFields())
                .<Object>map(String::valueOf)
                .toList();
    }

    @Override
    public CompletableFuture<UpworkAnswer> fetch(UpworkCall call) {
        return longest.isZero() || !whole || call.binding().effect() != Effect.READ
                ? fetch.fetch(call)
                : endpoint.runtime()
                        .readCache()
                        .get(endpoint.session().account(), call, longest, settings, () -> fetch.fetch(call));
    }
}
