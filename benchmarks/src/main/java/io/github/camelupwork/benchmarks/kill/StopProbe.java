// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelupwork.ledger.LedgerProbe;
import io.github.camelupwork.ledger.PaymentId;

/** Stops at a point, says so, and waits there to be killed, or until its standard input ends. */
final class StopProbe implements LedgerProbe {

    /** Behind it the line names point and payment key. */
    static final String SAID = "AT ";

    private final Point point;
    private final AtomicInteger passesLeft;

    /**
     * @param point  the point to stop at; null for none
     * @param passes the number of payments that pass the point before one stops at it
     */
    StopProbe(Point point, int passes) {
        this.point = point;
        this.passesLeft = new AtomicInteger(passes);
    }

    @Override
    public void reached(Point reached, PaymentId id) {
        reached(reached, id.key());
    }

    void reached(Point reached, String key) {
        if (reached == point && passesLeft.getAndDecrement() == 0) {
            System.out.println(SAID + point + " " + key);
            System.out.flush();
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
