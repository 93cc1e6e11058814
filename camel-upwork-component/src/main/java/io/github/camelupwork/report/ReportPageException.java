// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

/** A web page stands where a report was expected. */
public final class ReportPageException extends ReportFormatException {
    private static final long serialVersionUID = 1L;

    private final String page;

    ReportPageException(String page) {
        super("the answer is an HTML page, not a report");
        this.page = page;
    }

    /** Returns the beginning of the page, in lower case. */
    public String page() {
        return page;
    }
}
