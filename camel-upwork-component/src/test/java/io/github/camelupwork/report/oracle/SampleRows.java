// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelupwork.report.oracle.Reference.Type;

/**
 * Makes up rows out of few values, so that groups meet and orders tie: edges of dates, odd text, amounts that doubles round.
 */
final class SampleRows {

    private static final List<LocalDate> DAYS = Stream.of(
                    "2008-02-28",
                    "2008-02-29",
                    "2008-03-01",
                    "2008-12-28",
                    "2008-12-29",
                    "2008-12-31",
                    "2009-01-01",
                    "2009-01-04",
                    "2009-01-05",
                    "2009-09-30",
                    "2009-10-01",
                    "2009-10-04",
                    "2009-10-05",
                    "2009-10-31",
                    "2009-11-01",
                    "2009-12-27",
                    "2009-12-28",
                    "2009-12-31",
                    "2010-01-01",
                    "2010-01-03",
                    "2010-01-04")
            .map(LocalDate::parse)
            .toList();
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "A",
            "a ",
            "b",
            "\u00e4",
            "it's",
            "say \"x\"",
            "x, y",
            "two\nlines",
            "\r\n",
            "\uD83D\uDE00",
            "\u4e2d\u6587",
            "null",
            "10",
            "9",
            "1.0",
            "1.00",
            "2009-10-01",
            "Hourly",
            "Fixed Price",
            "both ' and \"",
            "or",
            "date",
            "a:b-c",
            "%",
            "\\");
    private static final List<BigDecimal> NUMBERS =
            numbers("1", "2", "10", "1.0", "1.00", "1234", "98765432109876543210");
    private static final List<BigDecimal> AMOUNTS = numbers(
            "0.1",
            "0.10",
            "0.2",
            "-0.1",
            "0",
            "0.00",
            "33.333333",
            "1.005",
            "12345678901234567890.12",
            "-12345678901234567890.12",
            "0.000000001",
            "7",
            "7.00",
            "-250");
    private static final int ONE_IN_NULL = 8;

    private final Reference report;
    private final Random random;

    SampleRows(Reference report, Random random) {
        this.report = report;
        this.random = random;
    }

    /** Rows with every stored field of the table, some of them null. */
    List<Map<String, Object>> some(int count) {
        return IntStream.range(0, count).mapToObj(i -> row()).toList();
    }

    private Map<String, Object> row() {
        Map<String, Object> row = new HashMap<>();
        report.stored()
                .forEach(name -> row.put(
                        name,
                        random.nextInt(ONE_IN_NULL) == 0
                                ? null
                                : value(report.fields().get(name))));
        return row;
    }

    Object value(Type type) {
        return switch (type) {
            case DAY -> one(DAYS);
            case TEXT -> TEXTS.get(Math.min(random.nextInt(TEXTS.size()), random.nextInt(TEXTS.size())));
            case NUMBER -> one(NUMBERS);
            case AMOUNT -> one(AMOUNTS);
        };
    }

    /** The same row as somebody may supply it: cells left out, days and numbers as text, numbers of other classes. */
    Map<String, Object> supplied(Map<String, Object> row) {
        Map<String, Object> supplied = new HashMap<>();
        row.forEach((name, value) -> {
            if (value != null || random.nextBoolean()) {
                supplied.put(
                        name, value instanceof String || value == null || random.nextBoolean() ? value : other(value));
            }
        });
        return supplied;
    }

    private Object other(Object value) {
        if (value instanceof LocalDate day) {
            return one(List.of(
                    day.toString(), day + "T23:59:59", " " + day, day.format(DateTimeFormatter.BASIC_ISO_DATE)));
        }
        BigDecimal number = (BigDecimal) value;
        return number.scale() == 0 && number.precision() < 10 ? number.intValueExact() : " " + number;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Arrays.stream(texts).map(BigDecimal::new).toList();
    }
}
