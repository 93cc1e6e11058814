// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.consumer.position.Entry;
import io.github.camelupwork.consumer.position.Item;
import io.github.camelupwork.consumer.position.SourcePosition;
import io.github.camelupwork.consumer.source.Candidates.Candidate;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.page.Progress;
import io.github.camelupwork.page.ShiftingPages;

/** One reading of a list: first reads every page that may hold new items, then delivers them, oldest first. */
final class ListPass {

    private static final String SINGLE_OBJECT = "object";
    private static final int LARGEST_PAGE = 100;
    /** The maximum readings of a list whose pages cannot overlap, until nothing more turns up. */
    private static final int READINGS = 5;

    private final UpworkCall call;
    private final CancellableClient client;
    private final SourcePosition keeper;
    private final ListSource.Settings settings;
    private final Outlet outlet;
    private final ConsumerProbe probe;
    private final Items items;
    private final boolean newestFirst;
    private final RowIdentity rows;
    /** Rows that are alike get a number, so each is named once; by the row itself, not by what it holds. */
    private final Map<Object, String> rowNames = new IdentityHashMap<>();

    private final Set<String> seen = new HashSet<>();
    private final Candidates candidates;
    private final KnownBoundary knownEnd = new KnownBoundary();
    private final List<Entry> before = new ArrayList<>();
    private final Progress progress;
    private ShiftingPages.End end;
    private int pages;
    private boolean newItemsAfterFirstPage;
    private boolean singleObject;
    private boolean partial;

    ListPass(
            UpworkCall call,
            CancellableClient client,
            SourcePosition keeper,
            ListSource.Settings settings,
            Outlet outlet,
            ConsumerProbe probe) {
        this.call = call;
        this.client = client;
        this.keeper = keeper;
        this.settings = settings;
        this.outlet = outlet;
        this.probe = probe;
        this.items = Items.of(call.binding(), settings.path(), settings.identity());
        this.rows = call.binding().answer().kind() == Answer.Kind.TABLE ? RowIdentity.of(call) : null;
        this.progress = new Progress(call.operation().name(), "items");
        this.newestFirst = ListOrder.isNewestFirst(call) && !settings.changes();
        this.candidates =
                new Candidates(ListOrder.isNewestFirst(call), Math.min(Outlet.MOST_HELD, outlet.remainingCapacity()));
    }

    void read() {
        ShiftingPages list = new ShiftingPages(this::ask, call, pageSize(), settings.overlap());
        int readings = 0;
        do {
            pages = 0;
            newItemsAfterFirstPage = false;
            end = list.read(this::identity, this::page);
        } while (isDoubtful(list) && ++readings < READINGS);
        if (isDoubtful(list)) {
            end = ShiftingPages.End.UNSTEADY;
        }
    }

    /**
     * If pages cannot overlap, an item may have slipped from one to another that was read before. The next poll finds
     * it, unless it stops earlier in the list, or items from before the first start must not be taken for new.
     */
    private boolean isDoubtful(ShiftingPages list) {
        return newItemsAfterFirstPage
                && !list.isOverlapping()
                && (newestFirst || isFirst() && settings.from().kind() != StartPoint.Kind.BEGINNING);
    }

    /** Returns the number of items held in memory. */
    int held() {
        return candidates.size();
    }

    /**
     * Returns the largest documented page size, for requests are expensive; where no maximum is documented, the
     * requested size or the default.
     */
    private Integer pageSize() {
        Paging paging = call.binding().paging();
        if (settings.pageSize() != null || paging == null || paging.maxSize() == null) {
            return settings.pageSize();
        }
        return Math.min(LARGEST_PAGE, paging.maxSize());
    }

    private CompletableFuture<UpworkAnswer> ask(UpworkCall page) {
        return client.apply(page).thenApply(answer -> {
            singleObject = items.isLone(answer.body());
            partial |= answer.envelope().isPartial();
            return new UpworkAnswer(items.of(answer.body()), answer.envelope());
        });
    }

    @SuppressWarnings("unchecked")
    private String identity(Object item) {
        if (rows != null && settings.identity() == null) {
            return rowNames.computeIfAbsent(item, row -> rows.of((Map<String, Object>) row));
        }
        return singleObject ? SINGLE_OBJECT : items.identity(item);
    }

    private boolean page(List<?> page, Envelope envelope) {
        outlet.answered();
        probe.reached(ConsumerProbe.Point.PAGE_READ, keeper.key());
        progress.read(page.size(), "");
        boolean unknown = page.isEmpty();
        pages++;
        for (Object item : page) {
            unknown |= look(item, envelope);
        }
        candidates.trim();
        return !newestFirst || unknown || !failedSeen() || !knownEnd.isReached(page);
    }

