// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.report.DateRange;
import org.apache.camel.util.IOHelper;

/**
 * The rows of a report, or of a list that is asked for by days, one date window after another. The last windows are asked for
 * again each time, for hours are corrected after the fact; only new and changed rows are handed over.
 */
public final class ReportSource implements Source {

    private static final String SEPARATOR = "|";

    private final Supplier<DateWindows> windows;
    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> rows;
    private final PositionKeeper keeper;
    private final Settings settings;
    private final Clock clock;
    private final ConsumerProbe probe;
    private final Removals removals;

    /**
     * How a report is walked through.
     *
     * @param from     what the first start takes
     * @param window   length of a window
     * @param lookBack how long after the fact rows may still change
     * @param removals whether rows that vanished are handed over, too
     */
    public record Settings(StartPoint from, Period window, Period lookBack, boolean removals) {
    }

    /**
     * @param windows the windows, anew for each poll
     * @param rows    answers the rows as a list or a closeable iterator of Maps
     */
    public ReportSource(Supplier<DateWindows> windows, Function<UpworkCall, CompletableFuture<UpworkAnswer>> rows,
                        PositionKeeper keeper, Settings settings, Clock clock, ConsumerProbe probe) {
        this.windows = windows;
        this.rows = rows;
        this.keeper = keeper;
        this.settings = settings;
        this.clock = clock;
        this.probe = probe;
        this.removals = new Removals(keeper, settings.removals());
    }

    @Override
    public int poll(Outlet outlet) {
        DateWindows present = windows.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        begin(present, outlet, today);
        return walk(present, outlet, today);
    }

    private void begin(DateWindows windows, Outlet outlet, LocalDate today) {
        if (keeper.head().begun()) {
            return;
        }
        LocalDate anchor = windows.anchor(settings.from(), today, settings.lookBack());
        List<Entry> before = new ArrayList<>();
        if (settings.from().kind() == StartPoint.Kind.NOW) {
            for (DateRange window : windows.of(anchor, anchor, today, settings.window())) {
                read(windows, window, outlet, row -> before.add(Entry.done(row.identity(), row.fingerprint())));
            }
        }
        keeper.begin(anchor, before);
    }

    private int walk(DateWindows windows, Outlet outlet, LocalDate today) {
        LocalDate anchor = keeper.head().anchor() == null
                ? windows.anchor(settings.from(), today, settings.lookBack()) : keeper.head().anchor();
        LocalDate first = first(anchor);
        boolean settled = true;
        int handed = 0;
        try {
            for (DateRange window : windows.of(anchor, first, today, settings.window())) {
                List<Item> fresh = new ArrayList<>();
                boolean whole = take(windows, window, fresh, outlet);
                int taken = fresh.isEmpty() ? 0 : outlet.hand(fresh);
                handed += taken;
                settled &= whole && taken == fresh.size() && !isInHand(window);
                if (!whole || taken < fresh.size()) {
                    break;
                }
                move(window, settled, today);
            }
        } finally {
            save(today);
        }
        return handed;
    }

    /** The day to ask from: the look-back, and the oldest row that failed. */
    private LocalDate first(LocalDate anchor) {
        LocalDate through = keeper.head().through();
        LocalDate first = through == null ? anchor : through.minus(settings.lookBack());
        return keeper.failed().stream().map(entry -> day(entry.identity())).reduce(first, (a, b) -> b.isBefore(a) ? b : a);
    }

    private boolean isInHand(DateRange window) {
        return keeper.isInHand(identity -> identity.startsWith(window.from() + SEPARATOR));
    }

    /** Never back: windows of failed rows are asked for again long after. */
    private void move(DateRange window, boolean settled, LocalDate today) {
        LocalDate through = keeper.head().through();
        if (settled && (through == null || window.to().isAfter(through)) && !window.to().isAfter(today)) {
            keeper.through(window.to());
        }
    }

    private void save(LocalDate today) {
        probe.reached(ConsumerProbe.Point.BEFORE_MOVE, keeper.key());
        LocalDate through = keeper.head().through();
        if (through != null) {
            LocalDate oldest = through.minus(settings.lookBack()).minus(settings.window());
            keeper.forget(identity -> day(identity).isBefore(oldest));
        }
        probe.reached(ConsumerProbe.Point.AFTER_MOVE, keeper.key());
    }

    private static LocalDate day(String identity) {
        return LocalDate.parse(identity.substring(0, identity.indexOf(SEPARATOR)));
    }

    /** A row with its name. */
    private record Row(String identity, String fingerprint, Map<String, Object> cells, Envelope envelope, long position) {
    }

    private interface RowTaker {
        /** Whether to read on. */
        boolean take(Row row);
    }

    /** Whether all rows of the window were looked at, and those that are no more. */
    private boolean take(DateWindows windows, DateRange window, List<Item> fresh, Outlet outlet) {
        Set<String> seen = new HashSet<>();
        try {
            boolean whole = read(windows, window, outlet, row -> {
                seen.add(row.identity());
                return take(row, window, fresh, outlet);
            });
            return whole && takeRemoved(window, seen, fresh, outlet);
        } catch (RuntimeException e) {
            keeper.release(fresh);
            throw e;
        }
    }

    /** Whether there was room for all that vanished. */
    private boolean takeRemoved(DateRange window, Set<String> seen, List<Item> fresh, Outlet outlet) {
        fresh.addAll(removals.take(identity -> identity.startsWith(window.from() + SEPARATOR), seen,
                outlet.room() - fresh.size(), ItemHeaders.of(window)));
        return !settings.removals() || fresh.size() < outlet.room();
    }

    private boolean take(Row row, DateRange window, List<Item> fresh, Outlet outlet) {
        if (fresh.size() >= outlet.room()) {
            return false;
        }
        keeper.take(row.identity(), row.fingerprint(), row.cells(),
                ItemHeaders.of(row.envelope(), row.position(), window)).ifPresent(fresh::add);
        return true;
    }

    /** Whether the window was read to its end. */
    private boolean read(DateWindows windows, DateRange window, Outlet outlet, RowTaker taker) {
        CompletableFuture<UpworkAnswer> asked = rows.apply(windows.call(window));
        UpworkAnswer answer = asked.join();
        Object body = windows.rows(answer.body());
        Iterator<?> iterator = body instanceof Iterable<?> list ? list.iterator() : (Iterator<?>) body;
        try {
            outlet.answered();
            probe.reached(ConsumerProbe.Point.PAGE_READ, keeper.key());
            return read(windows.names(), window, iterator, answer.envelope(), taker);
        } finally {
            if (iterator instanceof java.io.Closeable open) {
                IOHelper.close(open);
            }
        }
    }

    private static boolean read(Function<Map<String, Object>, String> names, DateRange window, Iterator<?> rows,
            Envelope envelope, RowTaker taker) {
        for (long position = 0; rows.hasNext(); position++) {
            @SuppressWarnings("unchecked")
            Map<String, Object> cells = (Map<String, Object>) rows.next();
            String identity = window.from() + SEPARATOR + names.apply(cells);
            if (!taker.take(new Row(identity, Fingerprint.of(new ArrayList<>(cells.values())), cells, envelope, position))) {
                return false;
            }
        }
        return true;
    }
}
