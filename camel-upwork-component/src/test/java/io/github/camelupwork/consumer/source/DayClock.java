// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Noon of whatever day a test says. */
final class DayClock extends Clock {

    private final Supplier<LocalDate> day;

    DayClock(Supplier<LocalDate> day) {
        this.day = day;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return day.get().atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
