// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelupwork.json.Numbers;
import io.github.camelupwork.time.Dates;

/**
 * The three types of the report language, and how a raw cell or literal becomes a Java value of them.
 */
public enum FieldType {
    /**
     * A calendar day, {@link LocalDate}. The fields {@code month_worked_on} and {@code year_worked_on} are typed so too,
     * although they hold numbers: a bare number of up to six digits in a date column is therefore read as {@link BigDecimal}.
     */
    DATE,
    /** An exact decimal number, {@link BigDecimal}. */
    NUMBER,
    /** Text, {@link String}. */
    STRING;

    private static final int LONGEST_SHOWN = 80;

    private static final Pattern EPOCH_MILLIS = Pattern.compile("\\d{12,13}");
    private static final Pattern PROTOCOL_DATE = Pattern.compile("Date\\((\\d{4}),\\s*(\\d{1,2}),\\s*(\\d{1,2}).*\\)");
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,6}");

    /**
     * @param  wireName the name as a report's column states it; unknown names count as text
     * @return          the type, never null
     */
    public static FieldType of(String wireName) {
        return switch (wireName == null ? "" : wireName.toLowerCase(Locale.ROOT)) {
            case "date", "datetime" -> DATE;
            case "number" -> NUMBER;
            default -> STRING;
        };
    }

    /** @return the name used on the wire: {@code date}, {@code number} or {@code string}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Turns a raw value into this type's Java value.
     * <p>
     * Dates are understood as {@code 2009-10-01} (the reference's format), {@code 20091001} (as older answers have it)
     * and {@code Date(2009, 9, 1)} (Google's protocol, months from zero); a time of day after a date is dropped.
     *
     * @param  raw                      null, text, a number or a date
     * @return                          the value; null for null, and for blank text unless this is {@link #STRING}
     * @throws IllegalArgumentException if the value is none of this type
     */
    public Object read(Object raw) {
        if (raw == null) {
            return null;
        }
        if (this == STRING) {
            return Numbers.plain(raw);
        }
        String text = raw.toString().trim();
        if (text.isEmpty()) {
            return null;
        }
        return this == NUMBER ? number(text) : date(text);
    }

    /**
     * The inverse of {@link #read}: a cell's text on the wire.
     *
     * @param  value a value of any of the three types, or null
     * @return       its text, null for null
     */
    public static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static BigDecimal number(String text) {
        try {
            return Numbers.parse(text);
        } catch (Numbers.TooLongException e) {
            throw e;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + shown(text) + "' is no number", e);
        }
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }

    private static Object date(String text) {
        try {
            LocalDate day = Dates.day(text);
            if (day != null) {
                return day;
            }
            if (EPOCH_MILLIS.matcher(text).matches()) {
                return LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), ZoneOffset.UTC);
            }
            Matcher protocol = PROTOCOL_DATE.matcher(text);
            if (protocol.matches()) {
                return LocalDate.of(
                        Integer.parseInt(protocol.group(1)),
                        Integer.parseInt(protocol.group(2)) + 1,
                        Integer.parseInt(protocol.group(3)));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + shown(text) + "' is no date that exists", e);
        }
        if (SHORT_NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        throw new IllegalArgumentException("'" + shown(text) + "' is no date (yyyy-MM-dd)");
    }
}
