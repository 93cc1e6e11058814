// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

/** Another consumer has moved a position since it was read, so it is not overwritten. */
public class PositionMovedException extends PositionStoreException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception for the position of that name. */
    public PositionMovedException(String key) {
        super("position '" + key + "' was moved by another consumer since it was read", null);
    }

    /** Creates the exception for the poll of a consumer: says whose it is and what to do. */
    public PositionMovedException(String consumer, String key) {
        super(
                consumer + ": another consumer moves position '" + key
                        + "'. This poll ends, and the next goes on from what is"
                        + " stored; as long as there are two, both may hand over the same item. If this is one route on several nodes,"
                        + " let camel-master choose the node that consumes; if these are different routes, give one of them a"
                        + " positionName of its own",
                null);
    }
}
