// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

/** The priority of requests that have to wait, highest first in the order of declaration. */
public enum Priority {
    /** Moves money. */
    MONEY,
    /** Changes something. */
    WRITE,
    /** Reads for a route that waits for the answer. */
    READ,
    /** Polls; the next poll gets what this one does not. */
    CONSUMER
}