    /** Returns true if the item was not known, and is not too old to be wanted. */
    private boolean look(Object item, Envelope envelope) {
        String identity = identity(item);
        String fingerprint = items.fingerprint(item);
        boolean known = keeper.knows(identity, fingerprint);
        boolean old = !known && isBefore(item);
        if (known) {
            knownEnd.known(item);
        }
        if (seen.add(identity)) {
            newItemsAfterFirstPage |= !known && pages > 1;
            if (old) {
                before.add(Entry.done(identity, fingerprint));
            } else if (keeper.isWanted(identity, fingerprint)) {
                candidates.add(new Candidate(
                        identity,
                        fingerprint,
                        item,
                        ItemTime.of(item).orElse(null),
                        envelope,
                        seen.size() - 1L,
                        keeper.find(identity)
                                .filter(entry -> entry.attempts() > 0)
                                .isPresent()));
            }
        }
        return !known && !old;
    }

    /** Returns true if all failed items were seen: reading must not stop before, or they would not come again. */
    private boolean failedSeen() {
        return keeper.failed().stream().allMatch(entry -> seen.contains(entry.identity()));
    }

    private boolean isFirst() {
        return !keeper.head().begun();
    }

    private boolean isBefore(Object item) {
        return switch (settings.from().kind()) {
            case BEGINNING -> false;
            case NOW -> isOlder(item, isFirst());
            case SINCE -> isFirst() ? time(item).isBefore(settings.from().since()) : isOlder(item, false);
            case UNLESS_OLDER -> isOlder(item, false);
        };
    }

    private boolean isOlder(Object item, boolean unlessKnown) {
        Instant since = settings.from().since();
        return since == null
                ? unlessKnown
                : ItemTime.of(item).map(time -> time.isBefore(since)).orElse(unlessKnown);
    }

    private Instant time(Object item) {
        return ItemTime.of(item)
                .orElseThrow(() -> new UpworkArgumentException(
                        call.operation().name(),
                        "from",
                        "option 'from' is '" + settings.from().since()
                                + "', but the items of this list do not say when they were made;"
                                + " allowed are beginning and now",
                        null));
    }

    /**
     * Hands over what is new, and what disappeared.
     *
     * @param day up to which the list is known if all of it is done; null if it is not asked for by time
     */
    int hand(LocalDate day) {
        if (isFirst() && !begin(day)) {
            return 0;
        }
        List<Item> fresh = take();
        if (newestFirst) {
            keeper.intend(fresh);
        }
        int handed = fresh.isEmpty() ? 0 : outlet.hand(fresh);
        probe.reached(ConsumerProbe.Point.BEFORE_MOVE, keeper.key());
        if (end != ShiftingPages.End.UNSTEADY) {
            move(day, handed == fresh.size());
        }
        probe.reached(ConsumerProbe.Point.AFTER_MOVE, keeper.key());
        return handed;
    }

    /** Moves the position. Items that errors of GraphQL or null items held back are neither passed nor removed. */
    private void move(LocalDate day, boolean all) {
        boolean done = all && !partial && candidates.isComplete() && keeper.isSettled();
        if (done) {
            keeper.passed(day);
        }
        keeper.forgetUnseen(seen, end == ShiftingPages.End.WHOLE && !partial && !settings.removals());
    }

    /**
     * Completes the first start; returns false after an unsteady list, whose missed items would be taken for new later
     * on.
     */
    private boolean begin(LocalDate day) {
        if (end == ShiftingPages.End.UNSTEADY && settings.from().kind() != StartPoint.Kind.BEGINNING) {
            return false;
        }
        keeper.begin(null, before);
        if (day != null && settings.from().kind() == StartPoint.Kind.NOW) {
            keeper.through(day);
        }
        return true;
    }

    private List<Item> take() {
        List<Item> fresh = new ArrayList<>();
        for (Candidate candidate : candidates.oldest(outlet.remainingCapacity())) {
            keeper.take(
                            candidate.identity(),
                            candidate.fingerprint(),
                            candidate.body(),
                            ItemHeaders.of(candidate.envelope(), candidate.position()))
                    .ifPresent(fresh::add);
        }
        if (end == ShiftingPages.End.WHOLE && !partial) {
            fresh.addAll(new RemovedItems(keeper, settings.removals())
                    .take(identity -> true, seen, outlet.remainingCapacity() - fresh.size(), Map.of()));
        }
        return fresh;
    }
}
