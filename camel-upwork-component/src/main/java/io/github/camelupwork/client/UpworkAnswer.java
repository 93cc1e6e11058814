// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

/**
 * A successful answer.
 *
 * @param body     Map for an object, List of Map for a list, rows for a report, text for a report in CSV or XML, an
 *                 {@link java.io.InputStream} for {@code output=raw}; never null, empty where Upwork answers nothing
 * @param envelope the data around the payload
 * @param replayed true if it is the recorded response to a payment made before, and nothing was sent now
 */
public record UpworkAnswer(Object body, Envelope envelope, boolean replayed) {

    /** An answer that has just come. */
    public UpworkAnswer(Object body, Envelope envelope) {
        this(body, envelope, false);
    }
}
