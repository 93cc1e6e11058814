// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

/** A report's body breaks off or is not of the shape of a report. */
public class ReportFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message the error and its position
     */
    public ReportFormatException(String message) {
        super(message);
    }

    /**
     * @param message the error and its position
     * @param cause   the exception of the parser
     */
    public ReportFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
