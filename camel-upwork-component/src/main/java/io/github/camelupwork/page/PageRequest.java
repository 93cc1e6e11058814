// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.UpworkArgumentException;

/**
 * The request for one page of a list.
 *
 * @param offset     the number of items before it
 * @param size       the most items it may hold; null for Upwork's default
 * @param cursor     the cursor of the page, for lists that are paged by cursor; null for the first
 * @param behindHole true if the page before it was empty
 * @param trail      the trail of the cursors up to it
 * @param part       the place of its list among those that are joined, from 0
 */
public record PageRequest(long offset, Integer size, String cursor, boolean behindHole, CursorTrail trail, int part) {

    /** The first page, or one of those that no cursor names. */
    public PageRequest(long offset, Integer size) {
        this(offset, size, null, false, CursorTrail.START, 0);
    }

    /** The first page. */
    public static PageRequest first(Integer offset, Integer size) {
        return new PageRequest(offset == null ? 0 : offset, size);
    }

    /** Returns the request for the page after one that held the given number of items. */
    PageRequest next(int items, String nextCursor) {
        return new PageRequest(offset + items, size, nextCursor, false, trail.then(nextCursor), part);
    }

    /** Returns true if it asks for the beginning of a list. */
    boolean isFirst() {
        return offset == 0 && cursor == null;
    }

    /** Returns the request for the first page of the next of the lists that are joined; empty if there is none. */
    Optional<PageRequest> nextPart(UpworkCall call) {
        return parts(call)
                .filter(parts -> part + 1 < parts.values().size())
                .map(parts -> new PageRequest(0, size, null, false, CursorTrail.START, part + 1));
    }

    /** Returns the lists that are joined; empty for a single one, or if the call names one of them. */
    static Optional<Paging.Parts> parts(UpworkCall call) {
        return Optional.ofNullable(call.binding().paging())
                .map(Paging::parts)
                .filter(parts -> call.values().get(parts.parameter()) == null);
    }

    /** Returns the request for the page after an empty one that is not the last. */
    PageRequest behindHole(Paging paging, String nextCursor) {
        return new PageRequest(
                paging.style() == Paging.Style.CURSOR ? offset : offset + sizeOr(paging),
                size,
                nextCursor,
                true,
                trail.then(nextCursor),
                part);
    }

    /**
     * The call that asks for this page.
     *
     * @throws UpworkArgumentException if the size passes the maximum, or the operation has no pages
     */
    public UpworkCall of(UpworkCall call) {
        Paging paging = call.binding().paging();
        check(call.operation(), paging);
        if (paging == null) {
            return call;
        }
        return switch (paging.style()) {
            case OFFSET -> byOffset(call, paging);
            case CURSOR -> byCursor(call, paging);
            case SKIP -> byNumbers(call, paging, offset);
            case NUMBER -> byNumbers(call, paging, number(call, paging));
        };
    }

    /** The number of the page; items can only be skipped page by page. */
    private long number(UpworkCall call, Paging paging) {
        if (offset % sizeOr(paging) != 0) {
            throw wrong(call.operation(), "offset", offset, "a multiple of the page size, which is " + sizeOr(paging));
        }
        return offset / sizeOr(paging) + 1;
    }

    private UpworkCall byNumbers(UpworkCall call, Paging paging, long place) {
        return call.with(paging.parameter(), place).with(paging.limit(), (long) sizeOr(paging));
    }

    /**
     * Checks whether a list that is paged in this way has such a page.
     *
     * @param paging null for an operation without pages
     * @throws UpworkArgumentException if the size passes the maximum, the offset is negative or cannot be asked for, or the
     *                                 operation has no pages
     */
    public void check(Operation operation, Paging paging) {
        if (paging == null) {
            checkUnpaged(operation);
        } else if (size != null && (size < 1 || paging.maxSize() != null && size > paging.maxSize())) {
            throw wrong(
                    operation,
                    "pageSize",
                    size,
                    "1"
                            + (paging.maxSize() == null
                                    ? " or more"
                                    : " to " + paging.maxSize() + ": Upwork caps its pages; fetch=all reads them all"));
        } else if (offset < 0) {
            throw wrong(operation, "offset", offset, "0 or more");
        } else if (paging.style() == Paging.Style.CURSOR && offset != 0 && cursor == null) {
            throw new UpworkArgumentException(
                    operation.name(),
                    "offset",
                    "option 'offset' is '" + offset
                            + "'; the pages of this list are named by a cursor that the page before hands out, so it can only be read"
                            + " from its beginning",
                    null);
        }
    }

    private void checkUnpaged(Operation operation) {
        if (size != null || offset != 0) {
            throw new UpworkArgumentException(
                    operation.name(),
                    size == null ? "offset" : "pageSize",
                    "the operation answers all it has at once; it takes neither offset nor pageSize",
                    null);
        }
    }

    private static UpworkArgumentException wrong(Operation operation, String option, Object given, String allowed) {
        return new UpworkArgumentException(
                operation.name(), option, "option '" + option + "' is '" + given + "'; allowed is " + allowed, null);
    }

    private UpworkCall byOffset(UpworkCall call, Paging paging) {
        return size == null && offset == 0 ? call : call.with(paging.parameter(), offset + ";" + sizeOr(paging));
    }

    private UpworkCall byCursor(UpworkCall call, Paging paging) {
        Map<String, Object> values = new LinkedHashMap<>(call.values());
        if (cursor != null) {
            values.put(paging.parameter(), cursor);
        }
        if (size != null && paging.limit() != null) {
            values.put(paging.limit(), size.longValue());
        }
        parts(call)
                .ifPresent(parts -> values.put(parts.parameter(), parts.values().get(part)));
        return call.with(values);
    }

    /** The size that is in force. */
    int sizeOr(Paging paging) {
        return size == null ? paging.defaultSize() : size;
    }
}
