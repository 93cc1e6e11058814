// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.camelupwork.json.Json;
import io.github.camelupwork.json.Numbers;
import io.github.camelupwork.time.Dates;

/** Reads plain Java leniently: the reference is not strict about numbers, texts and lists of one. */
final class JsonValues {

    /** Upwork's fees and taxes add or deduct less than a quarter. */
    private static final BigDecimal LARGEST_FEE = new BigDecimal("0.75");

    private static final Map<String, String> ESCAPES =
            Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'", "&nbsp;", " ", "&amp;", "&");
    private static final Pattern NUMERIC_ESCAPE = Pattern.compile("&#[xX]?[0-9a-fA-F]{1,6};|&[a-zA-Z]{2,8};");

    private JsonValues() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /**
     * A list; a list wrapped in an object of one member; an object alone as a list of one; anything else (such as "") is none.
     */
    static List<Map<String, Object>> maps(Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream()
                    .filter(Map.class::isInstance)
                    .map(JsonValues::map)
                    .toList();
        }
        Map<String, Object> map = map(value);
        if (map.size() == 1 && !isScalar(map.values().iterator().next())) {
            return maps(map.values().iterator().next());
        }
        return map.isEmpty() ? List.of() : List.of(map);
    }

    /** The first of the members that says something; null if none does. */
    static String text(Map<String, Object> map, String... names) {
        for (String name : names) {
            Object value = map.get(name);
            if (value != null && isScalar(value) && !value.toString().isBlank()) {
                return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            }
        }
        return null;
    }

    /** The first of the members that says something as an amount; null if it is none. */
    static BigDecimal amount(Map<String, Object> map, String... names) {
        return number(text(map, names));
    }

    /** Returns whether both are present and are the same reference; leading zeros are ignored. */
    static boolean sameReference(String one, String other) {
        if (one == null || other == null) {
            return false;
        }
        BigDecimal number = number(one);
        BigDecimal otherNumber = number(other);
        return number == null || otherNumber == null ? one.equals(other) : number.compareTo(otherNumber) == 0;
    }

    /**
     * Returns whether what is shown may be the reference that was asked for: it is, or it is missing, or no number where numbers
     * are asked for.
     */
    static boolean mayBeReference(String shown, String asked) {
        return shown == null
                || asked == null
                || sameReference(shown, asked)
                || isPositive(number(asked)) && !isPositive(number(shown));
    }

    private static boolean isPositive(BigDecimal number) {
        return number != null && number.signum() > 0;
    }

    /** Returns whether both may be the same amount: equal regardless of sign, or one of them not readable. */
    static boolean mayBeSameAmount(BigDecimal one, BigDecimal other) {
        return one == null || other == null || one.abs().compareTo(other.abs()) == 0;
    }

    /** Returns whether both are present and are the same amount, regardless of sign. */
    static boolean sameAmount(BigDecimal one, BigDecimal other) {
        return one != null && other != null && one.abs().compareTo(other.abs()) == 0;
    }

    /** Returns whether one may be the other with a fee added or deducted, or one of them is not readable or zero. */
    static boolean nearAmount(BigDecimal one, BigDecimal other) {
        if (one == null || other == null || one.signum() == 0 || other.signum() == 0) {
            return true;
        }
        BigDecimal low = one.abs().min(other.abs());
        BigDecimal high = one.abs().max(other.abs());
        return high.multiply(LARGEST_FEE).compareTo(low) <= 0;
    }

    /**
     * Returns whether both may be the same words: escaped, with different punctuation, truncated, or one of them not
     * shown.
     */
    static boolean nearWords(String one, String other) {
        String first = one == null ? "" : signs(one);
        String second = other == null ? "" : signs(other);
        boolean blank = first.isEmpty() || second.isEmpty();
        return blank || first.startsWith(second) || second.startsWith(first);
    }

    /** Letters and digits, in small letters. */
    private static String signs(String text) {
        String plain = text;
        for (Map.Entry<String, String> escape : ESCAPES.entrySet()) {
            plain = plain.replace(escape.getKey(), escape.getValue());
        }
        return Normalizer.normalize(NUMERIC_ESCAPE.matcher(plain).replaceAll(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The day of a date in one of the forms that reports use; null if it is none. */
    static LocalDate day(String text) {
        try {
            return text == null ? null : Dates.day(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Texts as a JSON list, and back. */
    static String list(Collection<String> texts) {
        return Json.write(texts);
    }

    /** The texts of a JSON list. */
    static List<String> list(String json) {
        try {
            return List.of(Json.read(Json.read(json), String[].class));
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("A list in the ledger is no JSON any more: " + json, e);
        }
    }

    /** Returns whether both are the same words, regardless of whitespace and case. */
    static boolean sameWords(String one, String other) {
        return one != null && other != null && words(one).equals(words(other));
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static BigDecimal number(String text) {
        try {
            return text == null ? null : Numbers.parse(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isScalar(Object value) {
        return !(value instanceof Map) && !(value instanceof Collection);
    }
}
