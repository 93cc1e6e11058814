// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * The last look before the first byte. It stands between the record that a payment is being sent and the bytes: a process that
 * was frozen there, or whose database hung, must not send, because another ledger may have settled the payment in the meantime.
 *
 * <p>Time is taken by the monotonic clock, and by the wall clock as well, since some machines stop the monotonic one while they
 * are suspended; the larger value counts. A wall clock that jumps ahead keeps a payment from being sent, which is safe.
 */
final class SendFence {

    private final LedgerOptions options;
    private final long begun;
    private final Instant begunAt;

    private SendFence(LedgerOptions options) {
        this.options = options;
        this.begun = options.nanos().getAsLong();
        this.begunAt = options.clock().instant();
    }

    /** To be set before the payment is recorded as being sent. */
    static SendFence set(LedgerOptions options) {
        return new SendFence(options);
    }

    /** Returns the time that has passed since the fence was set. */
    Duration elapsed() {
        Duration monotonic = Duration.ofNanos(options.nanos().getAsLong() - begun);
        Duration wall = Duration.between(begunAt, options.clock().instant());
        return wall.compareTo(monotonic) > 0 ? wall : monotonic;
    }

    /** Returns whether the bytes may still be sent. */
    boolean isOpen() {
        return elapsed().compareTo(options.sendWithin()) <= 0;
    }
}
