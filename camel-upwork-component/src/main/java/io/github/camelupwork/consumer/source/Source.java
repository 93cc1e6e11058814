// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

/** The source of a consumer's items. */
public interface Source {

    /**
     * Reads what is new and hands it over, the oldest first; waits for the answers.
     *
     * @return the number of items delivered
     * @throws io.github.camelupwork.exception.UpworkException if Upwork cannot be asked; what was not delivered comes
     *                                                         again
     */
    int poll(Outlet outlet);
}
