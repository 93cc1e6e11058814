// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.util.concurrent.atomic.AtomicBoolean;

/** A permit that ends once, however often it is ended. */
final class GivenPermit implements Permit {

    private final GrantSource.Granted grant;
    private final Runnable ended;
    private final AtomicBoolean isEnded = new AtomicBoolean();

    /** @param ended the action to run after it has ended */
    GivenPermit(GrantSource.Granted grant, Runnable ended) {
        this.grant = grant;
        this.ended = ended;
    }

    @Override
    public void giveBack() {
        end(grant.giveBack());
    }

    @Override
    public void arrived() {
        end(grant.arrived());
    }

    private void end(Runnable how) {
        if (isEnded.compareAndSet(false, true)) {
            how.run();
            ended.run();
        }
    }
}
