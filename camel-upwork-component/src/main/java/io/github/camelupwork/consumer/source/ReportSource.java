// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.consumer.position.Entry;
import io.github.camelupwork.consumer.position.Fingerprint;
import io.github.camelupwork.consumer.position.IdentitySet;
import io.github.camelupwork.consumer.position.Item;
import io.github.camelupwork.consumer.position.SourcePosition;
import io.github.camelupwork.report.DateRange;
import org.apache.camel.util.IOHelper;

/**
 * The rows of a report, or of a list that is asked for by days, one date window after another. The last windows are asked
 * for again
 * each time, for hours are corrected after the fact; only new and changed rows are delivered.
 */
public final class ReportSource implements Source {

    private static final String SEPARATOR = "|";

    private final Supplier<DateWindows> windows;
    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> rows;
    private final SourcePosition keeper;
    private final Settings settings;
    private final Clock clock;
    private final ConsumerProbe probe;
    private final RemovedItems removals;

    /**
     * The settings for reading a report.
     *
     * @param from     the starting point of the first start
     * @param window   the length of a window
     * @param lookBack the time after the fact within which rows may still change
     * @param removals true if rows that disappeared are delivered, too
     */
    public record Settings(StartPoint from, Period window, Period lookBack, boolean removals) {}

    /**
     * @param windows the windows, created again for each poll
     * @param clock   the clock of Upwork
     * @param rows    returns the rows as a list or a closeable iterator of Maps
     */
    public ReportSource(
            Supplier<DateWindows> windows,
            Function<UpworkCall, CompletableFuture<UpworkAnswer>> rows,
            SourcePosition keeper,
            Settings settings,
            Clock clock,
            ConsumerProbe probe) {
        this.windows = windows;
        this.rows = rows;
        this.keeper = keeper;
        this.settings = settings;
        this.clock = clock;
        this.probe = probe;
        this.removals = new RemovedItems(keeper, settings.removals());
    }

    @Override
    public int poll(Outlet outlet) {
        DateWindows present = windows.get();
        LocalDate today = today();
        begin(present, outlet, today);
        return walk(present, outlet, today);
    }

    /** Returns today by the clock of Upwork, as its responses show it. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void begin(DateWindows windows, Outlet outlet, LocalDate today) {
        LocalDate anchor = windows.anchor(settings.from(), today, settings.lookBack(), settings.window());
        if (isBegun(anchor, today)) {
            return;
        }
        List<Entry> before = new ArrayList<>();
        if (settings.from().kind() == StartPoint.Kind.NOW) {
            for (DateRange window : windows.of(anchor, anchor, today, settings.window())) {
                read(windows, window, outlet, row -> before.add(Entry.done(row.identity(), row.fingerprint())));
            }
        }
        keeper.begin(anchor, before);
    }

    /** A first start by a clock that was ahead would have left out all until that day. */
    private boolean isBegun(LocalDate anchor, LocalDate today) {
        LocalDate known = keeper.head().anchor();
        return keeper.head().begun() && (known == null || !known.isAfter(today) || !anchor.isBefore(known));
    }

    private int walk(DateWindows windows, Outlet outlet, LocalDate today) {
        LocalDate anchor = Optional.ofNullable(keeper.head().anchor())
                .orElseGet(() -> windows.anchor(settings.from(), today, settings.lookBack(), settings.window()));
        LocalDate first = first(anchor, today);
        boolean settled = true;
        int handed = 0;
        try {
            for (DateRange window : windows.of(anchor, first, today, settings.window())) {
                WindowPass pass = new WindowPass(window, outlet);
                boolean whole = pass.run(windows);
                handed += pass.handed;
                settled &= whole && !isInHand(window);
                if (!whole) {
                    break;
                }
                move(window, settled);
            }
        } finally {
            save(windows, anchor);
        }
        return handed;
    }

    /** The day to ask from: the look-back, and the oldest row that failed. */
    private LocalDate first(LocalDate anchor, LocalDate today) {
        return keeper.failed().stream()
                .map(entry -> day(entry.identity()))
                .flatMap(Optional::stream)
                .reduce(beginning(anchor, today), (a, b) -> b.isBefore(a) ? b : a);
    }

    /** The look-back begins no later than today, though a clock that was ahead may have moved the position beyond. */
    private LocalDate beginning(LocalDate anchor, LocalDate today) {
        LocalDate through = keeper.head().through();
        return through == null ? anchor : (through.isAfter(today) ? today : through).minus(settings.lookBack());
    }

    private boolean isInHand(DateRange window) {
        return keeper.isInHand(identity -> identity.startsWith(window.from() + SEPARATOR));
    }

    /**
     * Moves the position, but never back, for windows of failed rows are requested again long after; and not beyond
     * today.
     */
    private void move(DateRange window, boolean settled) {
        LocalDate through = keeper.head().through();
        boolean ahead = through != null && through.isAfter(today());
        if (settled
                && (through == null || ahead || window.to().isAfter(through))
                && !window.to().isAfter(today())) {
            keeper.through(window.to());
        }
    }

