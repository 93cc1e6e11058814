// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.page.ShiftingPages;

/** One reading of a list: first all of it that may hold something new, then what is new is handed over, the oldest first. */
final class ListPass {

    private static final String LONE = "object";
    private static final int LARGEST_PAGE = 100;

    private final UpworkCall call;
    private final Asking client;
    private final PositionKeeper keeper;
    private final ListSource.Settings settings;
    private final Outlet outlet;
    private final ConsumerProbe probe;
    private final Items items;
    private final boolean newestFirst;
    private final RowIdentity rows;
    /** Rows that are alike get a number, so each is named once; by the row itself, not by what it holds. */
    private final Map<Object, String> rowNames = new IdentityHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private ShiftingPages.End end;
    private boolean lone;

    /** An item that was not seen before. */
    private record Candidate(String identity, String fingerprint, Object body, Instant time, Envelope envelope, long position) {
    }

    ListPass(UpworkCall call, Asking client, PositionKeeper keeper, ListSource.Settings settings, Outlet outlet,
             ConsumerProbe probe) {
        this.call = call;
        this.client = client;
        this.keeper = keeper;
        this.settings = settings;
        this.outlet = outlet;
        this.probe = probe;
        this.items = new Items(call.binding().answer(), settings.path(), settings.identity());
        this.rows = call.binding().answer().kind() == Answer.Kind.TABLE ? RowIdentity.of(call) : null;
        this.newestFirst = ListOrder.isNewestFirst(call) && !settings.changes();
    }

    void read() {
        end = new ShiftingPages(this::ask, call, pageSize(), settings.overlap()).read(this::identity, this::page);
    }

    /** As large as is documented, for requests are dear; where no maximum is documented, what was asked for or the default. */
    private Integer pageSize() {
        Paging paging = call.binding().paging();
        if (settings.pageSize() != null || paging == null || paging.maxSize() == null) {
            return settings.pageSize();
        }
        return Math.min(LARGEST_PAGE, paging.maxSize());
    }

    private CompletableFuture<UpworkAnswer> ask(UpworkCall page) {
        return client.apply(page).thenApply(answer -> {
            lone = items.isLone(answer.body());
            return new UpworkAnswer(items.of(answer.body()), answer.envelope());
        });
    }

    @SuppressWarnings("unchecked")
    private String identity(Object item) {
        if (rows != null && settings.identity() == null) {
            return rowNames.computeIfAbsent(item, row -> rows.of((Map<String, Object>) row));
        }
        return lone ? LONE : items.identity(item);
    }

    private boolean page(List<?> page, Envelope envelope) {
        outlet.answered();
        probe.reached(ConsumerProbe.Point.PAGE_READ, keeper.key());
        boolean unknown = page.isEmpty();
        for (Object item : page) {
            unknown |= look(item, envelope);
        }
        return !newestFirst || unknown || !failedSeen();
    }

    /** Whether the item was not known, and not too old to be wanted. */
    private boolean look(Object item, Envelope envelope) {
        String identity = identity(item);
        String fingerprint = Fingerprint.of(item);
        boolean known = keeper.knows(identity, fingerprint);
        if (!known || settings.changes() || isFailed(identity)) {
            candidates.add(new Candidate(identity, fingerprint, item, ItemTime.of(item).orElse(null), envelope, seen.size()));
        }
        seen.add(identity);
        return !known && !(isFirst() && isBefore(item));
    }

    private boolean isFailed(String identity) {
        return keeper.find(identity).filter(entry -> entry.state() == Entry.State.FAILED).isPresent();
    }

    /** What failed must be met before reading may stop, or it would not come again. */
    private boolean failedSeen() {
        return keeper.failed().stream().allMatch(entry -> seen.contains(entry.identity()));
    }

    private boolean isFirst() {
        return !keeper.head().begun();
    }

    private boolean isBefore(Object item) {
        return switch (settings.from().kind()) {
            case BEGINNING -> false;
            case NOW -> true;
            case SINCE -> time(item).isBefore(settings.from().since());
        };
    }

    private Instant time(Object item) {
        return ItemTime.of(item).orElseThrow(() -> new UpworkArgumentException(call.operation().name(), "from",
                "option 'from' is '" + settings.from().since() + "', but the items of this list do not say when they were made;"
                        + " allowed are beginning and now", null));
    }

    /** Hands over what is new. */
    int hand() {
        if (isFirst() && !begin()) {
            return 0;
        }
        List<Item> fresh = take();
        int handed = fresh.isEmpty() ? 0 : outlet.hand(fresh);
        probe.reached(ConsumerProbe.Point.BEFORE_MOVE, keeper.key());
        if (end != ShiftingPages.End.UNSTEADY) {
            keeper.forgetUnseen(seen, end == ShiftingPages.End.WHOLE);
        }
        probe.reached(ConsumerProbe.Point.AFTER_MOVE, keeper.key());
        return handed;
    }

    /** What was missed in an unsteady list would pass for new later on. */
    private boolean begin() {
        if (end == ShiftingPages.End.UNSTEADY && settings.from().kind() != StartPoint.Kind.BEGINNING) {
            return false;
        }
        List<Candidate> before = candidates.stream().filter(candidate -> isBefore(candidate.body())).toList();
        keeper.begin(null, before.stream().filter(candidate -> !isFailed(candidate.identity()))
                .map(candidate -> Entry.done(candidate.identity(), candidate.fingerprint())).toList());
        candidates.removeAll(before);
        return true;
    }

    private List<Item> take() {
        List<Item> fresh = new ArrayList<>();
        for (Candidate candidate : oldestFirst()) {
            if (fresh.size() >= outlet.room()) {
                break;
            }
            Optional<Item> item = keeper.take(candidate.identity(), candidate.fingerprint(), candidate.body(),
                    ItemHeaders.of(candidate.envelope(), candidate.position()));
            item.ifPresent(fresh::add);
        }
        return fresh;
    }

    private List<Candidate> oldestFirst() {
        List<Candidate> ordered = new ArrayList<>(candidates);
        if (ListOrder.isNewestFirst(call)) {
            Collections.reverse(ordered);
        }
        if (ordered.stream().allMatch(candidate -> candidate.time() != null)) {
            ordered.sort(Comparator.comparing(Candidate::time));
        }
        return ordered;
    }
}
