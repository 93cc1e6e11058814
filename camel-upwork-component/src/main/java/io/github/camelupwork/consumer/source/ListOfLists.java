// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.consumer.position.PartPosition;
import io.github.camelupwork.consumer.position.PartPositions;
import io.github.camelupwork.consumer.position.SourcePosition;
import io.github.camelupwork.exception.Causes;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.exception.UpworkNotFoundException;
import io.github.camelupwork.page.PageRequest;
import io.github.camelupwork.page.Pages;
import io.github.camelupwork.page.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The items of many lists, such as the messages of all rooms: first the parents are listed, only the active ones where the API can
 * filter them, then each list that may have something new is read, in turns. A list that Upwork refuses stops no other.
 */
public final class ListOfLists implements Source {

    private static final Logger LOG = LoggerFactory.getLogger(ListOfLists.class);

    /** The clock of Upwork is known to some seconds; what came that long before the first start counts as new. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** The days for which a refused list holds back the first day that is listed. */
    static final int DAYS_FOR_REFUSED = 30;

    private final Parents parents;
    private final Children children;
    private final CancellableClient client;
    private final PartPositions positions;
    private final Settings settings;
    private final Clock clock;

    /** The lists that Upwork refused when they were last read, by name. */
    private final Map<String, ParentList.Part> refused = new HashMap<>();
    /** The first list of the next poll, for a poll may deliver less than there is. */
    private String next = "";

    /**
     * The parents.
     *
     * @param list   which they are
     * @param filter leaves out those in which nothing has happened; empty if the API has no such filter
     * @param calls  prepares the call that lists them, with these options in addition
     */
    public record Parents(
            ParentList list, Optional<TimeFilter> filter, Function<Map<String, Object>, UpworkCall> calls) {}

    /** Reads the list of one parent. */
    @FunctionalInterface
    public interface Children {

        /**
         * Returns the source of the items of one list.
         *
         * @param values   of the options that name the list
         * @param position of the list
         * @param start    the starting point of its first reading
         */
        Source of(Map<String, Object> values, SourcePosition position, StartPoint start);
    }

    /**
     * The settings for reading.
     *
     * @param from    the starting point of the first start
     * @param changes true if changed items are delivered as well, of which no parent shows a sign
     * @param single  true if a parent has one item at most, so that an item that is not found is no error
     */
    public record Settings(StartPoint from, boolean changes, boolean single) {}

