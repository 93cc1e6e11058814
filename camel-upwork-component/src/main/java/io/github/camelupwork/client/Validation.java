// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

/** How much of what the reference says is checked before a call is sent. */
public enum Validation {
    /** All that the reference says, also where its own samples differ. */
    strict,
    /** What the reference says and its samples keep; where they differ Upwork decides. */
    lenient,
    /** Nothing but what must be known to write the call: Upwork decides. */
    off
}
