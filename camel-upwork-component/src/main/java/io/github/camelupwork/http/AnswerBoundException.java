// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import java.io.IOException;

/** A response was given up because it is longer, or encoded otherwise, than any that is waited for. */
public class AnswerBoundException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says which bound was hit and which option moves it. */
    public AnswerBoundException(String message) {
        super(message);
    }
}
