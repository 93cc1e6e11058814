// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.time.DateTimeException;
import java.time.Period;

import io.github.camelupwork.exception.UpworkArgumentException;

/** Reads options that are periods of days, weeks or months. */
public final class Periods {

    private Periods() {}

    /**
     * @param text null for none
     * @return null if none was given
     * @throws UpworkArgumentException if the text is no period, or one that goes back
     */
    public static Period of(String operation, String option, String text) {
        try {
            Period period = text == null ? null : Period.parse(text);
            if (period != null && period.isNegative()) {
                throw wrong(operation, option, text, null);
            }
            return period;
        } catch (DateTimeException e) {
            throw wrong(operation, option, text, e);
        }
    }

    /** As {@link #of}, and no period without any days either. */
    public static Period length(String operation, String option, String text) {
        Period period = of(operation, option, text);
        if (period != null && period.isZero()) {
            throw wrong(operation, option, text, null);
        }
        return period;
    }

    private static UpworkArgumentException wrong(String operation, String option, String text, Exception cause) {
        return new UpworkArgumentException(
                operation,
                option,
                "option '" + option + "' is '" + text
                        + "'; allowed is a period of days, weeks or months such as P7D, P1W or P1M",
                cause);
    }
}
