// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints each figure of a long run as soon as it is there. */
public final class Progress {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Progress() {}

    /** Prints a line with the time of day. */
    public static void say(String format, Object... values) {
        System.out.println(LocalTime.now().format(TIME) + " " + String.format(Locale.ROOT, format, values));
    }
}
