// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.consumer.position.SourcePosition;

/** The items of a list, read page by page; only the recent ones where the API can filter them by time. */
public final class ListSource implements Source {

    private final Function<Map<String, Object>, UpworkCall> calls;
    private final CancellableClient client;
    private final SourcePosition keeper;
    private final Settings settings;
    private final Clock clock;
    private final ConsumerProbe probe;
    private final Optional<TimeFilter> filter;

    /**
     * The settings for reading a list.
     *
     * @param from     the starting point of the first start
     * @param changes  true if changed items count as well as new ones
     * @param removals true if items that vanished are handed over, too
     * @param pageSize the number of items per page; null for Upwork's default
     * @param overlap  the number of items that neighboring pages have in common
     * @param path     the dotted path to the items in a response that is no list; null to find them
     * @param identity the dotted path to the identity of an item; null for that of the catalog
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
     * @param binding the binding that requests the list
     * @param given   the names of the options of the endpoint
     * @param calls   prepares the call again for each poll, for parameters may default to today, with these options in
     *                addition to those of the endpoint
     * @param clock   the clock of Upwork
     */
    public ListSource(
            Binding binding,
            Set<String> given,
            Function<Map<String, Object>, UpworkCall> calls,
            CancellableClient client,
            SourcePosition keeper,
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

    /**
     * Returns today by the clock of Upwork, as its responses show it: a request made for another day is no reason to
     * move on.
     */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The day from which something may be new: the position has passed all before it. */
    private Optional<LocalDate> since(TimeFilter known, LocalDate today) {
        return passed(known, today).map(day -> day.minusDays(TimeFilter.DAYS_BACK));
    }

    /** At the first start old items are left out only if that cannot make them look new later on. */
    private Optional<LocalDate> passed(TimeFilter known, LocalDate today) {
        if (keeper.head().begun()) {
            return Optional.ofNullable(keeper.head().through())
                    .map(through -> through.isAfter(today) ? today : through);
        }
        return known.isByCreation() && settings.from().kind() != StartPoint.Kind.BEGINNING
                ? Optional.of(Objects.requireNonNullElse(settings.from().day(), today))
                : Optional.empty();
    }
}
