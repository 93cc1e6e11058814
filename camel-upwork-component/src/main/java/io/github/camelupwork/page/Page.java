// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import java.util.List;
import java.util.Optional;

import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;

/**
 * One page of a list.
 *
 * @param request which page it is
 * @param answer  what Upwork answered; its body is the list of items
 */
public record Page(PageRequest request, UpworkAnswer answer) {

    /** The items. */
    public List<?> items() {
        return (List<?>) answer.body();
    }

    /** The page behind it; empty if it is the last. */
    Optional<PageRequest> next(UpworkCall call) {
        Paging paging = call.binding().paging();
        if (paging == null) {
            return Optional.empty();
        }
        if (items().isEmpty()) {
            return isHole(paging) ? Optional.of(request.behindHole(paging, answer.envelope().cursor())) : Optional.empty();
        }
        return isLast(paging) ? Optional.empty() : Optional.of(request.next(
                isWhole() ? items().size() : Math.max(items().size(), request.sizeOr(paging)), answer.envelope().cursor()));
    }

    /**
     * An empty page in the middle, as filters behind the paging leave it; two in a row are the end, whatever the total says.
     */
    private boolean isHole(Paging paging) {
        if (request.behindHole()) {
            return false;
        }
        return paging.style() == Paging.Style.CURSOR ? isNamedAnother() && Boolean.TRUE.equals(answer.envelope().hasNext())
                : answer.envelope().total() != null && request.offset() + request.sizeOr(paging) < answer.envelope().total();
    }

    private boolean isNamedAnother() {
        String cursor = answer.envelope().cursor();
        return cursor != null && !cursor.equals(request.cursor());
    }

    private boolean isLast(Paging paging) {
        Long total = answer.envelope().total();
        if (paging.style() == Paging.Style.CURSOR) {
            return !isNamedAnother() || isEnd(total);
        }
        return total == null || isPassed(total) ? isWhole() && items().size() < request.sizeOr(paging) : isReached(total);
    }

    /** Errors of GraphQL may have held items back, and then a short page is not the last. */
    private boolean isWhole() {
        return answer.envelope().errors().isEmpty();
    }

    /** Neither the total nor the flag of a list with cursors is to be trusted; where both say so, it is the end. */
    private boolean isEnd(Long total) {
        return total != null && isReached(total) && Boolean.FALSE.equals(answer.envelope().hasNext());
    }

    private boolean isReached(long total) {
        return request.offset() + items().size() >= total;
    }

    /** More was read than there is to be: the total is wrong. */
    private boolean isPassed(long total) {
        return request.offset() + items().size() > total;
    }
}
