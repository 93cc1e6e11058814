// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The note by which a line of Tryton is known again: the transaction that it books, and the hours that it bills. Nothing is kept
 * elsewhere of what was booked.
 *
 * @param transaction reference of the transaction; null if the line is only a part of it
 * @param work        contract, week and task; null if the line bills no hours
 * @param sum         the hours
 */
record Note(String transaction, Hours.Key work, Hours.Sum sum) {

    /** What all notes begin with. */
    static final String PREFIX = "upwork:";

    private static final Pattern TRANSACTION = Pattern.compile(PREFIX + "(\\w+)");
    private static final Pattern HOURS = Pattern.compile("hours:([^/]*)/([^/]*)/([^/]*)/([^/]*)/(.*)");

    static Note of(Transaction transaction) {
        return new Note(transaction.reference(), null, null);
    }

    static Note of(Hours.Key work, Hours.Sum sum) {
        return new Note(null, work, sum);
    }

    static Note part() {
        return new Note(null, null, null);
    }

    Note with(Transaction booked) {
        return new Note(booked.reference(), work, sum);
    }

    String text() {
        String hours = work == null
                ? ""
                : " hours:" + work.contract() + "/" + work.week() + "/" + sum.hours() + "/" + sum.charges() + "/"
                        + work.task();
        return PREFIX + (transaction == null ? "" : transaction) + hours;
    }

    /** The transaction that a text of Tryton names. */
    static Optional<String> transaction(String text) {
        Matcher matcher = TRANSACTION.matcher(text == null ? "" : text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Adds the hours that a note names. */
    static void hours(String text, Hours hours) {
        Matcher matcher = HOURS.matcher(text == null ? "" : text);
        if (matcher.find()) {
            hours.add(
                    new Hours.Key(matcher.group(1), LocalDate.parse(matcher.group(2)), matcher.group(5)),
                    new Hours.Sum(new BigDecimal(matcher.group(3)), new BigDecimal(matcher.group(4))));
        }
    }
}
