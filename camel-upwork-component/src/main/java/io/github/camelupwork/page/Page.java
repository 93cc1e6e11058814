// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One page of a list.
 *
 * @param request the request for this page
 * @param answer  the answer of Upwork; its body is the list of items
 */
public record Page(PageRequest request, UpworkAnswer answer) {

    private static final Logger LOG = LoggerFactory.getLogger(Page.class);
    private static final String ORDER = "sortOrder";
    /** As many results as a search of Upwork shows. */
    private static final int SEARCH_END = 5000;

    /** The items. */
    public List<?> items() {
        return (List<?>) answer.body();
    }

    /** Returns the number of items that Upwork answered, including null items that were left out. */
    int count() {
        return items().size() + (int) answer.envelope().notes().nullItems();
    }

    /**
     * Returns the request for the next page; empty if this is the last.
     *
     * @throws UpworkUnreadableAnswerException if there is one, but its cursor leads back to a page that was read
     */
    Optional<PageRequest> next(UpworkCall call) {
        Optional<PageRequest> next = following(call);
        if (next.isEmpty()) {
            warnOfSearchEnd(call);
        }
        if (next.filter(following -> isBack(following.cursor())).isPresent()) {
            throw new UpworkUnreadableAnswerException(
                    new Failure(
                            call.operation().name(),
                            answer.envelope().status(),
                            null,
                            "the pages lead in a circle: behind " + (request.offset() + count())
                                    + " items cursor '" + next.get().cursor()
                                    + "' comes again and is to name the next page",
                            answer.envelope().requestId(),
                            call.binding().permission()),
                    null);
        }
        return next;
    }

    /** Upwork's searches end though there is more, and nothing in the response says so. */
    private void warnOfSearchEnd(UpworkCall call) {
        long read = request.offset() + count();
        Long total = answer.envelope().total();
        if (read >= SEARCH_END && total != null && total > read) {
            LOG.warn(
                    "{}: Upwork shows no more than {} of {} results, as its searches end there; ask for less at a time",
                    call.operation().name(),
                    read,
                    total);
        }
    }

    private boolean isBack(String cursor) {
        return cursor != null
                && (cursor.equals(request.cursor()) || request.trail().meets(cursor));
    }

    private Optional<PageRequest> following(UpworkCall call) {
        return inThisList(call).or(() -> request.nextPart(call));
    }

    /** Returns the request for the next page of the same list; empty if this is its last. */
    Optional<PageRequest> inThisList(UpworkCall call) {
        Paging paging = call.binding().paging();
        if (paging == null) {
            return Optional.empty();
        }
        if (count() == 0) {
            return isHole(paging)
                    ? Optional.of(request.behindHole(paging, answer.envelope().cursor()))
                    : Optional.empty();
        }
        String cursor = cursor(call);
        return isLast(paging, cursor)
                ? Optional.empty()
                : Optional.of(request.next(isWhole() ? count() : Math.max(count(), request.sizeOr(paging)), cursor));
    }

    /**
     * Returns the cursor of the next page. The rooms of REST come without one: according to the reference, a page there
     * holds the names that follow the cursor in order, so the cursor is the last name of a full page. In any other
     * order they have a single page.
     */
    private String cursor(UpworkCall call) {
        String given = answer.envelope().cursor();
        return given == null
                        && isByName(call)
                        && count() >= request.sizeOr(call.binding().paging())
                        && !items().isEmpty()
                        && items().get(items().size() - 1) instanceof Map<?, ?> last
                ? Objects.toString(last.get(call.binding().answer().identity()), null)
                : given;
    }

    private static boolean isByName(UpworkCall call) {
        return call.binding().api() == Api.REST
                && call.binding().paging().style() == Paging.Style.CURSOR
                && call.binding().answer().identity() != null
                && call.values().get(ORDER) == null;
    }

    /**
     * Returns whether this is an empty page in the middle, as left by filters that run after the paging; two in a row
     * are the end, regardless of the total.
     */
    private boolean isHole(Paging paging) {
        if (request.behindHole()) {
            return false;
        }
        return paging.style() == Paging.Style.CURSOR
                ? isAnother(answer.envelope().cursor())
                        && Boolean.TRUE.equals(answer.envelope().hasNext())
                : answer.envelope().total() != null
                        && request.offset() + request.sizeOr(paging)
                                < answer.envelope().total();
    }

    private boolean isAnother(String cursor) {
        return cursor != null && !cursor.equals(request.cursor());
    }

    private boolean isLast(Paging paging, String cursor) {
        Long total = answer.envelope().total();
        if (paging.style() == Paging.Style.CURSOR) {
            return cursor == null || isEnd(total) || !isAnother(cursor) && !isMoreToCome(total);
        }
        return total == null || isPassed(total) ? isWhole() && count() < request.sizeOr(paging) : isReached(total);
    }

    /** Errors of GraphQL may have held items back, and then a short page is not the last. */
    private boolean isWhole() {
        return answer.envelope().errors().isEmpty();
    }

    /** Neither the total nor the flag of a list with cursors is to be trusted; where both say so, it is the end. */
    private boolean isEnd(Long total) {
        return total != null
                && isReached(total)
                && Boolean.FALSE.equals(answer.envelope().hasNext());
    }

    /** A cursor that stays the same is the end, as Upwork shows it, unless all that the answer says is against it. */
    private boolean isMoreToCome(Long total) {
        return Boolean.TRUE.equals(answer.envelope().hasNext()) && (total == null || !isReached(total));
    }

    private boolean isReached(long total) {
        return request.offset() + count() >= total;
    }

    /** More was read than there is to be: the total is wrong. */
    private boolean isPassed(long total) {
        return request.offset() + count() > total;
    }
}
