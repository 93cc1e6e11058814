// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.List;

/**
 * A report query that cannot be understood or is not allowed. The message shows the query with a caret under the place.
 */
public class ReportQueryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String query;
    private final int position;
    private final transient List<String> expected;

    /**
     * @param problem  what is wrong, in a sentence without full stop
     * @param query    the query's text
     * @param position the index of the character at fault, the text's length for its end, -1 if unknown
     * @param expected what could stand there, perhaps nothing
     */
    public ReportQueryException(String problem, String query, int position, List<String> expected) {
        super(message(problem, query, position, expected));
        this.problem = problem;
        this.query = query;
        this.position = position;
        this.expected = List.copyOf(expected);
    }

    /** @return what is wrong, without the query. */
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

    /** @return what could stand at the place; empty if nothing can be named. */
    public List<String> expected() {
        return expected == null ? List.of() : expected;
    }

    private static String message(String problem, String query, int position, List<String> expected) {
        StringBuilder message = new StringBuilder("Report query: ").append(problem);
        if (!expected.isEmpty()) {
            message.append("; expected ").append(String.join(", ", expected));
        }
        message.append('\n').append("  ").append(query.replaceAll("\\s", " "));
        if (position >= 0) {
            message.append('\n').append(" ".repeat(position + 2)).append('^');
        }
        return message.toString();
    }
}
