// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

/** A report's body breaks off or is not of the shape of a report. */
public class ReportFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and where
     */
    public ReportFormatException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and where
     * @param cause   what the parser said
     */
    public ReportFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
