// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

/** The extent to which a call is checked against the reference before it is sent. */
public enum Validation {
    /** All that the reference says, also where its own samples differ. */
    strict,
    /** The rules of the reference that its samples keep; where they differ Upwork decides. */
    lenient,
    /** Nothing but what must be known to write the call: Upwork decides. */
    off
}
