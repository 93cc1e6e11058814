// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.regex.Pattern;

/** Recognizes dates and times by their names and by documented values. */
final class SampleDates {

    private static final Pattern NAME =
            Pattern.compile("(?i).*(date|time|epoch|timestamp|_ts|created|updated|worked_on)(_.*|$|[A-Z]\\w*)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|(19|20)\\d{2}[01]\\d[0-3]\\d");
    private static final Pattern MOMENT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?" + "|1\\d{9}|1\\d{12}");
    private static final Pattern SCHEMA_MOMENT = Pattern.compile(".*DateTime|createdTime|timestamp");
    private static final Pattern SCHEMA_DAY = Pattern.compile(".*Date|date[A-Z]\\w*|date");

    private SampleDates() {}

    /** The kind of date that a text is; null if it is none. */
    static AnswerType.Kind kind(String text) {
        return DAY.matcher(text).matches()
                ? AnswerType.Kind.DATE
                : MOMENT.matcher(text).matches() ? AnswerType.Kind.INSTANT : null;
    }

    /** The kind of date that the field holds, by its name and a documented value; null if it holds none. */
    static AnswerType.Kind kind(String name, String text) {
        return NAME.matcher(name).matches() ? kind(text) : null;
    }

    /** The kind of date that a text of Upwork's schema holds, by its name; null if it holds none. */
    static AnswerType.Kind ofSchema(String name) {
        return SCHEMA_MOMENT.matcher(name).matches()
                ? AnswerType.Kind.INSTANT
                : SCHEMA_DAY.matcher(name).matches() ? AnswerType.Kind.DATE : null;
    }

    /** The kind of date that is written by a pattern. */
    static AnswerType.Kind ofPattern(String pattern) {
        return pattern.startsWith("epoch") || pattern.contains("H") ? AnswerType.Kind.INSTANT : AnswerType.Kind.DATE;
    }
}
