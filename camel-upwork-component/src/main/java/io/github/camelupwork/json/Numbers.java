// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.json;

import java.math.BigDecimal;

/**
 * Decimal numbers short enough to be written out. A few characters as {@code 1e999999999} stand for a gigabyte of digits, so a
 * number is bounded before anything is done with it.
 */
public final class Numbers {

    /** The most places that a number may have before and after the decimal point. */
    public static final int MOST_PLACES = 1000;

    private static final int SHOWN = 40;
    private static final int MOST_DIGITS_OF_LONG = 18;

    private Numbers() {}

    /**
     * Reads a decimal number exactly.
     *
     * @throws NumberFormatException if it is none, or has more than {@link #MOST_PLACES} places
     */
    public static BigDecimal parse(String text) {
        BigDecimal plain = plainDecimal(text);
        if (plain != null) {
            return plain;
        }
        if (text.length() > 2 * MOST_PLACES) {
            throw tooLong(text);
        }
        try {
            return require(new BigDecimal(text), text);
        } catch (ArithmeticException e) {
            throw tooLong(text);
        }
    }

    /** Returns a number of a few digits with or without a decimal point, as nearly all are; null for any other text. */
    private static BigDecimal plainDecimal(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length == start || length > MOST_DIGITS_OF_LONG) {
            return null;
        }
        long unscaled = 0;
        int point = -1;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > start && i < length - 1) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                unscaled = unscaled * 10 + (c - '0');
            } else {
                return null;
            }
        }
        return BigDecimal.valueOf(start == 0 ? unscaled : -unscaled, point < 0 ? 0 : length - 1 - point);
    }

    /**
     * Returns the number, if it is short enough.
     *
     * @throws NumberFormatException if it has more than {@link #MOST_PLACES} places
     */
    public static BigDecimal require(BigDecimal number) {
        return require(number, number.toString());
    }

    private static BigDecimal require(BigDecimal number, String text) {
        if (!isShort(number)) {
            throw tooLong(text);
        }
        return number;
    }

    /** Returns whether a number is short enough to be written out. */
    public static boolean isShort(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_PLACES && number.precision() <= 2 * MOST_PLACES;
    }

    /**
     * A value as text, a number without an exponent.
     *
     * @throws NumberFormatException if it is a number of more than {@link #MOST_PLACES} places
     */
    public static String plain(Object value) {
        return value instanceof BigDecimal number ? require(number).toPlainString() : value.toString();
    }

    private static TooLongException tooLong(String text) {
        return new TooLongException("'" + Texts.shortened(text, SHOWN) + "' has more than " + MOST_PLACES + " places");
    }

    /** The number has more than {@link #MOST_PLACES} places. */
    public static final class TooLongException extends NumberFormatException {

        private static final long serialVersionUID = 1L;

        TooLongException(String message) {
            super(message);
        }
    }
}
