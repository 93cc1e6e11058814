// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.List;

/**
 * A report query that cannot be understood or is not allowed. The message shows the query with a caret under the place, in one
 * line; of a long one what is around the place.
 */
public class ReportQueryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 300;
    private static final String MORE = "...";

    private final String problem;
    private final String query;
    private final int position;
    private final transient List<String> expected;

    /**
     * @param problem  the problem, in a sentence without a period
     * @param query    the query's text
     * @param position the index of the character at fault, the text's length for its end, -1 if unknown
     * @param expected the tokens that would be valid there, perhaps none
     */
    public ReportQueryException(String problem, String query, int position, List<String> expected) {
        super(message(problem, query, position, expected));
        this.problem = problem;
        this.query = query;
        this.position = position;
        this.expected = List.copyOf(expected);
    }

    /** @return the problem, without the query. */
    public String problem() {
        return problem;
    }

    /** @return the query's text. */
    public String query() {
        return query;
    }

    /** @return the index of the character at fault in {@link #query()}, its length for the end, -1 if unknown. */
    public int position() {
        return position;
    }

    /** @return the tokens that would be valid at the position; empty if none can be named. */
    public List<String> expected() {
        return expected == null ? List.of() : expected;
    }

    private static String message(String problem, String query, int position, List<String> expected) {
        StringBuilder message = new StringBuilder("Report query: ").append(line(problem, 0));
        if (!expected.isEmpty()) {
            message.append("; expected ").append(String.join(", ", expected));
        }
        int start = query.length() <= SHOWN ? 0 : Math.max(0, position - SHOWN / 2);
        message.append('\n').append("  ").append(line(query, start));
        if (position >= 0) {
            message.append('\n')
                    .append(" ".repeat(2 + position - start + (start > 0 ? MORE.length() : 0)))
                    .append('^');
        }
        return message.toString();
    }

    /** One line of a text, which may be anything, from a place on. */
    private static String line(String text, int start) {
        int end = Math.min(text.length(), start + SHOWN);
        return (start > 0 ? MORE : "")
                + text.substring(start, end).replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]", " ")
                + (end < text.length() ? MORE : "");
    }
}
