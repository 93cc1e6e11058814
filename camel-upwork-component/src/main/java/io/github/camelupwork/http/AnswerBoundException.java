// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import java.io.IOException;

/** Thrown when a response is abandoned because it is longer than any expected response, or encoded differently. */
public class AnswerBoundException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says which bound was hit and which option moves it. */
    public AnswerBoundException(String message) {
        super(message);
    }
}