    /** @param clock the clock of Upwork */
    public ListOfLists(
            Parents parents,
            Children children,
            CancellableClient client,
            PartPositions positions,
            Settings settings,
            Clock clock) {
        this.parents = parents;
        this.children = children;
        this.client = client;
        this.positions = positions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public int poll(Outlet outlet) {
        LocalDate today = day(clock.instant());
        long begin = System.nanoTime();
        Listing listing = list(today, outlet);
        // the clock is Upwork's only after a response, and the listing may have waited long for the budget
        StartPoint start = start(listing.parts(), clock.instant().minusNanos(System.nanoTime() - begin));
        forgetVanished(listing);
        refused.keySet().retainAll(names(listing));
        Set<String> unsettled = positions.unsettled();
        Read state = listing.whole() ? Read.WHOLE : Read.IN_PART;
        int handed = 0;
        List<ParentList.Part> parts = inTurn(listing.parts());
        Progress progress = new Progress(parents.list().operation(), "lists");
        for (int i = 0; i < parts.size(); i++) {
            ParentList.Part part = parts.get(i);
            next = part.name();
            if (outlet.remainingCapacity() <= 0) {
                return handed;
            }
            PartPosition position = positions.of(part.name(), Map.of(UpworkConstants.PARENT, part.values()));
            if (PartPositions.isAmong(unsettled, part.name()) || !position.hasMark(mark(part))) {
                // a list that fails is not the first of the next poll, or the others would never be read
                next = parts.get((i + 1) % parts.size()).name();
                handed += read(part, position, start, outlet);
                state = state.and(state(part, position));
            }
            progress.read(1, " of " + parts.size());
        }
        next = "";
        positions.begin();
        if (today.equals(day(clock.instant()))) {
            through(state, today);
        }
        return handed;
    }

    /** How far lists were read, the better before the worse. */
    private enum Read {
        WHOLE,
        /** Whole, but for lists that Upwork refused. */
        ALLOWED,
        IN_PART;

        private Read and(Read other) {
            return compareTo(other) < 0 ? other : this;
        }
    }

    private void through(Read state, LocalDate today) {
        if (state == Read.WHOLE) {
            positions.through(today);
        } else if (state == Read.ALLOWED) {
            withoutRefused(today);
        }
    }

    /** Else a list that is refused for ever would be asked for together with all days since then, in each poll. */
    private void withoutRefused(LocalDate today) {
        LocalDate held = since(today);
        LocalDate first = today.minusDays(DAYS_FOR_REFUSED);
        if (held.isBefore(first)) {
            refused.values().stream()
                    .filter(part -> parents.list().isListed(part, held)
                            && !parents.list().isListed(part, first))
                    .forEach(part -> LOG.warn(
                            "The list {} was refused for {} days and is no longer read. Once Upwork allows it, read it by its own consumer"
                                    + " or by a call.",
                            part.values(),
                            DAYS_FOR_REFUSED));
            positions.through(first);
        } else if (positions.through() == null) {
            positions.through(held);
        }
    }

    /** The day up to which nothing is owed: before the first complete poll that of the start. */
    private LocalDate since(LocalDate today) {
        Instant since = settings.from().since();
        LocalDate day = positions.through() != null ? positions.through() : since == null ? today : day(since);
        return day.isAfter(today) ? today : day;
    }

    /** What failed in a list that is there no longer never comes again. Where only active parents are listed, nothing tells. */
    private void forgetVanished(Listing listing) {
        if (listing.whole() && parents.filter().isEmpty()) {
            Set<String> names = names(listing);
            positions.forgetFailuresBut(names);
            positions.forgetItemsBut(names);
        }
    }

    private static Set<String> names(Listing listing) {
        return listing.parts().stream().map(ParentList.Part::name).collect(Collectors.toSet());
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** The lists begin at one time, also those that are found later: what they hold from before is not new. */
    private StartPoint start(List<ParentList.Part> present, Instant began) {
        Instant first = began.minus(MARGIN);
        return switch (settings.from().kind()) {
            case NOW ->
                new StartPoint(
                        positions.isBegun() ? StartPoint.Kind.UNLESS_OLDER : StartPoint.Kind.NOW,
                        positions.start(first, marks(present, first)));
            case SINCE ->
                new StartPoint(StartPoint.Kind.UNLESS_OLDER, settings.from().since());
            default -> settings.from();
        };
    }

    /**
     * The lists that tell of news: at a first start that wants nothing old they need not be read, unless something came while the
     * parents were listed.
     */
    private Map<String, String> marks(List<ParentList.Part> present, Instant first) {
        Map<String, String> marks = new LinkedHashMap<>();
        present.stream()
                .filter(part -> mark(part) != null)
                .filter(part -> part.latest() == null || part.latest().isBefore(first))
                .forEach(part -> marks.put(part.name(), part.mark()));
        return marks;
    }

    /**
     * The lists of all parents.
     *
     * @param whole true if they were listed without errors and gaps
     */
    private record Listing(List<ParentList.Part> parts, boolean whole) {}

    private Listing list(LocalDate today, Outlet outlet) {
        Map<String, ParentList.Part> parts = new LinkedHashMap<>();
        boolean whole = true;
        for (Map<String, Object> asked : asked(today)) {
            UpworkAnswer answer = list(asked);
            outlet.answered();
            for (Object parent : (List<?>) answer.body()) {
                if (parent instanceof Map<?, ?> item) {
                    parents.list()
                            .parts(item(item, asked))
                            .forEach(part -> parts.merge(part.name(), part, ParentList.Part::and));
                }
            }
            whole &= !answer.envelope().isPartial();
        }
        return new Listing(new ArrayList<>(parts.values()), whole);
    }

    private UpworkAnswer list(Map<String, Object> asked) {
        UpworkCall call = parents.calls().apply(asked);
        return call.binding().paging() == null
                ? client.apply(call).join()
                : new Pages(client, call, 0)
                        .all(PageRequest.first(null, call.binding().paging().maxSize()))
                        .join();
    }

    /** What is listed by days does not say its own. */
    private Map<?, ?> item(Map<?, ?> item, Map<String, Object> asked) {
        if (!parents.list().isByDay()) {
            return item;
        }
        Map<Object, Object> dated = new LinkedHashMap<>(item);
        dated.putAll(asked);
        return dated;
    }

    private List<Map<String, Object>> asked(LocalDate today) {
        if (!parents.list().isByDay()) {
            return List.of(recent(today));
        }
        LocalDate through = positions.through();
        Instant since = settings.from().since();
        return parents.list()
                .days(
                        through == null && since != null
                                ? day(since)
                                : ParentList.firstDay(through == null ? today : through),
                        today);
    }

    private Map<String, Object> recent(LocalDate today) {
        LocalDate through = positions.through();
        return parents.filter()
                .filter(known -> through != null)
                .map(known -> known.options(
                        (through.isAfter(today) ? today : through).minusDays(TimeFilter.DAYS_BACK), today))
                .orElse(Map.of());
    }

    /** Begins where the last poll had to stop. */
    private List<ParentList.Part> inTurn(List<ParentList.Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).name().equals(next)) {
                Collections.rotate(parts, -i);
            }
        }
        return parts;
    }

    private int read(ParentList.Part part, PartPosition position, StartPoint start, Outlet outlet) {
        try {
            int handed = children.of(part.values(), position, start).poll(outlet);
            refused.remove(part.name());
            return handed;
        } catch (RuntimeException e) {
            Throwable cause = Causes.of(e);
            if (cause instanceof UpworkNotFoundException) {
                position.forgetFailures();
                if (settings.single()) {
                    position.nothing();
                    refused.remove(part.name());
                    return 0;
                }
                return refused(part, cause);
            }
            if (cause instanceof UpworkForbiddenException) {
                return refused(part, cause);
            }
            throw e;
        }
    }

    private int refused(ParentList.Part part, Throwable cause) {
        if (refused.put(part.name(), part) == null) {
            LOG.warn(
                    "The list {} cannot be read and is tried again with every poll; the others are not affected. {}",
                    part.values(),
                    cause.getMessage());
        }
        return 0;
    }

    private Read state(ParentList.Part part, PartPosition position) {
        if (refused.containsKey(part.name())) {
            return position.isSettled() ? Read.ALLOWED : Read.IN_PART;
        }
        if (!position.isReadThrough()) {
            return Read.IN_PART;
        }
        position.done(mark(part));
        return Read.WHOLE;
    }

    /** Of a parent with one item at most a mark says that it is closed, so that nothing changes there either. */
    private String mark(ParentList.Part part) {
        return settings.changes() && !settings.single() ? null : part.mark();
    }
}
