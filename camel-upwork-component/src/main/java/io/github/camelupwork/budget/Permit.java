// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

/** The right to send one request, now. It counts while the request is under way, and for a window from its arrival on. */
public interface Permit {

    /**
     * Returns the permit because its request was never sent, so that it does not count. Only where no byte can have left; a
     * second call does nothing. A budget that is shared through token buckets lets it count all the same.
     */
    void giveBack();

    /**
     * Reports that the request has arrived, as its response shows, or never will. Without this call the request counts
     * as under way for {@link BudgetSettings#travel()}. A second call does nothing, nor does one after {@link
     * #giveBack}.
     */
    default void arrived() {
        // a budget that spreads its permits evenly need not know
    }
}