    /** Saves the position. Windows that are no longer requested need no memory. */
    private void save(DateWindows windows, LocalDate anchor) {
        probe.reached(ConsumerProbe.Point.BEFORE_MOVE, keeper.key());
        LocalDate today = today();
        if (keeper.head().through() != null) {
            windows.of(anchor, beginning(anchor, today), today, settings.window()).stream()
                    .findFirst()
                    .ifPresent(oldest -> keeper.forget(identity -> day(identity)
                            .map(day -> day.isBefore(oldest.from()))
                            .orElse(true)));
        }
        probe.reached(ConsumerProbe.Point.AFTER_MOVE, keeper.key());
    }

    /** The first day of the window; none if what is remembered was no row, since a position may have been another's. */
    private static Optional<LocalDate> day(String identity) {
        int end = identity.indexOf(SEPARATOR);
        try {
            return end < 0 ? Optional.empty() : Optional.of(LocalDate.parse(identity.substring(0, end)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A row with its name. */
    private record Row(
            String identity, String fingerprint, Map<String, Object> cells, Envelope envelope, long position) {}

    private interface RowTaker {
        /** Takes a row; returns true to read on. */
        boolean take(Row row);
    }

    /** One reading of a window. New rows are handed over when many are held, so that memory does not grow with the window. */
    private final class WindowPass {

        private final DateRange window;
        private final Outlet outlet;
        /** The rows that were shown, if disappeared ones are delivered. */
        private final IdentitySet seen = new IdentitySet();
        /** Those of which the route failed before, without the rows that were shown. */
        private final Set<String> failed = new HashSet<>();

        private final List<Item> fresh = new ArrayList<>();
        private int handed;

        WindowPass(DateRange window, Outlet outlet) {
            this.window = window;
            this.outlet = outlet;
            keeper.failed().stream().map(Entry::identity).filter(this::isWithin).forEach(failed::add);
        }

        private boolean isWithin(String identity) {
            return identity.startsWith(window.from() + SEPARATOR);
        }

        /** Returns true if all rows of the window, and the disappeared ones, were looked at and all new ones handed over. */
        boolean run(DateWindows windows) {
            try {
                return read(windows, window, outlet, this::take) && takeRemoved() && hand();
            } catch (RuntimeException e) {
                keeper.release(fresh);
                throw e;
            }
        }

        private boolean take(Row row) {
            if (settings.removals()) {
                seen.add(row.identity());
            } else {
                failed.remove(row.identity());
            }
            if (fresh.size() >= outlet.remainingCapacity()) {
                hand();
                return false;
            }
            if (keeper.isWanted(row.identity(), row.fingerprint())) {
                keeper.take(
                                row.identity(),
                                row.fingerprint(),
                                row.cells(),
                                ItemHeaders.of(row.envelope(), row.position(), window))
                        .ifPresent(fresh::add);
            }
            return fresh.size() < outlet.batch() || hand();
        }

        /** Returns true if there was room for all disappeared rows. */
        private boolean takeRemoved() {
            if (!settings.removals()) {
                failed.stream()
                        .filter(identity -> !keeper.isInHand(identity::equals))
                        .forEach(keeper::forgetFailure);
                return true;
            }
            fresh.addAll(removals.take(
                    identity -> isWithin(identity) && !seen.contains(identity),
                    Set.of(),
                    outlet.remainingCapacity() - fresh.size(),
                    ItemHeaders.of(window)));
            if (fresh.size() < outlet.remainingCapacity()) {
                return true;
            }
            hand();
            return false;
        }

        /** Returns true if all were handed over. */
        private boolean hand() {
            List<Item> held = List.copyOf(fresh);
            fresh.clear();
            int taken = held.isEmpty() ? 0 : outlet.hand(held);
            handed += taken;
            return taken == held.size();
        }
    }

    /** Returns true if the window was read to its end. */
    private boolean read(DateWindows windows, DateRange window, Outlet outlet, RowTaker taker) {
        CompletableFuture<UpworkAnswer> asked = rows.apply(windows.call(window));
        UpworkAnswer answer = asked.join();
        Object body = windows.rows(answer.body());
        Iterator<?> iterator = body instanceof Iterable<?> list ? list.iterator() : (Iterator<?>) body;
        try {
            outlet.answered();
            probe.reached(ConsumerProbe.Point.PAGE_READ, keeper.key());
            return read(windows, window, iterator, answer.envelope(), taker);
        } finally {
            if (iterator instanceof java.io.Closeable open) {
                IOHelper.close(open);
            }
        }
    }

    private static boolean read(
            DateWindows windows, DateRange window, Iterator<?> rows, Envelope envelope, RowTaker taker) {
        Function<Map<String, Object>, String> names = windows.names();
        for (long position = 0; rows.hasNext(); position++) {
            @SuppressWarnings("unchecked")
            Map<String, Object> cells = (Map<String, Object>) rows.next();
            String identity = window.from() + SEPARATOR + names.apply(cells);
            if (!taker.take(new Row(identity, Fingerprint.of(windows.content(cells)), cells, envelope, position))) {
                return false;
            }
        }
        return true;
    }
}
