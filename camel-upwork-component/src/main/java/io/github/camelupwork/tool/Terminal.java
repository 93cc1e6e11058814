// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tool;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/** The person at the keyboard. */
interface Terminal {

    /** Shows a line. */
    void say(String line);

    /** Asks for a line; null at the end of the input. */
    String ask(String prompt);

    /** Asks for what must not be seen; null if it cannot be asked for without showing it. */
    String askSecret(String prompt);

    /** That of the process. */
    static Terminal ofProcess() {
        return new ProcessTerminal(
                System.console(), new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())));
    }
}
