// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.Locale;

import io.github.camelupwork.json.Texts;

/**
 * The server answered with an error instead of a report. Such answers come with HTTP status 200, and their shape is not
 * documented: whatever names an error or holds no table counts as one.
 */
public class ReportErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MESSAGE = 500;

    private final String serverMessage;

    /**
     * @param serverMessage the message of the server, or what was missing in its answer; long texts are truncated
     */
    public ReportErrorException(String serverMessage) {
        super("Upwork refused the report: " + cut(serverMessage));
        this.serverMessage = cut(serverMessage);
    }

    /** @return the message of the server. */
    public String serverMessage() {
        return serverMessage;
    }

    /** @return the kind of refusal, as far as the message shows. */
    public Reason reason() {
        String text = serverMessage.toLowerCase(Locale.ROOT);
        if (text.contains("access denied")
                || text.contains("access_denied")
                || text.contains("enough permission")
                || text.contains("enough team/company permission")) {
            return Reason.ACCESS_DENIED;
        }
        return text.contains("invalid query") || text.contains("invalid_query") ? Reason.INVALID_QUERY : Reason.OTHER;
    }

    /** Returns the HTTP status that the refusal amounts to: it arrives with 200. */
    public int httpStatus() {
        return switch (reason()) {
            case ACCESS_DENIED -> 403;
            case INVALID_QUERY -> 400;
            case OTHER -> 502;
        };
    }

    private static String cut(String text) {
        return Texts.shortened(text.strip().replaceAll("\\s+", " "), LONGEST_MESSAGE);
    }

    /** The refusals that the reference lists for reports. */
    public enum Reason {
        /** The user lacks the permission for the company or team. */
        ACCESS_DENIED,
        /** The server did not accept the query. */
        INVALID_QUERY,
        /** Anything else. */
        OTHER
    }
}
