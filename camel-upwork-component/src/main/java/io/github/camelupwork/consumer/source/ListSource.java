// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.consumer.position.PositionKeeper;

/** The items of a list, read page by page; only those of late where the API can tell them by time. */
public final class ListSource implements Source {

    /** For clocks that differ, and for what Upwork shows late. */
    private static final int DAYS_BACK = 1;

    private final Function<Map<String, Object>, UpworkCall> calls;
    private final CancellableClient client;
    private final PositionKeeper keeper;
    private final Settings settings;
    private final Clock clock;
    private final ConsumerProbe probe;
    private final Optional<TimeFilter> filter;

    /**
     * How a list is read.
     *
     * @param from     what the first start takes
     * @param changes  whether changed items count as well as new ones
     * @param removals whether items that vanished are handed over, too
     * @param pageSize how many items to ask for at once; null for Upwork's default
     * @param overlap  how many items neighbouring pages have in common
     * @param path     dotted path to the items in an answer that is no list; null to find them
     * @param identity dotted path to what names an item; null for what the catalogue says
     */
    public record Settings(
            StartPoint from,
            boolean changes,
            boolean removals,
            Integer pageSize,
            int overlap,
            String path,
            String identity) {}

    /**
     * @param binding how the list is asked for
     * @param given   names of the options of the endpoint
     * @param calls   prepares the call anew for each poll, for parameters may default to today, with these options besides
     *                those of
     *                the endpoint
     * @param clock   of Upwork
     */
    public ListSource(
            Binding binding,
            Set<String> given,
            Function<Map<String, Object>, UpworkCall> calls,
            CancellableClient client,
            PositionKeeper keeper,
            Settings settings,
            Clock clock,
            ConsumerProbe probe) {
        this.calls = calls;
        this.client = client;
        this.keeper = keeper;
        this.settings = settings;
        this.clock = clock;
        this.probe = probe;
        this.filter = TimeFilter.of(binding, settings.changes(), given);
    }

    @Override
    public int poll(Outlet outlet) {
        LocalDate today = today();
        Map<String, Object> recent = filter.flatMap(known -> since(known, today).map(day -> known.options(day, today)))
                .orElse(Map.of());
        ListPass pass = new ListPass(calls.apply(recent), client, keeper, settings, outlet, probe);
        pass.read();
        boolean right = filter.isEmpty() || today.equals(today());
        return right || keeper.head().begun() ? pass.hand(filter.isPresent() && right ? today : null) : 0;
    }

    /** By the clock of Upwork, which its answers tell: what was asked for by another day is no ground to move on. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The day from which something may be new: the position has passed all before it. */
    private Optional<LocalDate> since(TimeFilter known, LocalDate today) {
        return passed(known, today).map(day -> day.minusDays(DAYS_BACK));
    }

    /** At the first start old items are left out only if that cannot make them look new later on. */
    private Optional<LocalDate> passed(TimeFilter known, LocalDate today) {
        if (keeper.head().begun()) {
            return Optional.ofNullable(keeper.head().through())
                    .map(through -> through.isAfter(today) ? today : through);
        }
        return known.isByCreation() && settings.from().kind() != StartPoint.Kind.BEGINNING
                ? Optional.of(
                        settings.from().kind() == StartPoint.Kind.NOW
                                ? today
                                : settings.from().day())
                : Optional.empty();
    }
}
