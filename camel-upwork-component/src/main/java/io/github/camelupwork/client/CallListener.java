// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Duration;

/** Receives the outcome of calls and of their attempts. Runs on the thread of the call, so it must not block. */
public interface CallListener {

    /** The property of an exchange that holds a listener to the calls that are made for it. */
    String PROPERTY = "CamelUpworkCallListener";

    /** Ignores everything. */
    CallListener NONE = new CallListener() {};

    /** An attempt has ended. */
    default void attempted(UpworkCall call, Attempt attempt) {
        // for listeners to calls alone
    }

    /**
     * A call has ended, after its last attempt.
     *
     * @param outcome see {@link OutcomeName}
     * @param took    the time from its start, waits included
     */
    default void ended(UpworkCall call, String outcome, Duration took) {
        // for listeners to attempts alone
    }
}
