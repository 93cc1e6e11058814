// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.util.List;

/** The right to send one request, now. It counts from the moment it was given. */
public interface Permit {

    /** What each window still held right after this permit was given; the shortest window first. */
    List<WindowLeft> left();

    /**
     * Returns the permit because its request was never sent, so that it does not count. Only where no byte can have left; a
     * second call does nothing. A budget that is shared through token buckets lets it count all the same.
     */
    void giveBack();
}
