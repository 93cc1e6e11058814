// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.util.function.Supplier;

import io.github.camelupwork.client.UpworkCall;

/** The items of a list, read page by page. */
public final class ListSource implements Source {

    private final Supplier<UpworkCall> call;
    private final Asking client;
    private final PositionKeeper keeper;
    private final Settings settings;
    private final ConsumerProbe probe;

    /**
     * How a list is read.
     *
     * @param from     what the first start takes
     * @param changes  whether changed items count as well as new ones
     * @param pageSize how many items to ask for at once; null for Upwork's default
     * @param overlap  how many items neighbouring pages have in common
     * @param path     dotted path to the items in an answer that is no list; null to find them
     * @param identity dotted path to what names an item; null for what the catalogue says
     */
    public record Settings(StartPoint from, boolean changes, Integer pageSize, int overlap, String path, String identity) {
    }

    /** @param call prepares the call anew for each poll, for parameters may default to today */
    public ListSource(Supplier<UpworkCall> call, Asking client, PositionKeeper keeper, Settings settings, ConsumerProbe probe) {
        this.call = call;
        this.client = client;
        this.keeper = keeper;
        this.settings = settings;
        this.probe = probe;
    }

    @Override
    public int poll(Outlet outlet) {
        ListPass pass = new ListPass(call.get(), client, keeper, settings, outlet, probe);
        pass.read();
        return pass.hand();
    }
}
